import { useTranslation } from 'react-i18next'
import type { Overview } from '../../../graph/overview/overview.ts'
import { dayWords } from '../../../lib/write-day.ts'
import type { Difference } from '../as-graphql/view-query.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { useCellActs } from './use-cell-acts.ts'
import { useOverviewWords } from './use-overview-words.ts'

export const OVERVIEW_SUMMARY_ID = 'rete-panoramica'

interface SummaryProps {
  readonly overview: Overview
  readonly ignored: readonly Difference['what'][]
  /** The last reading failed: these are the counts of before. */
  readonly stale: boolean
}

/** What is counted, in a sentence; what of the filters is not; and the way to the elements themselves. */
export function OverviewSummary({ overview, ignored, stale }: SummaryProps) {
  const { t, i18n } = useTranslation(['explorer', 'overview'])
  const { question, exploration } = useExplorer()
  const { summary } = useOverviewWords(overview)
  const { closeAll, showElements } = useCellActs()
  const { asOf } = question
  const at = asOf === null ? null : t('explorer:summary.at', dayWords(i18n.language, asOf))
  const told = ignored.flatMap((what) => tellIgnored(t, what))
  return (
    <div className="explorer-summary overview-summary">
      <p id={OVERVIEW_SUMMARY_ID}>
        <b>{t('overview:title')}</b> {at}
        {summary}
      </p>
      <div className="overview-ways">
        <button type="button" className="overview-close-all" disabled={question.cells.length === 0} onClick={closeAll}>
          {t('overview:closeAll')}
        </button>
        <button type="button" onClick={showElements}>
          {t('overview:showElements', { count: Math.min(exploration.network.entities.size, overview.totals.entities) })}
        </button>
      </div>
      {stale ? <p className="explorer-stale">{t('explorer:failed.refetch')}</p> : null}
      {told.length === 0 ? null : (
        <p className="explorer-partial" role="status">
          {t('overview:ignored', {
            what: new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(told),
          })}
        </p>
      )}
    </div>
  )
}

type Translate = ReturnType<typeof useTranslation<['explorer', 'overview']>>['t']

function tellIgnored(t: Translate, what: Difference['what']): readonly string[] {
  switch (what) {
    case 'roles':
      return [t('overview:cannot.roles')]
    case 'ended':
    case 'presences':
    case 'dates':
      return [t('overview:cannot.dates')]
    case 'lit':
      return [t('overview:cannot.lit')]
    case 'hidden':
      return [t('overview:cannot.hidden')]
    default:
      return []
  }
}
