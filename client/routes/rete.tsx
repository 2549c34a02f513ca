import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { PARAMS, ROUTES } from '../app/paths.ts'
import { Explorer } from '../features/explorer/explorer.tsx'
import type { AskHow } from '../features/explorer/state/explorer-context.ts'
import { type Question, readQuestion, writeQuestion } from '../features/explorer/state/question.ts'
import { usePageTitle } from '../lib/page-title.ts'

/** The page of the network: what is asked stands in the address and nowhere else. */
export function NetworkPage() {
  const { t } = useTranslation('explorer')
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  usePageTitle(t('title'))
  const question = useMemo(() => readQuestion(search), [search])
  const ask = useCallback(
    (change: Partial<Question>, how: AskHow = 'push') =>
      void navigate({
        to: ROUTES.network,
        // What stands in the address at that moment, not when this was made: two changes may come at once.
        search: (current) => rewrite(current, change),
        replace: how === 'replace',
        resetScroll: false,
      }),
    [navigate],
  )
  return <Explorer question={question} ask={ask} />
}

type Address = Readonly<Record<string, string>>

/** The address with a changed question: what is as by default leaves it, what is not ours stays. */
function rewrite(current: Readonly<Record<string, string | undefined>>, change: Partial<Question>): Address {
  const written = Object.entries({ ...current, ...writeQuestion({ ...readQuestion(current), ...change }) })
  return {
    // No day is said too: without a word the day of the page would be kept.
    [PARAMS.asOf]: '',
    ...Object.fromEntries(
      written.flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]])),
    ),
  }
}
