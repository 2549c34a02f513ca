import { dayOf } from '#graph-schema/model/day.ts'
import { nameKey } from '#graph-schema/model/search-key.ts'

const MONTHS = ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic']
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * Reads a day, a month or a year as tables write it – `2024-03-01`, `1/3/2024`, `03/2024`, `2024`, `1 marzo 2024` – and
 * gives it as EDTF; null where it is no date. A day comes before a month.
 */
export function readDate(text: string): string | null {
  const key = text.trim()
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ][\d:.Z+]*)?)?)?$/u.exec(key)
  if (iso !== null) return write(iso[1], iso[2], iso[3])
  const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/u.exec(key)
  if (slashed !== null) return write(ofCentury(slashed[3] ?? ''), slashed[2], slashed[1])
  const month = /^(\d{1,2})[/.-](\d{4})$/u.exec(key)
  if (month !== null) return write(month[2], month[1], undefined)
  const [first = '', second = '', third, ...more] = nameKey(key).split(' ')
  if (more.length > 0) return null
  if (third !== undefined) return write(third, monthOf(second), first.replace(/\D/gu, ''))
  return write(second, monthOf(first), undefined)
}

function write(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (year === undefined || !/^\d{4}$/u.test(year)) return null
  if (month === undefined) return year
  if (dayOf(Number(year), Number(month), 1) === null) return null
  const known = `${year}-${month.padStart(2, '0')}`
  if (day === undefined) return known
  return dayOf(Number(year), Number(month), Number(day)) === null ? null : `${known}-${day.padStart(2, '0')}`
}

function monthOf(word: string): string {
  const start = word.slice(0, 3)
  const at = word.length < 3 ? -1 : Math.max(MONTHS.indexOf(start), ENGLISH_MONTHS.indexOf(start))
  return String(at + 1)
}

/** Two digits are of this century: nothing of the pact is older. */
function ofCentury(year: string): string {
  return year.length === 2 ? `20${year}` : year
}
