import { canonicalJson } from '#graph-schema/model/canonical-json.ts'
import { parseCitation } from '#graph-schema/model/evidence.ts'
import { entityTypeOf } from '#graph-schema/model/ids.ts'
import type { StoredRecord } from '#graph-schema/model/stored-record.ts'
import type { StoredChange } from '../../write/stored-change.ts'
import { labelOf, type NamedRecord, type Names, namedBy, orderOf, typeOfRecord } from './name-records.ts'

interface ChangedField {
  readonly name: string
  readonly before: string | null
  readonly after: string | null
}

export interface ChangedRecord extends NamedRecord {
  readonly before: boolean
  readonly after: boolean
  readonly fromId: string | null
  readonly toId: string | null
  readonly fields: readonly ChangedField[]
  readonly personal: readonly string[]
}

/** Properties that the record counts for itself, that follow from others, or that are told otherwise. */
const UNTOLD: ReadonlySet<string> = new Set([
  'id',
  'version',
  'recordedAt',
  'nameKey',
  'searchKeys',
  'searchText',
  'startEarliest',
  'startLatest',
  'endEarliest',
  'endLatest',
  'sets',
  'attested',
  'lastAttested',
  'personal',
  'personalChanged',
])

const MOST_RECORDS = 50

interface Sides {
  readonly id: string
  readonly before: StoredRecord | null
  readonly after: StoredRecord | null
  /** The state after, or what it was before it went. */
  readonly record: StoredRecord
}

/** The records of a change that are told, entities first. */
function toldOf({ before, after, subjectId }: StoredChange): Sides[] {
  const sides = [...new Set([...after.keys(), ...before.keys()])].flatMap((id): Sides[] => {
    const [was, is] = [before.get(id) ?? null, after.get(id) ?? null]
    const record = is ?? was
    return record === null ? [] : [{ id, before: was, after: is, record }]
  })
  const place = ({ id, record }: Sides) => (id === subjectId ? -1 : orderOf(record))
  return sides.sort((a, b) => place(a) - place(b)).slice(0, MOST_RECORDS)
}

/** Ids that the words about a change need names for. */
export function namedIn(change: StoredChange): string[] {
  const told = toldOf(change)
  const ids = told.flatMap(({ before, after }) =>
    [before, after].flatMap((record) => (record === null ? [] : [...namedBy(record), ...idsIn(record)])),
  )
  return [...new Set([change.subjectId, ...ids])]
}

/** Ids of entities that stand in a record's properties: sources, and ends that are properties of items. */
function idsIn({ properties }: StoredRecord): string[] {
  const texts = Object.values(properties).flatMap((value) =>
    Array.isArray(value) ? value : typeof value === 'string' ? [value] : [],
  )
  return texts.flatMap((text) => {
    const id = text.startsWith('source:') ? sourceOf(text) : text
    return id !== null && entityTypeOf(id) !== null ? [id] : []
  })
}

function sourceOf(text: string): string | null {
  try {
    return parseCitation(text).sourceId
  } catch {
    return null
  }
}

/** What one change wrote, record by record, with the fields that differ. */
export function describeRecords(change: StoredChange, names: Names): ChangedRecord[] {
  return toldOf(change).map(({ id, before, after, record }) => ({
    id,
    type: typeOfRecord(record),
    label: labelOf(record, names),
    before: before !== null,
    after: after !== null,
    fromId: record.form === 'RELATIONSHIP' ? record.from : null,
    toId: record.form === 'RELATIONSHIP' ? record.to : null,
    fields: differ(before, after),
    personal: personalOf(before, after),
  }))
}

/** Everything that the words name, the subject first. */
export function namedSubjects(change: StoredChange, names: Names): NamedRecord[] {
  const records = new Map(toldOf(change).map(({ id, record }) => [id, record]))
  const ids = [...new Set([...namedIn(change), ...records.keys()])]
  return ids.map((id) => {
    const record = records.get(id)
    if (record !== undefined) return { id, type: typeOfRecord(record), label: labelOf(record, names) }
    return { id, type: entityTypeOf(id) ?? 'ACCOUNT', label: names.get(id) ?? '' }
  })
}

function differ(before: StoredRecord | null, after: StoredRecord | null): ChangedField[] {
  const [was, is] = [valuesOf(before), valuesOf(after)]
  const names = [...new Set([...was.keys(), ...is.keys()])].sort()
  return names.flatMap((name) => {
    const field = { name, before: was.get(name) ?? null, after: is.get(name) ?? null }
    return field.before === field.after ? [] : [field]
  })
}

function valuesOf(record: StoredRecord | null): Map<string, string> {
  if (record === null) return new Map()
  const ends = record.form === 'RELATIONSHIP' ? { from: record.from, to: record.to } : {}
  const held = Object.entries({ ...record.properties, ...ends })
  return new Map(
    held
      .filter(([name, value]) => !UNTOLD.has(name) && !(Array.isArray(value) && value.length === 0))
      .map(([name, value]) => [name, canonicalJson(value)]),
  )
}

/** Names of personal properties that were written: all of them where the record came or went. */
function personalOf(before: StoredRecord | null, after: StoredRecord | null): string[] {
  const held = before === null || after === null ? 'personal' : 'personalChanged'
  const names = (after ?? before)?.properties[held]
  return Array.isArray(names) ? [...names] : []
}
