import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { confirmPath } from '../../../app/addresses.ts'
import {
  ConfirmationLinksDocument,
  type ConfirmationLinksQuery,
  MakeConfirmationLinkDocument,
  RevokeConfirmationLinkDocument,
} from '../../../generated/graphql.ts'
import { writeDate } from '../../../graph/words/date-words.ts'
import { readToday } from '../../../lib/today.ts'
import { useAct } from '../../../lib/use-act.ts'
import { CopyIcon } from '../../../ui/copy-icon.tsx'
import '../adhesions.css'

/** Links by which an adherent confirms its own ties: made, copied, taken back. For staff. */
export function LinkPanel({ actorId }: { readonly actorId: string }) {
  const { t } = useTranslation('inbox')
  const { data } = useQuery(ConfirmationLinksDocument, {
    variables: { actor: actorId },
    fetchPolicy: 'cache-and-network',
  })
  const act = useAct()
  const links = data?.confirmationLinks.filter(({ state }) => state === 'VALID') ?? []
  return (
    <section className="case-part link-panel">
      <h2>{t('links.title')}</h2>
      <p className="inbox-facts">{t('links.lead')}</p>
      <ul className="link-list">
        {links.map((link) => (
          <LinkRow key={link.id} link={link} />
        ))}
      </ul>
      {act.refusal === null ? null : <p role="alert">{act.refusal}</p>}
      <Button
        variant="default"
        loading={act.isRunning}
        onClick={() =>
          void act.run(
            MakeConfirmationLinkDocument,
            { link: { requestId: crypto.randomUUID(), actor: actorId } },
            ({ makeConfirmationLink }) => makeConfirmationLink,
          )
        }
      >
        {t('links.make')}
      </Button>
    </section>
  )
}

function LinkRow({ link }: { readonly link: ConfirmationLinksQuery['confirmationLinks'][number] }) {
  const { t, i18n } = useTranslation('inbox')
  const act = useAct()
  const address = `${window.location.origin}${confirmPath(link.code)}`
  return (
    <li>
      <code title={confirmPath(link.code)}>{confirmPath(link.code).slice(0, 28)}…</code>
      <CopyIcon text={address} label={t('links.copy')} done={t('links.copied')} />
      <span className="inbox-facts">
        {t('links.until', { date: writeDate(i18n, link.expiresOn) })}
        {link.answeredAt === null
          ? null
          : ` · ${t('links.answered', { date: writeDate(i18n, readToday(new Date(link.answeredAt))) })}`}
      </span>
      <Button
        variant="subtle"
        size="xs"
        loading={act.isRunning}
        onClick={() =>
          void act.run(
            RevokeConfirmationLinkDocument,
            { link: { requestId: crypto.randomUUID(), id: link.id, version: link.version } },
            ({ revokeConfirmationLink }) => revokeConfirmationLink,
          )
        }
      >
        {t('links.revoke')}
      </Button>
    </li>
  )
}
