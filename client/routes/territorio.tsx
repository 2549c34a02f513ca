import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { ROUTES, surveySheetPath } from '../app/paths.ts'
import {
  readTerritoryQuestion,
  type TerritoryQuestion,
  writeTerritoryQuestion,
} from '../features/territory/state/question.ts'
import { TerritoryView } from '../features/territory/territory-view.tsx'

/** `/territorio?area&bisogno&per&figura&fonti` */
export function TerritoryPage() {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const question = useMemo(() => readTerritoryQuestion(search), [search])
  const ask = useCallback(
    (change: Partial<TerritoryQuestion>) =>
      void navigate({
        to: ROUTES.territory,
        search: (current) => writeTerritoryQuestion({ ...readTerritoryQuestion(current), ...change }),
        resetScroll: false,
      }),
    [navigate],
  )
  const addNeed = useCallback(
    (area: string, need: string) => void navigate({ href: surveySheetPath(area, need) }),
    [navigate],
  )
  return <TerritoryView question={question} ask={ask} onAddNeed={addNeed} />
}
