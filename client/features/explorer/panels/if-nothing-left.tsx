import { Suspense } from 'react'
import { lazyWithWords } from '../../../lib/lazy-with-words.ts'
import { useExplorer } from '../state/explorer-context.ts'

const NothingLeft = lazyWithWords(async () => (await import('./nothing-left.tsx')).NothingLeft)

/** Says why nothing is shown, where nothing is. */
export function IfNothingLeft() {
  const { exploration } = useExplorer()
  if (exploration.visible.entities.size > 0) return null
  return (
    <Suspense>
      <NothingLeft />
    </Suspense>
  )
}
