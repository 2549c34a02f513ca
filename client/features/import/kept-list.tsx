import { useTranslation } from 'react-i18next'
import { entityPath } from '../../app/addresses.ts'
import type { ImportDraftFragment } from '../../generated/graphql.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { formatInstant } from '../../lib/format-instant.ts'
import { languageOf } from '../../lib/i18n.ts'
import { Section } from '../../ui/section.tsx'

/** What undoing left as it is, and why: who has edited it since, or what hangs on it. */
export function KeptList({ kept }: { readonly kept: ImportDraftFragment['kept'] }) {
  const { t, i18n } = useTranslation('import')
  if (kept.length === 0) return null
  const tell = ({ code, changedBy, changedAt }: ImportDraftFragment['kept'][number]) => {
    if (code === 'IN_USE') return t('kept.inUse')
    const when = changedAt === null ? '' : formatInstant(changedAt, languageOf(i18n))
    return changedBy === null ? t('kept.edited', { when }) : t('kept.editedBy', { who: changedBy, when })
  }
  return (
    <Section title={t('kept.title')} count={kept.length}>
      <p className="import-note">{t('kept.text')}</p>
      <ul className="kept-list">
        {kept.map((one) => {
          const path = entityPath(one.id)
          return (
            <li key={one.id}>
              {path === null ? <strong>{one.label}</strong> : <AppLink href={path}>{one.label}</AppLink>}
              <span className="import-note">{tell(one)}</span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
