import { useCallback } from 'react'
import { ROUTES } from '../../../app/paths.ts'
import { placingOf } from '../../../graph/arranger/place-over.ts'
import { writePlacing } from '../../../graph/arranger/placing.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { useExplorerStore } from '../state/explorer-store.ts'
import { writeQuestion } from '../state/question.ts'

/** With more vertices than these an address would be too long: it then carries only the places that people gave. */
const MOST_PLACED = 500

/** Address of the present view, with every place of the picture: it opens elsewhere as it is here. */
export function useViewAddress(): () => string {
  const { question } = useExplorer()
  const store = useExplorerStore()
  return useCallback(() => {
    const { drawn, arranger } = store.getState()
    const placing = drawn === null ? new Map() : placingOf(drawn.layout)
    const places =
      drawn === null || arranger === null || placing.size > MOST_PLACED
        ? question.places
        : writePlacing(drawn.layout.canvasClass, placing)
    const params = Object.entries(writeQuestion({ ...question, places })).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    )
    const text = new URLSearchParams(params).toString().replaceAll('%3A', ':').replaceAll('%2C', ',')
    return text === '' ? ROUTES.network : `${ROUTES.network}?${text}`
  }, [question, store])
}
