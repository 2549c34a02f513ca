import type { Certainty } from '#graph-schema/model/evidence.ts'
import type { RelationKey } from '#graph-schema/model/registration.ts'
import { RELATIONS } from '#graph-schema/model/registration.ts'

/** Fields that hold one text; a choice that is not made is empty. */
export const TEXT_FIELDS = [
  'taxCode',
  'vatNumber',
  'name',
  'acronym',
  'aliases',
  'kind',
  'seat',
  'seatText',
  'legalForm',
  'thirdSectorSection',
  'sizeClass',
  'localNode',
  'website',
  'publicEmail',
  'publicPhone',
  'contactName',
  'contactFunction',
  'contactEmail',
  'contactPhone',
  'contactBasis',
  'contactInformedOn',
  'sourceId',
  'sourceKind',
  'sourceTitle',
  'sourceDate',
] as const
export type TextField = (typeof TEXT_FIELDS)[number]

/** Fields that hold ids chosen from a list. */
export type ListField = 'areas' | 'themes' | 'seeks' | 'notTheSameAs'

/** How the news of an adherent came. */
export const SOURCE_KINDS = ['EMAIL', 'MINUTES', 'DOCUMENT', 'CALL', 'KNOWN'] as const

/** One tie as it is being written. `start` is what stands in the field, read when it is left. */
export interface TieEntry {
  readonly key: string
  readonly relation: RelationKey
  readonly otherId: string
  readonly otherName: string
  readonly start: string
  /** True while `start` is the date of the source and nobody has touched it. */
  readonly startProposed: boolean
  readonly certainty: Certainty
  /** Id of a source on record; empty: the source of the whole registration. */
  readonly sourceId: string
  /** Who invited, where the source says so; asked of ties that one is invited into. */
  readonly inviterId: string
  readonly inviterName: string
}

export interface ServiceEntry {
  readonly key: string
  readonly title: string
  readonly needId: string
}

/** Everything that the form holds. It is also what a draft keeps. */
export interface RegistrationValues {
  readonly texts: Readonly<Record<TextField, string>>
  readonly lists: Readonly<Record<ListField, readonly string[]>>
  readonly ties: readonly TieEntry[]
  readonly services: readonly ServiceEntry[]
}

/** What a new registration begins with. */
export interface Beginning {
  /** ISO day. */
  readonly today: string
  /** The pact that adherents join; null where none is on record. */
  readonly pact: { readonly id: string; readonly label: string } | null
}

const NO_TEXTS: Readonly<Record<TextField, string>> = {
  taxCode: '',
  vatNumber: '',
  name: '',
  acronym: '',
  aliases: '',
  kind: '',
  seat: '',
  seatText: '',
  legalForm: '',
  thirdSectorSection: '',
  sizeClass: '',
  localNode: '',
  website: '',
  publicEmail: '',
  publicPhone: '',
  contactName: '',
  contactFunction: '',
  contactEmail: '',
  contactPhone: '',
  contactBasis: '',
  contactInformedOn: '',
  sourceId: '',
  sourceKind: 'EMAIL',
  sourceTitle: '',
  sourceDate: '',
}

let lastKey = 0
/** A key for a row of the form, unlike all others of this page. */
export function makeRowKey(): string {
  lastKey += 1
  return `${Date.now().toString(36)}-${lastKey}`
}

/** An empty form: today's e-mail as its source, and the adhesion to the pact as its first tie. */
export function emptyValues({ today, pact }: Beginning): RegistrationValues {
  return {
    texts: { ...NO_TEXTS, sourceDate: today },
    lists: { areas: [], themes: [], seeks: [], notTheSameAs: [] },
    ties: [emptyTie(today, pact)],
    services: [],
  }
}

export function emptyTie(date: string, other: Beginning['pact'] = null): TieEntry {
  return {
    key: makeRowKey(),
    relation: other === null ? 'MEMBER' : 'DECIDED',
    otherId: other?.id ?? '',
    otherName: other?.label ?? '',
    // A new adherent is one since its request; of any other relation no date is known yet.
    start: other === null ? '' : date,
    startProposed: other !== null,
    certainty: 'STATED',
    sourceId: '',
    inviterId: '',
    inviterName: '',
  }
}

/** What the next registration keeps of this one: the source, its date, and that it is about the same pact. */
export function nextValues({ texts }: RegistrationValues, beginning: Beginning): RegistrationValues {
  const empty = emptyValues(beginning)
  const { sourceId, sourceKind, sourceTitle, sourceDate } = texts
  return {
    ...empty,
    texts: { ...empty.texts, sourceId, sourceKind, sourceTitle, sourceDate },
    ties: [emptyTie(sourceDate, beginning.pact)],
  }
}

/** Whether somebody has written something that would be a pity to lose. */
export function isWorthKeeping({ texts, lists, services }: RegistrationValues): boolean {
  const own: readonly TextField[] = TEXT_FIELDS.filter((field) => !field.startsWith('source'))
  return own.some((field) => texts[field] !== '') || lists.areas.length > 0 || services.length > 0
}

/** Reads values that were kept, possibly by an earlier version of the form; null when they are none. */
export function readValues(content: string): RegistrationValues | null {
  let kept: unknown
  try {
    kept = JSON.parse(content)
  } catch {
    return null
  }
  if (!isObject(kept) || !isObject(kept['texts']) || !isObject(kept['lists'])) return null
  const { texts, lists } = kept
  return {
    texts: {
      ...NO_TEXTS,
      ...Object.fromEntries(TEXT_FIELDS.map((field) => [field, textOf(texts, field, NO_TEXTS[field])])),
    },
    lists: {
      areas: textsOf(lists['areas']),
      themes: textsOf(lists['themes']),
      seeks: textsOf(lists['seeks']),
      notTheSameAs: textsOf(lists['notTheSameAs']),
    },
    ties: rowsOf(kept['ties']).map((row) => ({
      key: makeRowKey(),
      relation: RELATIONS.find(({ key }) => key === row['relation'])?.key ?? 'MEMBER',
      otherId: textOf(row, 'otherId'),
      otherName: textOf(row, 'otherName'),
      start: textOf(row, 'start'),
      startProposed: row['startProposed'] === true,
      certainty: row['certainty'] === 'INFERRED' ? 'INFERRED' : 'STATED',
      sourceId: textOf(row, 'sourceId'),
      inviterId: textOf(row, 'inviterId'),
      inviterName: textOf(row, 'inviterName'),
    })),
    services: rowsOf(kept['services']).map((row) => ({
      key: makeRowKey(),
      title: textOf(row, 'title'),
      needId: textOf(row, 'needId'),
    })),
  }
}

type Held = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Held {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(held: Held, name: string, absent = ''): string {
  const value = held[name]
  return typeof value === 'string' ? value : absent
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}

function rowsOf(value: unknown): Held[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}
