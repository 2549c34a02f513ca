import type { SentenceFacts } from './import-file.ts'

/** What a column of an imported table can hold. A column that holds none of them is left aside. */
export const IMPORT_FIELDS = [
  'TAX_CODE',
  'VAT_NUMBER',
  'NAME',
  'ACRONYM',
  'ALIASES',
  'KIND',
  'LEGAL_FORM',
  'THIRD_SECTOR_SECTION',
  'SIZE_CLASS',
  'SEAT',
  'ADDRESS',
  'AREAS',
  'WEBSITE',
  'PUBLIC_EMAIL',
  'PUBLIC_PHONE',
  'SUMMARY',
  'PACT',
  'ADHESION_ROLE',
  'ADHESION_DATE',
  'MEMBER_OF',
  'MEMBER_FROM',
  'SERVICES',
  'NOTE',
  'SOURCE',
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

/** What an import does with a row. Only CREATE and UPDATE write. */
export const IMPORT_OUTCOMES = ['CREATE', 'UPDATE', 'UNCHANGED', 'POSSIBLE_DUPLICATE', 'REFUSED', 'SKIPPED'] as const
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number]

/** Where an import stands. */
export const IMPORT_STATUSES = [
  'UPLOADED',
  'PREVIEWED',
  'RECORDED_IN_PART',
  'COMMITTED',
  'UNDONE_IN_PART',
  'UNDONE',
] as const

/** Why a row cannot be recorded. Each is one sentence on the page. */
export const ROW_RULES = [
  'ROW_TOO_LONG',
  'NAME_MISSING',
  'CODE_ZEROS_LOST',
  'CODE_LENGTH',
  'CODE_CHECK',
  'CODE_CHARACTER',
  'CODE_ALL_ZEROS',
  'CODE_DAY',
  'CODE_OF_A_PERSON',
  'CODES_DISAGREE',
  'KIND_MISSING',
  'KIND_UNKNOWN',
  'SECTION_UNKNOWN',
  'SIZE_UNKNOWN',
  'SEAT_MISSPELT',
  'AREA_UNKNOWN',
  'WEBSITE',
  'EMAIL',
  'DATE',
  'DATE_IN_FUTURE',
  'PACT_MISSING',
  'PACT_UNKNOWN',
  'ROLE_UNKNOWN',
  'GROUP_MISSING',
  'GROUP_UNKNOWN',
  'GROUP_ITSELF',
  'NOTE_WITHOUT_TIE',
  'CONTRADICTS',
  'SAME_AS_LEFT_OUT',
] as const
export type RowRule = (typeof ROW_RULES)[number]

/** One reason why a row is refused: the field, the value, the rule, and a way out where one can be guessed. */
export interface RowProblem {
  readonly rule: RowRule
  /** Null where the whole row is meant. */
  readonly field: ImportField | null
  readonly value: string
  readonly facts: SentenceFacts
  /** A value that would do in its place. */
  readonly suggestion: string | null
}

/** What becomes of one field of an actor: its texts before and after. */
export interface FieldChange {
  readonly field: ImportField
  /** Null where there was nothing. */
  readonly before: string | null
  readonly after: string
}

/** What a person has decided about a row that may be somebody already there. */
export type RowDecision =
  /** The id of an actor on record, or `row:12` for another row of the file. */
  { readonly kind: 'SAME_AS'; readonly id: string } | { readonly kind: 'ANOTHER' } | { readonly kind: 'SKIP' }

/** One column of the table and the field that it is taken for. */
export interface MappedColumn {
  readonly column: string
  readonly field: ImportField | null
}
