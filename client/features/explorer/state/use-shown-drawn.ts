import { useEffect, useMemo, useState } from 'react'
import type { Drawn } from '../../../graph/canvas/drawn.ts'
import type { Outline } from '../../../graph/model/outlines.ts'
import { useExplorer } from './explorer-context.ts'
import { closedOf, outlinesOf } from './group-state.ts'
import { useVertexStates, type VertexStates } from './use-vertex-states.ts'

/** What stands on the canvas, what areas are drawn on it, and what stands out. */
export interface ShownDrawn extends VertexStates {
  readonly shown: Drawn | null
  readonly outlines: readonly Outline[]
}

type CloseGroups = typeof import('../../../graph/close-groups.ts')['closeGroups']

/** The drawing with the groups closed that the reader closed. Places are those of the whole drawing: none moves. */
export function useShownDrawn(drawn: Drawn | null): ShownDrawn {
  const { question, exploration } = useExplorer()
  const close = useCloseGroups(question.closedGroups.length > 0)
  const outlines = useMemo(() => outlinesOf(exploration, question), [exploration, question])
  const closed = useMemo(() => closedOf(exploration, question), [exploration, question])
  const shown = useMemo(
    () => (drawn === null || close === null ? drawn : close(drawn, exploration, closed)),
    [drawn, close, exploration, closed],
  )
  return { shown, outlines, ...useVertexStates(shown, outlines) }
}

/** Fetched when a first group is closed; until then it stands open. */
function useCloseGroups(wanted: boolean): CloseGroups | null {
  const [close, setClose] = useState<{ readonly groups: CloseGroups } | null>(null)
  useEffect(() => {
    if (!wanted || close !== null) return
    let gone = false
    import('../../../graph/close-groups.ts').then(
      ({ closeGroups }) => {
        if (!gone) setClose({ groups: closeGroups })
      },
      // The server is gone: the page says so elsewhere, and the group stays open.
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [wanted, close])
  return close?.groups ?? null
}
