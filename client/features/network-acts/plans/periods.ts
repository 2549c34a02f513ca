import { isoDay, parseIsoDay } from '#graph-schema/model/day.ts'
import { parseEdtfDateOrRange } from '#graph-schema/model/edtf.ts'

/** Start and end of a period as a form shows them: an open or unknown end is empty. */
export function readLife(text: string): { readonly start: string; readonly end: string } {
  const [start = '', end = ''] = text.split('/')
  return { start: start === '..' ? '' : start, end: end === '..' ? '' : end }
}

/** A period from its start and end; an end that nobody knows stays as it was before. */
export function writeLife(start: string, end: string, before = '/..'): string {
  const was = before.split('/')
  const openEnd = was[1] === '..' || was[1] === undefined || start !== readLife(before).start
  const first = start === '' && was[0] === '..' ? '..' : start
  return `${first}/${end === '' ? (openEnd && first !== '' ? '..' : '') : end}`
}

/** Whether no end of a period is known. */
export function isOpenText(text: string): boolean {
  return text.endsWith('/') || text.endsWith('/..')
}

/** The same date, one step of its own precision on: the day after, the month after, the year after. */
export function stepOn(date: string, steps: 1 | -1): string {
  const day = parseIsoDay(date)
  if (day !== null) return isoDay(day + steps)
  const [year = '', month] = date.split('-')
  if (month === undefined) return String(Number(year) + steps).padStart(4, '0')
  const months = Number(year) * 12 + Number(month) - 1 + steps
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** First and last day of an event as people tell them; a single day has no last one. */
export function readEventLife(text: string): { readonly on: string; readonly last: string } {
  const { start, end } = readLife(text)
  if (end === '' || end.startsWith('[')) return { on: start, last: '' }
  const last = stepOn(end, -1)
  return { on: start, last: last === start ? '' : last }
}

/**
 * The life of an event from its first and last day. A day alone is that day; what was going on before goes on. The
 * recorded end is the first day on which it no longer takes place.
 */
export function writeEventLife(on: string, last: string, before = '/'): string {
  if (on === '') return last === '' ? '/' : `/${stepOn(last, 1)}`
  if (last !== '') return `${on}/${stepOn(last, 1)}`
  if (before.endsWith('/..')) return `${on}/..`
  return parseIsoDay(on) === null ? `${on}/` : `${on}/${stepOn(on, 1)}`
}

/** Whether a day, month or year is over before another begins; nothing is before what is not written. */
export function isBefore(date: string, other: string): boolean {
  const [days, others] = [parseEdtfDateOrRange(date), parseEdtfDateOrRange(other)]
  return days !== null && others !== null && days.latest < others.earliest
}
