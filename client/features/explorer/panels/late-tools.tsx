import { Suspense } from 'react'
import { lazyWithWords } from '../../../lib/lazy-with-words.ts'
import { useSettled } from '../../../ui/use-settled.ts'
import { useExplorer } from '../state/explorer-context.ts'

/** After the picture: there is nothing to undo or to tidy before. */
const ViewTools = lazyWithWords(async () => (await import('./view-tools.tsx')).ViewTools)

/** The acts on the picture as a whole, over its corner; not where it is shown to a room. */
export function LateTools() {
  const { projected } = useExplorer().question
  const settled = useSettled()
  if (!settled || projected) return null
  return (
    <Suspense>
      <ViewTools />
    </Suspense>
  )
}
