import { useMemo } from 'react'
import type { Drawn } from '../../../graph/canvas/drawn.ts'
import type { Emphasis } from '../../../graph/canvas/emphasis.ts'
import type { Outline } from '../../../graph/model/outlines.ts'
import { countNeighbours, isNarrowed } from '../../../graph/model/view-scope.ts'
import { useExplorer } from './explorer-context.ts'
import { useExplorerState } from './explorer-store.ts'
import { useAges } from './use-ages.ts'

/** What stands out on the canvas, how many neighbours of each entity it leaves out, and how much of it is covered. */
export interface VertexStates {
  readonly emphasis: Emphasis
  readonly missing: ReadonlyMap<string, number>
  readonly coveredBelow: number
}

/** @param outlines what is drawn as an area round its members */
export function useVertexStates(drawn: Drawn | null, outlines: readonly Outline[]): VertexStates {
  const coveredBelow = useExplorerState(({ covered }) => covered)
  return { emphasis: useEmphasis(outlines), missing: useMissing(drawn), coveredBelow }
}

function useEmphasis(outlines: readonly Outline[]): Emphasis {
  const { question, exploration } = useExplorer()
  const hovered = useExplorerState((state) => state.hovered)
  const walked = useExplorerState((state) => state.walked)
  const { selection, pinned, scope } = question
  const { found } = exploration
  const ages = useAges()
  const { steps } = scope
  return useMemo(
    () => ({
      selected: selection,
      hovered,
      walked,
      found,
      steps,
      pinned: new Set(pinned),
      ages,
      outlined: new Set(outlines.map(({ id }) => id)),
    }),
    [selection, hovered, walked, found, steps, pinned, ages, outlines],
  )
}

const NONE: ReadonlyMap<string, number> = new Map()

/** How many neighbours of each drawn entity were left out by hand: the number beside its mark. */
function useMissing(drawn: Drawn | null): ReadonlyMap<string, number> {
  const { question, exploration } = useExplorer()
  const { slice, filtered, visible } = exploration
  const { scope } = question
  return useMemo(() => {
    if (drawn === null || !isNarrowed(scope)) return NONE
    const counted = [...visible.entities].map((id): [string, number] => {
      const { shown, all } = countNeighbours(slice, filtered, visible, id)
      return [id, all - shown]
    })
    return new Map(counted.filter(([, count]) => count > 0))
  }, [drawn, slice, filtered, visible, scope])
}
