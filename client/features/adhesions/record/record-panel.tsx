import { useQuery } from '@apollo/client/react'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { completePath } from '../../../app/paths.ts'
import { RecordPanelDocument } from '../../../generated/graphql.ts'
import { writeDate } from '../../../graph/words/date-words.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import '../adhesions.css'
import { LinkPanel } from '../confirming/link-panel.tsx'
import { CloseForm } from './close-form.tsx'

/** What those who work on the register see and do on an actor's page: persons to speak with, corrections, its end. */
export function RecordPanel({ actorId }: { readonly actorId: string }) {
  const { t, i18n } = useTranslation('inbox')
  const { data } = useQuery(RecordPanelDocument, { variables: { id: actorId }, fetchPolicy: 'cache-and-network' })
  const actor = data?.actor
  return (
    <div className="record-panel">
      <p>
        <AppLink href={completePath(actorId)}>{t('record.correct')}</AppLink>{' '}
        <span className="inbox-facts">{t('record.correctHint')}</span>
      </p>
      {data === undefined ? null : (
        <>
          <h3>
            <IconLock size={16} aria-hidden="true" /> {t('record.contacts')}
          </h3>
          {data.contacts.length === 0 ? <p className="inbox-facts">{t('record.noContact')}</p> : null}
          <ul className="link-list">
            {data.contacts.map(({ id, name, function: role, email, phone, informedOn }) => (
              <li key={id}>
                <b>{name}</b>
                <span>{[role, phone].filter((part) => part !== null).join(' · ')}</span>
                {email === null ? null : <a href={`mailto:${email}`}>{email}</a>}
                <span className="inbox-facts">
                  {informedOn === null
                    ? t('record.notInformed')
                    : t('record.informed', { date: writeDate(i18n, informedOn) })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <LinkPanel actorId={actorId} />
      {actor === undefined || actor === null ? null : <CloseForm id={actor.id} version={actor.version} />}
    </div>
  )
}
