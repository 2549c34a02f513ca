import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { entityPath } from '../../../app/addresses.ts'
import { type InboxQuery, SettleReplyDocument } from '../../../generated/graphql.ts'
import { writeDate } from '../../../graph/words/date-words.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { readToday } from '../../../lib/today.ts'
import { useAct } from '../../../lib/use-act.ts'
import { TieLine } from '../tie-line.tsx'

type Reply = InboxQuery['inbox']['replies'][number]

/** What adherents answered of their ties; nothing of it is on record until somebody settles it. */
export function ReplyList({ replies }: { readonly replies: readonly Reply[] }) {
  const { t } = useTranslation('inbox')
  if (replies.length === 0) return <p className="inbox-none">{t('none.replies')}</p>
  return (
    <ul className="inbox-list">
      {replies.map((reply) => (
        <ReplyRow key={reply.id} reply={reply} />
      ))}
    </ul>
  )
}

function ReplyRow({ reply }: { readonly reply: Reply }) {
  const { t, i18n } = useTranslation('inbox')
  const act = useAct()
  const { id, version, answer, on, remark, writer, tie, actorId, actorName, receivedAt } = reply
  const canAccept = tie !== null && (answer === 'HOLDS' || answer === 'ENDED')
  const settle = (accept: boolean) =>
    void act.run(
      SettleReplyDocument,
      { settlement: { requestId: crypto.randomUUID(), id, version, accept } },
      ({ settleReply }) => settleReply,
    )
  return (
    <li>
      <div className="inbox-main">
        <p>
          <AppLink href={entityPath(actorId) ?? ''}>{actorName}</AppLink>
          {': '}
          <b>{on === null ? t(`answer.${answer}`) : t('answer.endedOn', { date: writeDate(i18n, on) })}</b>
        </p>
        {tie === null ? null : <TieLine tie={tie} />}
        {remark === null ? null : <p>«{remark}»</p>}
        <p className="inbox-facts">
          {t('saidBy', { writer: writer ?? t('somebody'), date: writeDate(i18n, readToday(new Date(receivedAt))) })}
        </p>
        {act.refusal === null ? null : <p role="alert">{act.refusal}</p>}
      </div>
      {canAccept ? (
        <Button size="xs" loading={act.isRunning} onClick={() => settle(true)}>
          {t(answer === 'HOLDS' ? 'acceptHolds' : 'acceptEnded')}
        </Button>
      ) : null}
      <Button variant="default" size="xs" disabled={act.isRunning} onClick={() => settle(false)}>
        {t(canAccept ? 'putAside' : 'done')}
      </Button>
    </li>
  )
}
