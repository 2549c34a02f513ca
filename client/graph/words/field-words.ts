import type { i18n as I18n } from 'i18next'
import { parseCitation, parseConfirmation } from '#graph-schema/model/evidence.ts'
import { describePeriod, writeDate } from './date-words.ts'

/** One property of a record, its value as JSON. */
export interface TypedField {
  /** What the record is: `ACTOR`, `MEMBERSHIP`, `SEATED_IN`, `CONTACT`. */
  readonly type: string
  readonly name: string
  readonly json: string | null
}

/** What an id means on the screen; null where nobody knows. */
export type NameOf = (id: string) => string | null

type Namespace = 'acts' | 'inbox' | 'record' | 'words'

/** Words that are looked up by a key made of data; null where there are none. */
export function lookUp(i18n: I18n, namespace: Namespace, key: string): string | null {
  const found: unknown = i18n.getResource(i18n.language, namespace, key)
  return typeof found === 'string' ? found : null
}

/** What a property is called; its own name where no words are known. */
export function tellFieldName(i18n: I18n, name: string): string {
  return lookUp(i18n, 'record', `field.${name}`) ?? name
}

/** Whether there are words for a property: what there are none for is the record's own bookkeeping. */
export function isTold(i18n: I18n, { name }: { readonly name: string }): boolean {
  return lookUp(i18n, 'record', `field.${name}`) !== null
}

/** What a record is: "Attore", "Adesione", "Sede". */
export function tellRecordType(i18n: I18n, type: string): string {
  const keys = [`entityType.${type}`, `tieKind.${type}`].map((key) => lookUp(i18n, 'words', key))
  return keys.find((words) => words !== null) ?? lookUp(i18n, 'record', `recordType.${type}`) ?? type
}

/** Properties whose value is one of a closed list of words, by where the words are. */
const CODED: Readonly<Record<string, readonly [Namespace, string]>> = {
  role: ['acts', 'role'],
  state: ['inbox', 'state'],
  status: ['record', 'statusOf'],
  categories: ['record', 'category'],
  thirdSectorSection: ['record', 'thirdSector'],
  legalBasis: ['record', 'legalBasis'],
  dateStatus: ['words', 'dateStatus'],
  certainty: ['words', 'certainty'],
  set: ['words', 'set'],
  level: ['words', 'governanceLevel'],
  subject: ['words', 'serviceSubject'],
  sizeClass: ['words', 'sizeClass'],
  scope: ['words', 'municipalityScope'],
}

const KINDS: Readonly<Record<string, readonly [Namespace, string]>> = {
  ACTOR: ['words', 'actorKind'],
  PROJECT: ['words', 'projectKind'],
  EVENT: ['words', 'eventKind'],
  NEED_REPORT: ['record', 'reportKind'],
}
const TIE_KIND = ['words', 'tieKind'] as const
const PERIODS: ReadonlySet<string> = new Set(['period', 'life'])
/** A day, or what is known of it. */
const DAYS: ReadonlySet<string> = new Set(['heldOn', 'since', 'surveyedOn', 'until'])
const DATES: ReadonlySet<string> = new Set(['published', 'attests', 'informedOn'])
const IDS: ReadonlySet<string> = new Set([
  'from',
  'to',
  'invitedBy',
  'seat',
  'actorId',
  'formerId',
  'seatId',
  'areaIds',
])
/** Free text, which stands in quotation marks. */
const QUOTED: ReadonlySet<string> = new Set([
  'name',
  'acronym',
  'aliases',
  'summary',
  'note',
  'legalForm',
  'seatText',
  'purpose',
  'function',
  'reason',
  'title',
])

/** The value of a property in words: one text for each part of a list. Null where there is none. */
function tellParts(i18n: I18n, { type, name, json }: TypedField, nameOf: NameOf): string[] | null {
  const value = readJson(json)
  if (value === null) return null
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value]
  return parts.length === 0 ? null : parts.map((part) => tellPart(i18n, { type, name, part }, nameOf))
}

/** The value of a property in words, lists joined; "niente" where there is none. */
export function tellValue(i18n: I18n, field: TypedField, nameOf: NameOf): string {
  const parts = tellParts(i18n, field, nameOf)
  return parts === null ? i18n.t('nothing', { ns: 'record' }) : parts.join(field.name === 'sources' ? '; ' : ', ')
}

function readJson(json: string | null): unknown {
  if (json === null) return null
  try {
    return JSON.parse(json)
  } catch {
    return json
  }
}

interface Part {
  readonly type: string
  readonly name: string
  readonly part: unknown
}

function tellPart(i18n: I18n, { type, name, part }: Part, nameOf: NameOf): string {
  if (typeof part === 'boolean') return i18n.t(part ? 'yes' : 'no', { ns: 'record' })
  if (typeof part === 'number') return String(part)
  const text = String(part)
  if (IDS.has(name)) return nameOf(text) ?? text
  const [namespace, group] = name === 'kind' ? (KINDS[type] ?? TIE_KIND) : (CODED[name] ?? [])
  if (namespace !== undefined) return lookUp(i18n, namespace, `${group}.${text}`) ?? text
  if (PERIODS.has(name)) return tellPeriod(i18n, text)
  if (DAYS.has(name)) return writeDate(i18n, text)
  if (DATES.has(name)) return describePeriod(i18n, { text: `${text}/` }, true)
  if (name === 'sources') return tellCitation(text, nameOf)
  if (name === 'confirmations') return tellConfirmation(i18n, text)
  return QUOTED.has(name) ? i18n.t('quoted', { ns: 'record', text }) : text
}

/** A period in words; one without an end says so, since "unknown" and "still" read alike otherwise. */
function tellPeriod(i18n: I18n, text: string): string {
  const period = describePeriod(i18n, { text }, false)
  const runs = text.endsWith('/..') && !text.startsWith('../')
  return runs ? i18n.t('stillRunning', { ns: 'record', period }) : period
}

function tellCitation(text: string, nameOf: NameOf): string {
  const { sourceId, locator } = parseCitation(text)
  const title = nameOf(sourceId) ?? sourceId
  return locator === '' ? title : `${title}, ${locator}`
}

function tellConfirmation(i18n: I18n, text: string): string {
  const { on, by } = parseConfirmation(text)
  return `${writeDate(i18n, on)} ${lookUp(i18n, 'record', `confirmedBy.${by}`) ?? ''}`.trim()
}
