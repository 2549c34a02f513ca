import { useTranslation } from 'react-i18next'
import type { Unseen } from './figures-filter.ts'

/** How what the figures count differs from what the page shows; nothing where it does not. */
export function UnseenNote({ unseen }: { readonly unseen: readonly Unseen[] }) {
  const { t, i18n } = useTranslation('figures')
  if (unseen.length === 0) return null
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
  return (
    <p className="figure-note">{t('notes.unseen', { what: list.format(unseen.map((one) => t(`unseen.${one}`))) })}</p>
  )
}
