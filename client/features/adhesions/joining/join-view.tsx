import { useQuery } from '@apollo/client/react'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ROUTES } from '../../../app/paths.ts'
import { JoinOptionsDocument } from '../../../generated/graphql.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { usePageTitle } from '../../../lib/page-title.ts'
import { useJoinContact } from '../../../lib/use-join-contact.ts'
import { StateMessage } from '../../../ui/state-message.tsx'
import '../adhesions.css'
import { JoinForm } from './join-form.tsx'

/** The public page on which a body asks to join the pact: it asks little, and says what happens to what it asks. */
export function JoinView() {
  const { t } = useTranslation('joining')
  usePageTitle(t('title'))
  const { data } = useQuery(JoinOptionsDocument)
  const address = useJoinContact()
  const [sentFor, setSentFor] = useState<string | null>(null)
  if (sentFor !== null) {
    return (
      <StateMessage
        icon={<IconCircleCheck size={40} color="var(--ok)" aria-hidden="true" />}
        title={t('sent.title')}
        actions={<AppLink href={ROUTES.network}>{t('sent.network')}</AppLink>}
      >
        <p role="status">{t('sent.text', { name: sentFor })}</p>
      </StateMessage>
    )
  }
  return (
    <div className="inbox join">
      <h1>{t('title')}</h1>
      <p className="inbox-lead">{t('lead')}</p>
      <div className="case-body">
        <JoinForm
          municipalities={data?.municipalities.nodes ?? []}
          areas={data?.microAreas ?? []}
          onSent={(name) => {
            setSentFor(name)
            window.scrollTo({ top: 0 })
          }}
        />
        <aside className="join-aside">
          <section className="case-part">
            <h2>{t('what.title')}</h2>
            <ol className="join-steps">
              <li>{t('what.read')}</li>
              <li>{t('what.call')}</li>
              <li>{t('what.decide')}</li>
            </ol>
          </section>
          <section className="case-part" id="dati">
            <h2>{t('data.title')}</h2>
            <p>{t('data.body')}</p>
            <p>{t('data.person')}</p>
            <p>
              {t('data.rights')} {address === null ? null : <a href={`mailto:${address}`}>{address}</a>}
            </p>
          </section>
        </aside>
      </div>
    </div>
  )
}
