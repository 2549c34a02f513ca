import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { ROUTES } from '../app/paths.ts'
import { ChangeLogView } from '../features/change-log/change-log-view.tsx'
import { type LogQuestion, readLogQuestion, writeLogQuestion } from '../features/change-log/log-question.ts'
import { EntityPicker } from '../features/search/entity-picker.tsx'

/** `/registro?attore&persona&atto&da&a&testo&importazione` */
export function LogPage() {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const question = useMemo(() => readLogQuestion(search), [search])
  const ask = useCallback(
    (change: Partial<LogQuestion>) =>
      void navigate({
        to: ROUTES.log,
        search: (current) => writeLogQuestion({ ...readLogQuestion(current), ...change }),
        resetScroll: false,
      }),
    [navigate],
  )
  return <ChangeLogView question={question} ask={ask} renderPicker={(props) => <EntityPicker {...props} />} />
}
