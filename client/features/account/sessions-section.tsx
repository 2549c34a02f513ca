import { useMutation, useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { signInPath } from '../../app/paths.ts'
import { AccountSessionsDocument, type AccountSessionsQuery, RevokeSessionDocument } from '../../generated/graphql.ts'
import { signOut } from '../../lib/auth-requests.ts'
import { describeError } from '../../lib/display-error.ts'
import { formatInstant } from '../../lib/format-instant.ts'
import { languageOf } from '../../lib/i18n.ts'
import { Coming } from '../../ui/coming.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { Section } from '../../ui/section.tsx'
import { describeAgent } from './describe-agent.ts'

/** The browsers in which one is signed in; any of them can be closed, or all. */
export function SessionsSection() {
  const { t } = useTranslation('people')
  const { data, error, refetch } = useQuery(AccountSessionsDocument, { fetchPolicy: 'network-only' })
  const [revoke] = useMutation(RevokeSessionDocument)
  if (data === undefined) {
    return error === undefined ? (
      <Coming />
    ) : (
      <FailureMessage failure={describeError(error)} onRetry={() => void refetch()} />
    )
  }
  const close = async (id: string) => {
    await revoke({ variables: { id } }).catch(() => {})
    await refetch()
  }
  return (
    <Section title={t('sessions.title')} count={data.sessions.length}>
      <p className="own-text">{t('sessions.text')}</p>
      <ul className="own-list">
        {data.sessions.map((session) => (
          <SessionRow key={session.id} session={session} onClose={() => void close(session.id)} />
        ))}
      </ul>
      <Button className="own-after" variant="default" onClick={() => void leaveEverywhere()}>
        {t('sessions.everywhere')}
      </Button>
    </Section>
  )
}

async function leaveEverywhere(): Promise<void> {
  await signOut(true).catch(() => {})
  window.location.assign(`${signInPath('/')}?errore=uscita`)
}

interface SessionRowProps {
  readonly session: AccountSessionsQuery['sessions'][number]
  readonly onClose: () => void
}

function SessionRow({ session: { agent, way, createdAt, seenAt, current }, onClose }: SessionRowProps) {
  const { t, i18n } = useTranslation('people')
  const told = describeAgent(agent)
  const browser = told === null ? t('sessions.unknown') : t('sessions.agent', told)
  const day = (instant: string) => formatInstant(instant, languageOf(i18n))
  const facts = [
    t(`sessions.ways.${way}`),
    t('sessions.opened', { day: day(createdAt) }),
    t('sessions.seen', { day: day(seenAt) }),
  ]
  return (
    <li className="own-row">
      <div>
        <b>{browser}</b>
        {current ? <span className="own-mark">{t('sessions.current')}</span> : null}
        <p>{facts.join(' · ')}</p>
      </div>
      {current ? null : (
        <Button variant="default" aria-label={t('sessions.closeNamed', { browser })} onClick={onClose}>
          {t('sessions.close')}
        </Button>
      )}
    </li>
  )
}
