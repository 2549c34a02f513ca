import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ROUTES, signInPath } from '../../app/paths.ts'
import { ChangeLogDocument, type ChangeLogQuery } from '../../generated/graphql.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { describeError } from '../../lib/display-error.ts'
import { usePageTitle } from '../../lib/page-title.ts'
import { useViewer } from '../../lib/use-viewer.ts'
import { Coming } from '../../ui/coming.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { StateMessage } from '../../ui/state-message.tsx'
import './change-log.css'
import { DayList } from './day-list.tsx'
import { IntegrityLine } from './integrity-line.tsx'
import { LogFilters } from './log-filters.tsx'
import { EVERYTHING, filterOf, type LogQuestion } from './log-question.ts'
import type { RenderPicker } from './render-picker.ts'
import { dayOf } from './tell-change.ts'

/** Changes shown at first and with each request for more; the server gives no more than the last of these. */
const STEP = 40
const MOST = 200

export interface ChangeLogViewProps {
  readonly question: LogQuestion
  readonly ask: (change: Partial<LogQuestion>) => void
  readonly renderPicker: RenderPicker
}

/** `/registro`: who did what, when and why, and the way back. For staff; others read whom to ask. */
export function ChangeLogView(props: ChangeLogViewProps) {
  const { t } = useTranslation('record')
  usePageTitle(t('log.title'))
  const viewer = useViewer()
  if (!viewer.known) return <Coming />
  if (viewer.may('STAFF')) return <ChangeLog {...props} />
  return (
    <StateMessage
      icon={<IconLock size={40} aria-hidden="true" />}
      title={t('log.title')}
      actions={
        viewer.accountId === null ? (
          <Button component={AppLink} href={signInPath(ROUTES.log)}>
            {t('log.signIn')}
          </Button>
        ) : undefined
      }
    >
      <p>{t('log.closed')}</p>
    </StateMessage>
  )
}

function ChangeLog({ question, ask, renderPicker }: ChangeLogViewProps) {
  const { t } = useTranslation('record')
  const [first, setFirst] = useState(STEP)
  const { data, previousData, error, loading, refetch } = useQuery(ChangeLogDocument, {
    variables: { filter: filterOf(question), first },
    fetchPolicy: 'cache-and-network',
  })
  const [said, setSaid] = useState('')
  const shown = data ?? previousData
  return (
    <div className="log">
      <h1>{t('log.title')}</h1>
      <p className="log-lead">{t('log.lead')}</p>
      <IntegrityLine />
      <LogFilters question={question} ask={ask} renderPicker={renderPicker} />
      <output className="log-said">{said}</output>
      {shown === undefined && error !== undefined ? (
        <FailureMessage failure={describeError(error)} onRetry={() => void refetch()} />
      ) : null}
      {shown === undefined && error === undefined ? <Coming /> : null}
      {shown === undefined ? null : (
        <Found
          answer={shown}
          question={question}
          ask={ask}
          busy={loading}
          onMore={() => setFirst((now) => Math.min(now + STEP, MOST))}
          onReverted={setSaid}
        />
      )}
    </div>
  )
}

interface FoundProps {
  readonly answer: ChangeLogQuery
  readonly question: LogQuestion
  readonly ask: (change: Partial<LogQuestion>) => void
  readonly busy: boolean
  readonly onMore: () => void
  readonly onReverted: (said: string) => void
}

function Found({ answer: { changes }, question, ask, busy, onMore, onReverted }: FoundProps) {
  const { t } = useTranslation('record')
  const { nodes, pageInfo } = changes
  const last = nodes.at(-1)
  if (last === undefined) {
    const narrowed = Object.values(question).some((value) => value !== null)
    return (
      <p className="log-empty">
        {t(narrowed ? 'log.none' : 'log.empty')}{' '}
        {narrowed ? (
          <Button variant="subtle" size="compact-md" onClick={() => ask(EVERYTHING)}>
            {t('log.filter.clear')}
          </Button>
        ) : null}
      </p>
    )
  }
  return (
    <div aria-busy={busy}>
      <DayList changes={nodes} onReverted={onReverted} onOnly={(subject) => ask({ subject })} />
      {pageInfo.hasNextPage ? (
        <div className="log-more">
          <span>{nodes.length < MOST ? t('log.shown', { count: nodes.length }) : t('log.tooMany')}</span>
          {nodes.length < MOST ? (
            <Button variant="default" loading={busy} onClick={onMore}>
              {t('log.older')}
            </Button>
          ) : (
            <Button variant="default" onClick={() => ask({ to: dayOf(last.at) })}>
              {t('log.earlier')}
            </Button>
          )}
        </div>
      ) : null}
    </div>
  )
}
