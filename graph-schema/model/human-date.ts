import { parseEdtfDateOrRange } from './edtf.ts'

/** What a person wrote where a date belongs. */
export type HumanDate =
  /** Nothing: no date is known, which is a value too. */
  | { readonly kind: 'EMPTY' }
  /** A day, month, year or range, as EDTF. */
  | { readonly kind: 'DATE'; readonly edtf: string }
  /** The form of a day that the calendar does not have. */
  | { readonly kind: 'NO_SUCH_DAY' }
  | { readonly kind: 'UNREADABLE' }

/** Beginnings of the names of months, Italian then English; three letters tell all of them apart but these pairs. */
const MONTHS: readonly (readonly string[])[] = [
  ['gen', 'jan'],
  ['feb'],
  ['mar'],
  ['apr'],
  ['mag', 'may'],
  ['giu', 'jun'],
  ['lug', 'jul'],
  ['ago', 'aug'],
  ['set', 'sep'],
  ['ott', 'oct'],
  ['nov'],
  ['dic', 'dec'],
]

const WORDS_OF_NOTHING: ReadonlySet<string> = new Set([
  'senza data',
  'non so',
  '?',
  'undated',
  'no date',
  'unknown',
  '/',
])
const WORDS_OF_TODAY: ReadonlySet<string> = new Set(['oggi', 'today'])

/**
 * Reads a date as people write it: `2020`, `5/2020`, `12/5/2020`, `12.05.2020`, `maggio 2020`, `12 mag 2020`, `oggi`,
 * or EDTF itself. The day comes before the month.
 * @param today ISO day that "today" means.
 */
export function readHumanDate(text: string, today: string): HumanDate {
  const written = text.trim().toLowerCase().replaceAll(/\s+/gu, ' ')
  if (written === '' || WORDS_OF_NOTHING.has(written)) return { kind: 'EMPTY' }
  if (WORDS_OF_TODAY.has(written)) return { kind: 'DATE', edtf: today }
  if (/^\[.*\]$/u.test(written)) return checkDate(written)
  const iso = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/u.exec(written)
  if (iso !== null) return build(iso[1], iso[2], iso[3])
  const numbers = /^(?:(\d{1,2})[/. -])?(\d{1,2})[/. -](\d{4})$/u.exec(written)
  if (numbers !== null) return build(numbers[3], numbers[2], numbers[1])
  const words = /^(?:(\d{1,2})[°º.]? )?([a-zà-ù]{3,})\.? (\d{4})$/u.exec(written)
  const month = words === null ? -1 : MONTHS.findIndex((starts) => starts.some((start) => words[2]?.startsWith(start)))
  return words === null || month === -1 ? { kind: 'UNREADABLE' } : build(words[3], String(month + 1), words[1])
}

function build(year: string | undefined, month: string | undefined, day: string | undefined): HumanDate {
  const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined)
  return checkDate(parts.join('-'))
}

function checkDate(edtf: string): HumanDate {
  return parseEdtfDateOrRange(edtf) === null ? { kind: 'NO_SUCH_DAY' } : { kind: 'DATE', edtf }
}
