import { useMemo } from 'react'
import type { Drawn } from '../../../graph/canvas/drawn.ts'
import type { Outline } from '../../../graph/model/outlines.ts'
import type { Visible } from '../../../graph/model/visible.ts'
import { useLate } from '../../../ui/use-late.ts'
import { useShownVisible } from '../time/use-shown-day.ts'
import { useExplorer } from './explorer-context.ts'
import { closedOf, outlinesOf } from './group-state.ts'
import { useVertexStates, type VertexStates } from './use-vertex-states.ts'

/** What stands on the canvas, what areas are drawn on it, and what stands out. */
export interface ShownDrawn extends VertexStates {
  readonly shown: Drawn | null
  readonly outlines: readonly Outline[]
  /** What is shown of it: on the day under a hand that moves over the days, where one does. */
  readonly visible: Visible
}

const loadCloseGroups = () => import('../../../graph/close-groups.ts')

/** The drawing with the groups closed that the reader closed. Places are those of the whole drawing: none moves. */
export function useShownDrawn(drawn: Drawn | null): ShownDrawn {
  const { question, exploration } = useExplorer()
  // Until it is there groups stand open.
  const late = useLate(loadCloseGroups, question.closedGroups.length > 0)
  const outlines = useMemo(() => outlinesOf(exploration, question), [exploration, question])
  const closed = useMemo(() => closedOf(exploration, question), [exploration, question])
  const shown = useMemo(
    () => (drawn === null || late === null ? drawn : late.closeGroups(drawn, exploration, closed)),
    [drawn, late, exploration, closed],
  )
  return { shown, outlines, visible: useShownVisible(), ...useVertexStates(shown, outlines) }
}
