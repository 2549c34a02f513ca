import type { i18n as I18n } from 'i18next'
import { dayWords } from '../../../lib/write-day.ts'
import type { Figures, Range } from '../state/figures.ts'

type Counted = 'actors' | 'ties'

/** The first page's sentence, made from figures: "41 attori e 81 relazioni …", and what is not known of the ties. */
export function tellSituation(i18n: I18n, figures: Figures, day: string | null): readonly string[] {
  const t = i18n.getFixedT(i18n.language, 'situation')
  const both = { actors: tellRange(i18n, 'actors', figures.actors), ties: tellRange(i18n, 'ties', figures.ties) }
  if (day === null) {
    const undated = figures.dates.UNKNOWN
    const rest = undated === 0 ? t('sentence.allDated') : t('sentence.undated', withNumber(i18n, undated))
    return [t('sentence.now', both), ...(figures.ties.most === 0 ? [] : [rest])]
  }
  const open = figures.ties.most - figures.ties.sure
  return [
    t('sentence.onDay', { ...both, ...dayWords(i18n.language, day) }),
    ...(open === 0 ? [] : [t('sentence.undecided', withNumber(i18n, open))]),
  ]
}

/** "41 attori", or "da 6 a 71 relazioni" where dates leave it open. */
function tellRange(i18n: I18n, what: Counted, { sure, most }: Range): string {
  const t = i18n.getFixedT(i18n.language, 'situation')
  if (sure === most) return t(`counted.${what}`, withNumber(i18n, most))
  if (sure === 0) return t(`counted.${what}UpTo`, withNumber(i18n, most))
  return t(`counted.${what}Between`, {
    ...withNumber(i18n, most),
    least: new Intl.NumberFormat(i18n.language).format(sure),
  })
}

/** The count that chooses the plural, and how it is written. */
export function withNumber(i18n: I18n, count: number): { readonly count: number; readonly number: string } {
  return { count, number: new Intl.NumberFormat(i18n.language).format(count) }
}
