import { useQuery } from '@apollo/client/react'
import { IconCircleCheck, IconLinkOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmationPageDocument, type ConfirmationPageQuery } from '../../../generated/graphql.ts'
import { writeDate } from '../../../graph/words/date-words.ts'
import { describeError } from '../../../lib/display-error.ts'
import { usePageTitle } from '../../../lib/page-title.ts'
import { useJoinContact } from '../../../lib/use-join-contact.ts'
import { Coming } from '../../../ui/coming.tsx'
import { FailureMessage } from '../../../ui/failure-message.tsx'
import { StateMessage } from '../../../ui/state-message.tsx'
import '../adhesions.css'
import { ConfirmSheet } from './confirm-sheet.tsx'

/** What an adherent sees by its link: its ties, and for each the question whether it still holds. */
export function ConfirmView({ code }: { readonly code: string }) {
  const { t, i18n } = useTranslation('joining')
  usePageTitle(t('confirm.title'))
  const [isSent, setSent] = useState(false)
  const { data, error, refetch } = useQuery(ConfirmationPageDocument, {
    variables: { code },
    fetchPolicy: 'network-only',
  })
  if (data === undefined) {
    return error === undefined ? (
      <Coming />
    ) : (
      <FailureMessage failure={describeError(error)} onRetry={() => void refetch()} />
    )
  }
  const sheet = data.confirmation
  if (sheet === null || sheet === undefined || sheet.state !== 'VALID' || sheet.actorName === null) {
    return <LinkOver state={sheet?.state ?? null} />
  }
  if (isSent) {
    return (
      <StateMessage
        icon={<IconCircleCheck size={40} color="var(--ok)" aria-hidden="true" />}
        title={t('confirm.sentTitle')}
      >
        <p role="status">{t('confirm.sentText')}</p>
      </StateMessage>
    )
  }
  return (
    <div className="inbox confirm">
      <h1>{t('confirm.heading', { name: sheet.actorName })}</h1>
      <p className="inbox-lead">{t('confirm.lead')}</p>
      <p className="inbox-facts">
        {sheet.expiresOn === null ? null : t('confirm.until', { date: writeDate(i18n, sheet.expiresOn) })}{' '}
        {sheet.answeredAt === null
          ? null
          : t('confirm.answered', { date: writeDate(i18n, sheet.answeredAt.slice(0, 10)) })}
      </p>
      <ConfirmSheet code={code} ties={sheet.ties} onSent={() => setSent(true)} />
    </div>
  )
}

type State = NonNullable<ConfirmationPageQuery['confirmation']>['state']

function LinkOver({ state }: { readonly state: State | null }) {
  const { t } = useTranslation('joining')
  const address = useJoinContact()
  const why = state === 'EXPIRED' || state === 'REVOKED' ? state : 'UNKNOWN'
  return (
    <StateMessage icon={<IconLinkOff size={40} aria-hidden="true" />} title={t(`confirm.over.${why}`)}>
      <p>
        {t('confirm.askAnother')} {address === null ? null : <a href={`mailto:${address}`}>{address}</a>}
      </p>
    </StateMessage>
  )
}
