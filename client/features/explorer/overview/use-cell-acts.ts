import { useMemo } from 'react'
import { LIMITS } from '#graph-schema/model/limits.ts'
import { useExplorer } from '../state/explorer-context.ts'

export interface CellActs {
  /** Opens a cell, or closes it again. Beyond as many as can be open at once the one opened first closes. */
  readonly toggle: (cell: string) => void
  readonly closeAll: () => void
  /** Leaves the counts for the elements that are tied most. */
  readonly showElements: () => void
}

/** What a reader does to the counted network; all of it stands in the address and can be undone. */
export function useCellActs(): CellActs {
  const { question, ask } = useExplorer()
  const { cells } = question
  return useMemo(
    () => ({
      toggle: (cell) =>
        ask({
          cells: cells.includes(cell)
            ? cells.filter((other) => other !== cell)
            : [...cells, cell].slice(-LIMITS.openCells),
        }),
      closeAll: () => ask({ cells: [] }),
      showElements: () => ask({ counted: false }),
    }),
    [cells, ask],
  )
}
