import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CasePartsFragment } from '../../../generated/graphql.ts'

/** What the applicant sent. The person's data are seen here only. */
export function CaseFacts({ found }: { readonly found: CasePartsFragment }) {
  const { t } = useTranslation(['inbox', 'words'])
  const body: readonly (readonly [string, string | null])[] = [
    [t('inbox:fact.taxCode'), found.taxCode],
    [t('inbox:fact.kind'), found.kind === null ? null : t(`words:actorKind.${found.kind}`)],
    [t('inbox:fact.seat'), found.seat],
    [t('inbox:fact.areas'), found.areas.length === 0 ? null : found.areas.join(', ')],
    [t('inbox:fact.website'), found.website],
  ]
  const person = [found.contactName, found.contactFunction, found.contactEmail, found.contactPhone].filter(
    (part) => part !== null,
  )
  return (
    <section className="case-part">
      <h2>{t('inbox:case.sent')}</h2>
      <dl className="case-facts">
        {body.map(([label, value]) =>
          value === null ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
        {person.length === 0 ? null : (
          <div>
            <dt>
              <IconLock size={16} aria-hidden="true" /> {t('inbox:fact.contact')}
            </dt>
            <dd>{person.join(' · ')}</dd>
          </div>
        )}
      </dl>
      {found.message === null ? null : <blockquote className="case-message">{found.message}</blockquote>}
    </section>
  )
}
