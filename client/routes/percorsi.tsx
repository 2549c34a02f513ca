import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ROUTES } from '../app/paths.ts'
import { EntityPicker } from '../features/search/entity-picker.tsx'
import { readWaysQuestion, type WaysQuestion, writeWaysQuestion } from '../features/ways/ways-question.ts'
import { WaysView } from '../features/ways/ways-view.tsx'
import { usePageTitle } from '../lib/page-title.ts'

/** `/percorsi?da&a` */
export function WaysPage() {
  const { t } = useTranslation('ways')
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  usePageTitle(t('title'))
  const question = useMemo(() => readWaysQuestion(search), [search])
  const ask = useCallback(
    (change: Partial<WaysQuestion>) =>
      void navigate({
        to: ROUTES.ways,
        search: (current) => writeWaysQuestion({ ...readWaysQuestion(current), ...change }),
        resetScroll: false,
      }),
    [navigate],
  )
  return <WaysView question={question} ask={ask} renderPicker={(props) => <EntityPicker {...props} />} />
}
