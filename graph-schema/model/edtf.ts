import { dayOf, lastDayOfMonth } from './day.ts'

/** One unknown day between two, both included; ±Infinity where a side has no bound. Days since 1970-01-01. */
export interface DayRange {
  readonly earliest: number
  readonly latest: number
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u
const ONE_OF = /^\[(.*)\.\.(.*)\]$/u

/**
 * Parses an EDTF level 0 date (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`) into its first and last day.
 * @returns null when the text is not such a date or the calendar has no such day.
 */
function parseEdtfDate(text: string): DayRange | null {
  const match = DATE.exec(text)
  if (match === null) return null
  const year = Number(match[1])
  if (match[2] === undefined) return fromDays(dayOf(year, 1, 1), dayOf(year, 12, 31))
  const month = Number(match[2])
  if (match[3] === undefined) return fromDays(dayOf(year, month, 1), lastDayOfMonth(year, month))
  const day = dayOf(year, month, Number(match[3]))
  return fromDays(day, day)
}

/**
 * Parses a date or a one-of range of EDTF level 2 (`[2016..]`, `[2014..2020]`, `[..2019]`).
 * @returns null when the text is neither, or the range ends before it starts.
 */
export function parseEdtfDateOrRange(text: string): DayRange | null {
  const match = ONE_OF.exec(text)
  if (match === null) return parseEdtfDate(text)
  const [from, to] = [match[1] ?? '', match[2] ?? '']
  if (from === '' && to === '') return null
  const first = from === '' ? ALWAYS : parseEdtfDate(from)
  const last = to === '' ? ALWAYS : parseEdtfDate(to)
  if (first === null || last === null || last.latest < first.earliest) return null
  return { earliest: first.earliest, latest: last.latest }
}

const ALWAYS: DayRange = { earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY }

function fromDays(earliest: number | null, latest: number | null): DayRange | null {
  return earliest === null || latest === null ? null : { earliest, latest }
}
