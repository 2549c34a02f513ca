import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { FACT_SETS } from '#graph-schema/model/evidence.ts'
import { SituationSourcesDocument, type SituationSourcesQuery } from '../../../generated/graphql.ts'
import { describePeriod } from '../../../graph/words/date-words.ts'
import { SITUATION_SETS } from '../state/use-situation.ts'

type Source = SituationSourcesQuery['sources']['nodes'][number]

/** Where most of the ties are from, and of when that is. */
export function SourceLine() {
  const { t, i18n } = useTranslation('situation')
  const { data } = useQuery(SituationSourcesDocument)
  // Its room is kept until it is known.
  if (data === undefined) return <p className="hero-source" />
  const main = findMain(data.sources.nodes)
  if (main === null) return null
  const { set, published } = main
  const known = FACT_SETS.find((name) => name === set)
  if (known === undefined || known === 'context') return null
  const when = published === null ? null : describePeriod(i18n, { text: `${published}/` }, true)
  return (
    <p className="hero-source">
      {t(`source.${known}`)}
      {when === null ? '.' : `, ${t('source.written', { when })}.`} {t('source.undated')}
    </p>
  )
}

/** The source that most ties of the page cite. */
function findMain(sources: readonly Source[]): Source | null {
  const shown = sources.filter(({ set, citedBy }) => SITUATION_SETS.includes(set) && citedBy.ties > 0)
  return shown.toSorted((a, b) => b.citedBy.ties - a.citedBy.ties)[0] ?? null
}
