import type { i18n as I18n } from 'i18next'
import { describePeriod } from '../../../graph/words/date-words.ts'
import type { Earlier, Sequence } from './arrange-sequences.ts'

/** What is told of something before an adhesion: kind and dates, where, how it touches the adherent, how surely. */
export function tellEarlier(
  i18n: I18n,
  { event, places, sameArea, tookPart, surely, daysAtLeast }: Earlier,
): readonly string[] {
  const t = i18n.getFixedT(null, ['structure', 'words'])
  const period = event.period.text === '/' ? t('structure:outreach.noDate') : describePeriod(i18n, event.period, true)
  const when = surely
    ? daysAtLeast === null
      ? t('structure:outreach.surely')
      : t('structure:outreach.days', { count: daysAtLeast })
    : t('structure:outreach.maybe')
  return [
    `${t(`words:eventKind.${event.eventKind}`)}, ${period}`,
    ...(places.length === 0 ? [] : [places.map(({ name }) => name).join(', ')]),
    ...(sameArea ? [t('structure:outreach.sameArea')] : []),
    ...(tookPart ? [t('structure:outreach.tookPart')] : []),
    when,
  ]
}

/** When somebody adhered, or that no date is known. */
export function tellAdhesion(i18n: I18n, { adhesion }: Sequence): string {
  const t = i18n.getFixedT(null, 'structure')
  return adhesion.period.text === '/' ? t('outreach.noDate') : describePeriod(i18n, adhesion.period, true)
}
