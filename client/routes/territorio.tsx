import { useNavigate, useSearch } from '@tanstack/react-router'
import { Suspense, useCallback, useMemo } from 'react'
import { surveySheetPath } from '../app/addresses.ts'
import { ROUTES } from '../app/paths.ts'
import { type MoreQuestion, readMoreQuestion, writeMoreQuestion } from '../features/territory/more/more-question.ts'
import {
  readTerritoryQuestion,
  type TerritoryQuestion,
  writeTerritoryQuestion,
} from '../features/territory/state/question.ts'
import { TerritoryView } from '../features/territory/territory-view.tsx'
import { lazyWithWords } from '../lib/lazy-with-words.ts'
import { Coming } from '../ui/coming.tsx'
import { renderPicker } from './render-picker.tsx'

// Below the matrix, after it.
const TerritoryMore = lazyWithWords(
  async () => (await import('../features/territory/more/territory-more.tsx')).TerritoryMore,
)

type Search = Readonly<Record<string, string | undefined>>

/** The parameters of both parts of the page: what neither knows is left out. */
function writeBoth(search: Search, change: Partial<TerritoryQuestion & MoreQuestion>): Record<string, string> {
  return {
    ...writeTerritoryQuestion({ ...readTerritoryQuestion(search), ...change }),
    ...writeMoreQuestion({ ...readMoreQuestion(search), ...change }),
  }
}

/** `/territorio?area&bisogno&per&figura&fonti&tema&ipotesi` */
export function TerritoryPage() {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const question = useMemo(() => readTerritoryQuestion(search), [search])
  const further = useMemo(() => readMoreQuestion(search), [search])
  const ask = useCallback(
    (change: Partial<TerritoryQuestion & MoreQuestion>) =>
      void navigate({
        to: ROUTES.territory,
        search: (current) => writeBoth(current, change),
        resetScroll: false,
      }),
    [navigate],
  )
  const addNeed = useCallback(
    (area: string, need: string) => void navigate({ href: surveySheetPath(area, need) }),
    [navigate],
  )
  return (
    <TerritoryView
      question={question}
      ask={ask}
      onAddNeed={addNeed}
      more={
        <Suspense fallback={<Coming />}>
          <TerritoryMore sets={question.sets} question={further} ask={ask} renderPicker={renderPicker} />
        </Suspense>
      }
    />
  )
}
