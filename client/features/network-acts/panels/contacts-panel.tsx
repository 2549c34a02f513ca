import { useQuery } from '@apollo/client/react'
import { IconLock, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ContactsOfDocument } from '../../../generated/graphql.ts'
import { writeDate } from '../../../graph/words/date-words.ts'
import type { AskedAct } from '../act-dialog.tsx'
import type { Contact } from '../plans/given.ts'

export interface ContactsPanelProps {
  readonly id: string
  readonly onAsk: (asked: AskedAct) => void
}

/** Persons to speak with: seen here by those who work on the register, and nowhere else. */
export function ContactsPanel({ id, onAsk }: ContactsPanelProps) {
  const { t } = useTranslation('editing')
  const { data } = useQuery(ContactsOfDocument, { variables: { id }, fetchPolicy: 'cache-and-network' })
  if (data === undefined) return null
  return (
    <section className="act-contacts">
      <h3>
        <IconLock size={18} aria-hidden="true" /> {t('contacts.title')}
      </h3>
      <p className="act-hint">{t('contacts.text')}</p>
      {data.contacts.length === 0 ? <p>{t('contacts.none')}</p> : null}
      <ul className="act-list">
        {data.contacts.map((contact) => (
          <ContactLine key={contact.id} contact={contact} subjectId={id} onAsk={onAsk} />
        ))}
      </ul>
      <button type="button" className="act-add" onClick={() => onAsk({ name: 'recordContact', subjectId: id })}>
        <IconPlus size={18} aria-hidden="true" />
        {t('act.recordContact.button')}
      </button>
    </section>
  )
}

interface ContactLineProps {
  readonly contact: Contact
  readonly subjectId: string
  readonly onAsk: (asked: AskedAct) => void
}

function ContactLine({ contact, subjectId, onAsk }: ContactLineProps) {
  const { t, i18n } = useTranslation(['editing', 'registration'])
  const { name, function: duty, phone, email, informedOn, legalBasis } = contact
  return (
    <li className="act-fact">
      <span>
        <b>{name}</b>
        {duty === null ? null : `, ${duty}`}
        {phone === null ? null : ` · ${phone}`}
        {email === null ? null : (
          <>
            {' · '}
            <a href={`mailto:${email}`}>{email}</a>
          </>
        )}
        <span className="act-hint act-line">
          {t(`registration:legalBasis.${legalBasis}`)} ·{' '}
          {informedOn === null
            ? t('editing:contacts.notInformed')
            : t('editing:contacts.informed', { date: writeDate(i18n, informedOn) })}
        </span>
      </span>
      <span className="act-links">
        {(['correctContact', 'eraseContact'] as const).map((act) => (
          <button
            key={act}
            type="button"
            className="act-link"
            aria-label={t(`editing:name.${act}`, { name })}
            onClick={() => onAsk({ name: act, subjectId, contact })}
          >
            {t(`editing:act.${act}.button`)}
          </button>
        ))}
      </span>
    </li>
  )
}
