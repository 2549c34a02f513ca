import { isoDay } from '#graph-schema/model/day.ts'
import { parseEdtfDateOrRange } from '#graph-schema/model/edtf.ts'
import { readHumanDate } from '#graph-schema/model/human-date.ts'

/** What was written where a day to look at belongs. */
export type TypedDay =
  | { readonly kind: 'DAY'; readonly day: string }
  | { readonly kind: 'EMPTY' }
  | { readonly kind: 'NO_SUCH_DAY' }
  | { readonly kind: 'UNREADABLE' }

/**
 * Reads a day to look at as people write dates. A month or a year means its last day, as a step of a series does.
 * @param today ISO day that "today" means.
 */
export function readTypedDay(text: string, today: string): TypedDay {
  if (text.trim() === '') return { kind: 'EMPTY' }
  const date = readHumanDate(text, today)
  if (date.kind === 'NO_SUCH_DAY') return date
  const range = date.kind === 'DATE' && !date.edtf.startsWith('[') ? parseEdtfDateOrRange(date.edtf) : null
  return range === null ? { kind: 'UNREADABLE' } : { kind: 'DAY', day: isoDay(range.latest) }
}
