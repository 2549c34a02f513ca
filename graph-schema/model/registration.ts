import { FORMS_OF_A_PERSON, type LegalForm } from './legal-form.ts'
import { readTaxCode, readVatNumber, type TaxCodeReading } from './tax-code.ts'
import { TIES, type TieKind, type TieRole } from './tie.ts'

/** What is wrong with one field, by a name that words are found by. */
export interface FieldIssue {
  readonly code: IssueCode
  /** What the words need to name: numbers, characters. */
  readonly values: Readonly<Record<string, string | number>>
  /** A value that would do. */
  readonly proposal: string | null
}

const ISSUE_CODES = [
  'REQUIRED',
  'CHOOSE',
  'LEADING_ZEROS_LOST',
  'WRONG_LENGTH',
  'WRONG_CHECK',
  'ALL_ZEROS',
  'WRONG_LETTER',
  'WRONG_DIGIT',
  'WRONG_MONTH',
  'WRONG_DAY',
  'PERSON_CODE',
  'EMAIL',
  'PHONE',
  'WEBSITE',
  'DATE_UNREADABLE',
  'DATE_NO_SUCH_DAY',
  'DATE_IN_FUTURE',
  'LEGAL_BASIS',
  'TOO_LONG',
] as const
type IssueCode = (typeof ISSUE_CODES)[number]

/** Longest text of a field. */
const LONGEST_FIELD = 300

function issue(code: IssueCode, values: FieldIssue['values'] = {}, proposal: string | null = null): FieldIssue {
  return { code, values, proposal }
}

/** A text that must be there. */
export function checkRequired(text: string): FieldIssue | null {
  if (text.trim() === '') return issue('REQUIRED')
  return text.length > LONGEST_FIELD ? issue('TOO_LONG', { most: LONGEST_FIELD }) : null
}

/**
 * The tax code of a body; a sole trader's own, of 16 characters, is taken where the legal form says so – or nothing
 * says otherwise – since it is a person's and is kept apart.
 */
export function checkTaxCode(text: string, legalForm: LegalForm | null): FieldIssue | null {
  const reading = readTaxCode(text)
  if (reading.kind === 'PERSON' && legalForm !== null && !FORMS_OF_A_PERSON.includes(legalForm)) {
    return issue('PERSON_CODE')
  }
  return issueOfReading(reading)
}

export function checkVatNumber(text: string): FieldIssue | null {
  return issueOfReading(readVatNumber(text))
}

function issueOfReading(reading: TaxCodeReading): FieldIssue | null {
  switch (reading.kind) {
    case 'EMPTY':
    case 'BODY':
    case 'PERSON':
      return null
    case 'LEADING_ZEROS_LOST':
      return issue('LEADING_ZEROS_LOST', { count: reading.length }, reading.proposal)
    case 'WRONG_LENGTH':
      return issue('WRONG_LENGTH', { count: reading.length, expected: reading.expected })
    case 'WRONG_CHECK':
      return issue('WRONG_CHECK', { given: reading.given, expected: reading.expected, position: reading.position })
    case 'ALL_ZEROS':
      return issue('ALL_ZEROS')
    case 'WRONG_CHARACTER':
      return issue(`WRONG_${reading.expected}`, { given: reading.given, position: reading.position })
    case 'WRONG_DAY':
      return issue('WRONG_DAY', { day: reading.day })
  }
}

/** An e-mail address as it is written; whether it exists nobody knows but the mail server. */
export function checkEmail(text: string): FieldIssue | null {
  const written = text.trim()
  if (written === '' || /^[^\s@<>(),;]+@[^\s@<>(),;]+\.[a-z]{2,}$/iu.test(written)) return null
  const bare = /<([^<>\s]+@[^<>\s]+)>/u.exec(written)?.[1] ?? null
  return issue('EMAIL', {}, bare !== null && checkEmail(bare) === null ? bare : null)
}

export function checkPhone(text: string): FieldIssue | null {
  const written = text.trim()
  const digits = written.replaceAll(/\D/gu, '').length
  return written === '' || (/^\+?[\d\s./()-]+$/u.test(written) && digits >= 6 && digits <= 15) ? null : issue('PHONE')
}

/** A web address; where only the scheme is missing it is offered. */
export function checkWebsite(text: string): FieldIssue | null {
  const written = text.trim()
  if (written === '' || /^https?:\/\/[^\s/]+\.[^\s/]{2,}(?:\/\S*)?$/u.test(written)) return null
  return issue('WEBSITE', {}, /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/u.test(written) ? `https://${written}` : null)
}

/** How an actor is tied to something, told from its side: one entry of the list that the form offers. */
export interface Relation {
  readonly key: string
  readonly kind: TieKind
  readonly role: TieRole | null
  /** True when the tie goes from the other end to the actor. */
  readonly reversed: boolean
}

/** Ways in which an adherent is tied, the most usual first. */
export const RELATIONS = [
  { key: 'DECIDED', kind: 'ADHESION', role: 'DECIDED', reversed: false },
  { key: 'SIGNED', kind: 'ADHESION', role: 'SIGNED', reversed: false },
  { key: 'MEMBER', kind: 'MEMBERSHIP', role: 'MEMBER', reversed: false },
  { key: 'ADHERENT', kind: 'MEMBERSHIP', role: 'ADHERENT', reversed: false },
  { key: 'PART', kind: 'MEMBERSHIP', role: 'PART', reversed: false },
  { key: 'LEADER', kind: 'MEMBERSHIP', role: 'LEADER', reversed: false },
  { key: 'HAS_MEMBER', kind: 'MEMBERSHIP', role: 'MEMBER', reversed: true },
  { key: 'COLLABORATES', kind: 'COLLABORATION', role: null, reversed: false },
  { key: 'PROMOTER', kind: 'PARTICIPATION', role: 'PROMOTER', reversed: false },
  { key: 'PARTNER', kind: 'PARTICIPATION', role: 'PARTNER', reversed: false },
  { key: 'COLLABORATOR', kind: 'PARTICIPATION', role: 'COLLABORATOR', reversed: false },
  { key: 'SIGNATORY', kind: 'PARTICIPATION', role: 'SIGNATORY', reversed: false },
  { key: 'FUNDS', kind: 'FUNDING', role: 'FUNDS', reversed: false },
  { key: 'CO_FUNDS', kind: 'FUNDING', role: 'CO_FUNDS', reversed: false },
  { key: 'FOUNDED_BY', kind: 'FOUNDING', role: 'FOUNDED', reversed: true },
  { key: 'CONTRACT', kind: 'CONTRACT', role: null, reversed: false },
  { key: 'REGISTERED', kind: 'RECOGNITION', role: 'REGISTERED', reversed: false },
  { key: 'AUTHORISED', kind: 'RECOGNITION', role: 'AUTHORISED', reversed: false },
] as const satisfies readonly Relation[]
export type RelationKey = (typeof RELATIONS)[number]['key']

/** The relation of a key. */
export function relationOf(key: RelationKey): Relation {
  const found = RELATIONS.find((relation) => relation.key === key)
  if (found === undefined) throw new TypeError(`no relation is called ${key}`)
  return found
}

/** Entity types that the other end of a relation may have. */
export function otherEndsOf({ kind, reversed }: Relation): readonly string[] {
  return reversed ? TIES[kind].from : TIES[kind].to
}
