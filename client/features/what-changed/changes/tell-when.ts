import type { i18n as I18n } from 'i18next'
import { isoDay, lastDayOfMonth } from '#graph-schema/model/day.ts'
import { dayInRome } from '#graph-schema/model/rome-day.ts'
import { describePeriod, writeDate } from '../../../graph/words/date-words.ts'
import { dayBefore } from '../state/question.ts'
import type { ChangeLine } from './gather-lines.ts'

/** When a line's change happened, in words: "1 gen 2025", "maggio 2020, giorno non noto". */
export function tellWhen(i18n: I18n, { kind, when, body }: ChangeLine): string {
  if (body.form === 'correction') return tellCorrected(i18n, body.correction)
  if (when === null) return ''
  // Its sentence says it.
  if (body.form === 'redrawing' && when.earliest !== null && when.earliest === when.latest) return ''
  const ends = kind === 'LEFT' || kind === 'ENDED'
  const { earliest, latest } = when
  if (earliest !== null && earliest === latest) {
    return ends
      ? i18n.t('time:when.lastDay', { date: writeDate(i18n, dayBefore(earliest)) })
      : writeDate(i18n, earliest)
  }
  const whole = wholeOf(earliest, latest)
  if (whole !== null) return i18n.t('time:when.within', { date: writeDate(i18n, whole) })
  const from = earliest === null ? '' : writeDate(i18n, earliest)
  const to = latest === null ? '' : writeDate(i18n, latest)
  if (earliest !== null && latest !== null) return i18n.t('time:when.between', { from, to })
  if (latest !== null) return i18n.t('time:when.orEarlier', { date: to, ...contextOfDay(latest) })
  if (earliest !== null) return i18n.t('time:when.orLater', { date: from, ...contextOfDay(earliest) })
  return i18n.t('time:when.unknown')
}

function tellCorrected(i18n: I18n, { at, periodBefore, periodAfter, fields }: CorrectionFacts): string {
  const day = i18n.t('time:when.recorded', { date: at === '' ? '' : writeDate(i18n, dayInRome(at)) })
  const told = (period: string) => describePeriod(i18n, { text: period }, false)
  if (periodBefore !== null && periodAfter !== null && periodBefore !== periodAfter) {
    return `${day} · ${i18n.t('time:when.beforeAfter', { before: told(periodBefore), after: told(periodAfter) })}`
  }
  if (periodAfter !== null && periodBefore === null)
    return `${day} · ${i18n.t('time:when.holds', { when: told(periodAfter) })}`
  if (fields.length === 0) return day
  return `${day} · ${i18n.t('time:when.fields', { count: fields.length, fields: tellFields(i18n, fields) })}`
}

/** What was put right, by name; what has no name on the page is bookkeeping. */
function tellFields(i18n: I18n, fields: readonly string[]): string {
  const names = fields.map((field) => {
    const words: unknown = i18n.getResource(i18n.language, 'time', `field.${field}`)
    return typeof words === 'string' ? words : i18n.t('time:field.other')
  })
  return [...new Set(names)].join(', ')
}

type CorrectionFacts = Extract<ChangeLine['body'], { form: 'correction' }>['correction']

/** The month or year that two bounds are the first and last day of; null where they are none. */
function wholeOf(earliest: string | null, latest: string | null): string | null {
  if (earliest === null || latest === null || !earliest.endsWith('-01')) return null
  const [year, month] = [Number(earliest.slice(0, 4)), Number(earliest.slice(5, 7))]
  if (earliest.endsWith('-01-01') && latest === `${earliest.slice(0, 4)}-12-31`) return earliest.slice(0, 4)
  const last = lastDayOfMonth(year, month)
  return last !== null && isoDay(last) === latest ? earliest.slice(0, 7) : null
}

/** "l’8", "l’11": in Italian these two begin with a vowel. */
export function contextOfDay(day: string): { readonly context?: 'eighth' } {
  return day.endsWith('-08') || day.endsWith('-11') ? { context: 'eighth' } : {}
}
