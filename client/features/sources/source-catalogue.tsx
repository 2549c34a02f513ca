import { IconExternalLink } from '@tabler/icons-react'
import type { i18n as I18n } from 'i18next'
import { useTranslation } from 'react-i18next'
import { FACT_SETS } from '#graph-schema/model/evidence.ts'
import type { SourceFactsQuery } from '../../generated/graphql.ts'
import { describePeriod } from '../../graph/words/date-words.ts'
import { StaffActsSlot } from '../../lib/staff-acts.tsx'
import { useAnchor } from '../../ui/use-anchor.ts'

type SourceFacts = SourceFactsQuery['sources']['nodes'][number]

/** Every source under the set it belongs to, each set explained. */
export function SourceCatalogue({ sources }: { readonly sources: readonly SourceFacts[] }) {
  const { t } = useTranslation(['sources', 'words'])
  return FACT_SETS.map((set) => {
    const own = sources.filter((source) => source.set === set)
    if (own.length === 0) return null
    return (
      <section key={set} className="source-set">
        <h3>
          {t(`words:set.${set}`)} <span className="sources-fine">{own.length}</span>
        </h3>
        <p className="sources-note">{t(`sources:set.${set}`)}</p>
        <ul className="source-cards">
          {own.map((source) => (
            <SourceCard key={source.id} source={source} />
          ))}
        </ul>
      </section>
    )
  })
}

function SourceCard({ source }: { readonly source: SourceFacts }) {
  const { t, i18n } = useTranslation('sources')
  const { id, title, publisher, published, attests, url, licence, citedBy } = source
  const place = useAnchor(id)
  const printed = published === null ? t('source.undated') : sayWhen(i18n, published)
  const cited = [
    ...(citedBy.ties === 0 ? [] : [t('source.ties', { count: citedBy.ties })]),
    ...(citedBy.entities === 0 ? [] : [t('source.entities', { count: citedBy.entities })]),
    ...(citedBy.territorialFacts === 0 ? [] : [t('source.facts', { count: citedBy.territorialFacts })]),
  ]
  return (
    <li className="source-card" id={id} ref={place}>
      <h4>
        {url === null ? (
          title
        ) : (
          <a href={url} rel="noreferrer">
            {title} <IconExternalLink size={16} aria-label={t('source.otherSite')} />
          </a>
        )}
      </h4>
      <p className="sources-fine">{[...(publisher === null ? [] : [publisher]), printed].join(' · ')}</p>
      <p>{attests === null ? t('source.attestsNothing') : t('source.attests', { when: sayWhen(i18n, attests) })}</p>
      <p>{cited.length === 0 ? t('source.citedByNothing') : cited.join(', ')}</p>
      <p className="sources-fine">{licence === null ? t('source.noLicence') : t('source.licence', { licence })}</p>
      <StaffActsSlot place={{ name: 'ENTITY', id }} />
    </li>
  )
}

/** An EDTF day or range in words: "giugno 2020 o dopo". */
function sayWhen(i18n: I18n, edtf: string): string {
  return describePeriod(i18n, { text: `${edtf}/` }, true)
}
