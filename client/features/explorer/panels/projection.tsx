import { Suspense } from 'react'
import { lazyWithWords } from '../../../lib/lazy-with-words.ts'
import { usePlainKey } from '../../../ui/hot-key.ts'
import { useExplorer } from '../state/explorer-context.ts'

const ProjectionBars = lazyWithWords(async () => (await import('./projection-bars.tsx')).ProjectionBars)

/** Shows the page to a room: `P` goes there and back, Escape back. */
export function Projection() {
  const { question, ask } = useExplorer()
  usePlainKey('p', () => ask({ projected: !question.projected }))
  usePlainKey('Escape', () => {
    if (question.projected) ask({ projected: false })
  })
  if (!question.projected) return null
  return (
    <Suspense>
      <ProjectionBars />
    </Suspense>
  )
}
