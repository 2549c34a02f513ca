import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { ROUTES } from '../app/paths.ts'
import { readTimeQuestion, type TimeQuestion, writeTimeQuestion } from '../features/what-changed/state/question.ts'
import { WhatChangedView } from '../features/what-changed/what-changed-view.tsx'

/** `/tempo?prima&dopo&noto&fonti` */
export function TimePage() {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const question = useMemo(() => readTimeQuestion(search), [search])
  const ask = useCallback(
    (change: Partial<TimeQuestion>, replace = false) =>
      void navigate({
        to: ROUTES.time,
        search: (current) => writeTimeQuestion({ ...readTimeQuestion(current), ...change }),
        resetScroll: false,
        replace,
      }),
    [navigate],
  )
  return <WhatChangedView question={question} ask={ask} />
}
