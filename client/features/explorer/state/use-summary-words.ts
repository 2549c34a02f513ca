import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { NetworkSummary } from '../../../graph/model/summary.ts'
import { dayWords } from '../../../lib/write-day.ts'
import { useExplorer } from './explorer-context.ts'

export interface SummaryWords {
  /** "41 attori, 15 progetti, 10 eventi e 81 relazioni: 64 senza data." */
  readonly short: (summary: NetworkSummary) => string
  /** The most connected, how many separate wholes, what the filters hide. */
  readonly rest: (summary: NetworkSummary) => string
}

/** The figures of the picture as sentences, in the page's language. */
export function useSummaryWords(): SummaryWords {
  const { t, i18n } = useTranslation('explorer')
  const { asOf } = useExplorer().question
  return useMemo(() => {
    const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
    const at = asOf === null ? '' : t('summary.at', dayWords(i18n.language, asOf))
    return { short: (summary) => at + writeShort(t, list, summary), rest: (summary) => writeRest(t, list, summary) }
  }, [t, i18n.language, asOf])
}

function writeShort(t: TFunction<'explorer'>, list: Intl.ListFormat, summary: NetworkSummary): string {
  const { actors, projects, events, ties } = summary
  const parts = [
    t('summary.actors', { count: actors }),
    ...(projects > 0 ? [t('summary.projects', { count: projects })] : []),
    ...(events > 0 ? [t('summary.events', { count: events })] : []),
    t('summary.ties', { count: ties }),
  ]
  const dates = tellDates(t, summary)
  return `${list.format(parts)}${dates === '' ? '' : `: ${dates}`}.`
}

/** How the ties are dated, or on a chosen day how they are there. */
function tellDates(t: TFunction<'explorer'>, { ties, undated, onDay }: NetworkSummary): string {
  if (onDay === null) return undated === 0 ? '' : t('summary.undated', { count: undated })
  const { sure, possible } = onDay
  return ties === 0 ? '' : `${t('summary.sure', { count: sure })}, ${t('summary.possible', { count: possible })}`
}

function writeRest(t: TFunction<'explorer'>, list: Intl.ListFormat, summary: NetworkSummary): string {
  const { mostConnected, components, hiddenEntities, hiddenTies } = summary
  const names = mostConnected.map(({ entity, ties }) => t('summary.connected', { name: entity.name, count: ties }))
  const hidden = [
    ...(hiddenEntities > 0 ? [t('summary.entities', { count: hiddenEntities })] : []),
    ...(hiddenTies > 0 ? [t('summary.ties', { count: hiddenTies })] : []),
  ]
  return [
    ...(names.length === 0 ? [] : [t('summary.mostConnected', { names: list.format(names) })]),
    ...(components === 0 ? [] : [t('summary.components', { count: components })]),
    ...(hidden.length === 0 ? [] : [t('summary.hidden', { what: list.format(hidden) })]),
  ].join(' ')
}
