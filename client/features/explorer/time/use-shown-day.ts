import { useMemo } from 'react'
import { type Exploration, showOn } from '../state/explore.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { useExplorerState } from '../state/explorer-store.ts'

/** ISO day that is shown now: the one under the hand, else the one that is asked; null for everything on record. */
export function useShownDay(): string | null {
  const { asOf } = useExplorer().question
  return useExplorerState(({ dayUnderHand }) => dayUnderHand) ?? asOf
}

/** What the picture shows while a hand moves over the days; what the page shows when it rests. */
export function useShownVisible(): Exploration['visible'] {
  const { question, exploration } = useExplorer()
  const underHand = useExplorerState(({ dayUnderHand }) => dayUnderHand)
  const { recorded, today, visible } = exploration
  return useMemo(
    () => (underHand === null ? visible : showOn(recorded, question, underHand, today).visible),
    [underHand, visible, recorded, question, today],
  )
}
