import { IconCalendar, IconLockShare } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { dayWords } from '../../../lib/write-day.ts'
import type { OpenedShare } from './shared-network.ts'

/** What the reader of a shared view looks at: whose, as of when, until when, and what is in it. */
export function ShareBanner({ share }: { readonly share: OpenedShare }) {
  const { t, i18n } = useTranslation('tools')
  const { author, note, asOf, createdAt, expiresAt, fields } = share
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' })
  const list = new Intl.ListFormat(i18n.language)
  const shown = list.format([t('share.field.network'), ...fields.map((field) => t(`share.field.${field}`))])
  return (
    <aside className="share-banner" aria-label={t('share.title')}>
      <p className="share-day">
        <IconCalendar size={20} aria-hidden="true" />
        {asOf === null ? t('share.everything') : t('share.asOf', dayWords(i18n.language, asOf))}
      </p>
      <IconLockShare size={20} aria-hidden="true" />
      <p>
        <strong>{author === null ? t('share.by') : t('share.byWhom', { author })}</strong>{' '}
        {t('share.since', { day: day.format(new Date(createdAt)) })} {asOf === null ? null : `${t('share.onlyDay')} `}
        {t('share.shows', { shown })} {t('share.until', { day: day.format(new Date(expiresAt)) })}
        {note === '' ? null : <span className="share-note"> {note}</span>}
      </p>
    </aside>
  )
}
