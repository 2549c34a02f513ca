import { Suspense } from 'react'
import type { Drawn } from '../../../graph/canvas/drawn.ts'
import type { CanvasSize } from '../../../graph/layout/contract.ts'
import { lazyWithWords } from '../../../lib/lazy-with-words.ts'
import { useSettled } from '../../../ui/use-settled.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { hasMinimap } from '../state/use-arrangement.ts'

/** After the picture: there is nothing to undo or to tidy before. */
const ViewTools = lazyWithWords(async () => (await import('./view-tools.tsx')).ViewTools)
const LateMinimap = lazyWithWords(async () => (await import('./late-minimap.tsx')).LateMinimap)

interface LateToolsProps {
  readonly drawn: Drawn | null
  readonly size: CanvasSize | null
}

/** The acts on the picture as a whole and the map of it, over its corners; not where it is shown to a room. */
export function LateTools({ drawn, size }: LateToolsProps) {
  const { projected } = useExplorer().question
  const settled = useSettled()
  if (!settled || projected) return null
  const hasMap = drawn !== null && size !== null && hasMinimap(size, drawn.layout.places.length)
  return (
    <Suspense>
      <ViewTools />
      {hasMap ? <LateMinimap drawn={drawn} /> : null}
    </Suspense>
  )
}
