import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { importPath } from '../../app/addresses.ts'
import { type ImportFactsFragment, ImportsDocument } from '../../generated/graphql.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { formatInstant } from '../../lib/format-instant.ts'
import { languageOf } from '../../lib/i18n.ts'
import { Section } from '../../ui/section.tsx'

/** Imports before this one: those under way to go on with, those on record to look at or undo. */
export function PastImports() {
  const { t } = useTranslation('import')
  const { data } = useQuery(ImportsDocument, { fetchPolicy: 'cache-and-network' })
  const imports = data?.imports ?? []
  if (data === undefined) return null
  return (
    <Section title={t('past.title')} count={imports.length}>
      {imports.length === 0 ? (
        <p className="import-note">{t('past.none')}</p>
      ) : (
        <ul className="past-imports">
          {imports.map((one) => (
            <PastImport key={one.id} one={one} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function PastImport({ one }: { readonly one: ImportFactsFragment }) {
  const { t, i18n } = useTranslation('import')
  const { id, fileName, uploadedAt, uploadedBy, status, rows, recordedRows } = one
  const when = formatInstant(uploadedAt, languageOf(i18n))
  return (
    <li className="past-import">
      <AppLink href={importPath(id)} className="past-import-name">
        {fileName}
      </AppLink>
      <span className="past-import-status" data-status={status}>
        {t(`status.${status}`, { recorded: recordedRows, count: rows })}
      </span>
      <span className="import-note">
        {uploadedBy === null
          ? t('past.when', { when, count: rows })
          : t('past.whenBy', { when, who: uploadedBy, count: rows })}
      </span>
    </li>
  )
}
