import type { i18n as I18n, ParseKeys } from 'i18next'
import type { AnsweredPeriod } from '../model/network.ts'

/** One side of a period text: a date, a one-of range, nothing, or open. */
type Side =
  | { readonly form: 'unknown' }
  | { readonly form: 'open' }
  | { readonly form: 'date'; readonly date: string }
  | { readonly form: 'range'; readonly from: string; readonly to: string }

type DateKey = Extract<ParseKeys<'ties'>, `dates.${string}`>

/**
 * When something holds, in words: "dal 2013", "maggio 2020", "nel 2016 o dopo", "senza data".
 * @param moment true for a deed, whose start is its date; false for a state that lasts.
 */
export function describePeriod(i18n: I18n, period: Pick<AnsweredPeriod, 'text'>, moment: boolean): string {
  const [startText = '', endText = ''] = period.text.split('/')
  const start = readSide(startText)
  const end = readSide(endText)
  if (end.form === 'date' && !moment && start.form === 'date') return describeSpan(i18n, start.date, end.date)
  if (start.form === 'unknown') return end.form === 'date' ? describeEnd(i18n, end.date) : say(i18n, 'dates.none')
  return describeStart(i18n, start, moment)
}

function readSide(text: string): Side {
  if (text === '') return { form: 'unknown' }
  if (text === '..') return { form: 'open' }
  const range = /^\[(.*)\.\.(.*)\]$/u.exec(text)
  return range === null ? { form: 'date', date: text } : { form: 'range', from: range[1] ?? '', to: range[2] ?? '' }
}

function describeStart(i18n: I18n, start: Exclude<Side, { form: 'unknown' }>, moment: boolean): string {
  switch (start.form) {
    case 'open':
      return say(i18n, 'dates.always')
    case 'date':
      return moment ? writeDate(i18n, start.date) : sayDate(i18n, 'since', start.date)
    case 'range':
      if (start.from !== '' && start.to !== '') {
        const years = precisionOf(start.from) === 'year' && precisionOf(start.to) === 'year'
        const ends = { from: writeDate(i18n, start.from), to: writeDate(i18n, start.to) }
        return say(i18n, years ? 'dates.betweenYears' : 'dates.between', ends)
      }
      return start.to === '' ? sayDate(i18n, 'orLater', start.from) : sayDate(i18n, 'orEarlier', start.to)
  }
}

/** A state with both ends. Its recorded end is the first day on which it no longer held. */
function describeSpan(i18n: I18n, start: string, end: string): string {
  if (start === end) return writeDate(i18n, start)
  return `${sayDate(i18n, 'from', start)} ${sayDate(i18n, 'to', lastDay(end))}`
}

function describeEnd(i18n: I18n, end: string): string {
  return sayDate(i18n, 'until', lastDay(end))
}

/** The day before an exact day; months and years stay: the end is some day in them. */
function lastDay(end: string): string {
  if (end.length !== 10) return end
  const day = new Date(`${end}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - 1)
  return day.toISOString().slice(0, 10)
}

type Relation = 'since' | 'from' | 'until' | 'to' | 'orLater' | 'orEarlier'

/** "dal 2013", "da maggio 2020", "dall’8 mag 2020": the preposition depends on how exact the date is. */
function sayDate(i18n: I18n, relation: Relation, date: string): string {
  return say(i18n, `dates.${relation}_${precisionOf(date)}`, { date: writeDate(i18n, date) })
}

function precisionOf(date: string): 'year' | 'month' | 'day' | 'eighth' {
  if (date.length === 4) return 'year'
  if (date.length === 7) return 'month'
  // In Italian "otto" and "undici" begin with a vowel.
  return date.endsWith('-08') || date.endsWith('-11') ? 'eighth' : 'day'
}

/** "2013", "maggio 2020", "12 mag 2020". */
export function writeDate(i18n: I18n, date: string): string {
  if (date.length === 4) return date
  const exact = date.length === 10
  const instant = new Date(`${exact ? date : `${date}-01`}T00:00:00Z`)
  if (Number.isNaN(instant.getTime())) return date
  return new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : i18n.language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: exact ? 'short' : 'long',
    ...(exact ? { day: 'numeric' } : {}),
  }).format(instant)
}

function say(i18n: I18n, key: DateKey, values: Readonly<Record<string, string>> = {}): string {
  return i18n.t(key, { ns: 'ties', ...values })
}
