import type { ImportTable } from '#graph-schema/model/import-file.ts'
import { IMPORT_FIELDS, type ImportField } from '#graph-schema/model/import-plan.ts'
import { searchKey } from '#graph-schema/model/search-key.ts'
import { correctCodeOf, readTaxCode } from '#graph-schema/model/tax-code.ts'
import { HEADER_WORDS, PERSON_WORDS } from './header-words.ts'

/** How a field was found: the sender's own earlier choice, the header's words, part of them, or the values below it. */
export const GUESS_GROUNDS = ['REMEMBERED', 'HEADER', 'PART_OF_HEADER', 'VALUES', 'PERSON', 'NONE'] as const
export type GuessGround = (typeof GUESS_GROUNDS)[number]

export interface ColumnGuess {
  readonly column: string
  readonly field: ImportField | null
  readonly ground: GuessGround
  /** Up to three values that stand below the header, each once. */
  readonly samples: readonly string[]
}

/** What a sender chose for a table with the same headers: field by header, null where a column was left aside. */
export type RememberedColumns = ReadonlyMap<string, ImportField | null>

const SAMPLES = 3
/** Values looked at, and the share of them that must fit. */
const PROBED = 60
const ENOUGH = 0.7

const FIELD_BY_HEADER = new Map<string, ImportField>(
  IMPORT_FIELDS.flatMap((field) => HEADER_WORDS[field].map((word): [string, ImportField] => [searchKey(word), field])),
)
const PERSON_KEYS = new Set(PERSON_WORDS.map(searchKey))

/** Words long enough to tell a field where they are only part of a header, the longest first. */
const PARTS = [...FIELD_BY_HEADER]
  .filter(([key]) => key.length >= 5)
  .sort(([one], [other]) => other.length - one.length)

/** Whether a text is a name of a column that we know. */
export function knowsHeader(header: string): boolean {
  const key = headerKey(header)
  return FIELD_BY_HEADER.has(key) || PERSON_KEYS.has(key)
}

/** The text by which a set of headers is remembered: the same names in another order are the same table. */
export function headersKey(columns: readonly string[]): string {
  return [...columns.map(searchKey)].sort().join('|').slice(0, 2_000)
}

/** Takes each column for a field, each field once: what the sender chose before goes first, then the surest guess. */
export function guessColumns({ columns, rows }: ImportTable, remembered: RememberedColumns | null): ColumnGuess[] {
  const taken = new Set<ImportField>()
  const guesses = new Map<string, { field: ImportField | null; ground: GuessGround }>()
  const steps: readonly ((column: string, values: readonly string[]) => ReturnType<typeof guesses.get>)[] = [
    (column) => {
      const field = remembered?.get(searchKey(column))
      return field === undefined ? undefined : { field, ground: 'REMEMBERED' }
    },
    (column) => (isAboutPerson(column) ? { field: null, ground: 'PERSON' } : undefined),
    (column) => found(FIELD_BY_HEADER.get(headerKey(column)), 'HEADER'),
    (column) =>
      found(
        PARTS.find(([part, field]) => !taken.has(field) && headerKey(column).includes(part))?.[1],
        'PART_OF_HEADER',
      ),
    (_, values) => found(fieldOfValues(values), 'VALUES'),
  ]
  const values = columns.map((_, place) => valuesOf(rows, place))
  for (const guess of steps) {
    columns.forEach((column, place) => {
      if (guesses.has(column)) return
      const found = guess(column, values[place] ?? [])
      if (found === undefined || (found.field !== null && taken.has(found.field))) return
      guesses.set(column, found)
      if (found.field !== null) taken.add(found.field)
    })
  }
  return columns.map((column, place) => ({
    column,
    ...(guesses.get(column) ?? { field: null, ground: 'NONE' as const }),
    samples: [...new Set(values[place])].slice(0, SAMPLES),
  }))
}

function found(field: ImportField | undefined, ground: GuessGround) {
  return field === undefined ? undefined : { field, ground }
}

function headerKey(header: string): string {
  return searchKey(header.replace(/\(.*?\)/gu, ''))
}

function isAboutPerson(column: string): boolean {
  const key = headerKey(column)
  return PERSON_KEYS.has(key) || /referente|rappresentante|contactperson/u.test(key)
}

function valuesOf(rows: ImportTable['rows'], place: number): string[] {
  return rows
    .map(({ cells }) => cells[place] ?? '')
    .filter((cell) => cell !== '')
    .slice(0, PROBED)
}

function fieldOfValues(values: readonly string[]): ImportField | undefined {
  if (values.length === 0) return undefined
  const fits = (test: (value: string) => boolean) => values.filter(test).length >= values.length * ENOUGH
  if (fits((value) => correctCodeOf(readTaxCode(value)) !== null)) return 'TAX_CODE'
  if (fits((value) => /^\S+@\S+\.\S+$/u.test(value))) return 'PUBLIC_EMAIL'
  return fits((value) => /^(?:https?:\/\/|www\.)\S+$/iu.test(value)) ? 'WEBSITE' : undefined
}
