import { canonicalJson } from '#graph-schema/model/canonical-json.ts'
import { parseIsoDay, readStoredDay, STORED_END } from '#graph-schema/model/day.ts'
import { dayInRome } from '#graph-schema/model/rome-day.ts'
import type { StoredProperties, StoredRecord } from '#graph-schema/model/stored-record.ts'
import type { Correction } from '../../generated/schema.ts'
import { labelOfTie } from './find-flows.ts'
import type { FoundChange } from './found-change.ts'
import { presenceIn } from './presence-in.ts'
import type { StateFilter } from './read-filter.ts'
import type { RecordState } from './record-state.ts'
import { sliceWhole } from './slice-state.ts'
import type { GraphStored } from './timed-records.ts'
import type { TwoDays } from './two-days.ts'

/** What the record counts for itself, or what follows from other properties. */
const COUNTED: ReadonlySet<string> = new Set([
  ...['id', 'version', 'recordedAt', 'nameKey', 'searchKeys', 'searchText', 'sets', 'attested', 'lastAttested'],
  ...['startEarliest', 'startLatest', 'endEarliest', 'endLatest'],
])
/** Written when somebody says that a fact still holds: news of it, no correction. */
const CONFIRMING: ReadonlySet<string> = new Set(['confirmations', 'sources'])
/** Written when a fact ends: what happened to it, no correction. */
const ENDING: ReadonlySet<string> = new Set(['period', 'dateStatus', 'sources', 'confirmations'])

/** The record at the two instants that two days end with, and as it is asked. */
export interface TwoRecords {
  readonly earlier: RecordState
  readonly later: RecordState
  /** Instant of the later one. */
  readonly until: string
  /** Records as the later one has them, of those that were touched in between. */
  readonly laterRecords: ReadonlyMap<string, GraphStored>
}

/** Ids of what was touched between two instants of the record, and when last. */
export function touchedBetween(earlier: RecordState, until: string): Map<string, string> {
  return new Map(
    [...earlier.rewound].flatMap(([id, { touchedAt }]): [string, string][] => {
      const at = touchedAt.filter((one) => one < until).at(-1)
      return at === undefined ? [] : [[id, at]]
    }),
  )
}

/** How the record was put right between two days: everything written in between that is no growth. */
export function findCorrections(
  state: RecordState,
  { earlier, later, until, laterRecords }: TwoRecords,
  filter: StateFilter,
  days: TwoDays,
): FoundChange[] {
  const slices = [sliceWhole(earlier, filter), sliceWhole(later, filter)]
  const isAsked = (record: StoredRecord) => {
    if (record.form === 'ENTITY') return slices.some(({ entities }) => entities.has(record.id))
    if (record.form !== 'RELATIONSHIP') return false
    const { id, from } = record
    if (id.startsWith('tie:')) return slices.some(({ ties }) => ties.has(id))
    return slices.some(({ entities }) => entities.has(from))
  }
  return [...touchedBetween(earlier, until)].flatMap(([id, at]) => {
    const before = earlier.rewound.get(id)?.record ?? null
    const after = laterRecords.get(id) ?? null
    const known = after ?? before
    const found = tellCorrection(before, after, days)
    if (known === null || found === null || !isAsked(known)) return []
    const label =
      known.form === 'RELATIONSHIP'
        ? labelOfTie(after === null ? earlier : later, known)
        : String(known.properties['name'] ?? '')
    const correction: Correction = {
      act: found.act,
      at,
      periodBefore: periodOf(before),
      periodAfter: periodOf(after),
      fields: found.fields,
      label,
    }
    return [
      {
        kind: 'CORRECTED',
        surely: found.surely,
        subjectId: id,
        when: null,
        before: presenceIn(state, id, days.from),
        after: presenceIn(state, id, days.to),
        by: [],
        correction,
        label,
        day: parseIsoDay(dayInRome(at)) ?? Number.NEGATIVE_INFINITY,
      } satisfies FoundChange,
    ]
  })
}

function periodOf(record: StoredRecord | null): string | null {
  const period = record?.properties['period']
  return typeof period === 'string' ? period : null
}

interface Told {
  readonly act: Correction['act']
  readonly fields: string[]
  readonly surely: boolean
}

/** What of a difference is a correction; null where all of it is growth, or news of a fact that goes on as it was. */
function tellCorrection(before: StoredRecord | null, after: StoredRecord | null, days: TwoDays): Told | null {
  if (before === null && after === null) return null
  if (after === null) return { act: 'REMOVED', fields: [], surely: true }
  if (before === null) {
    const { properties } = after
    if (dayOf(properties, 'startEarliest') > days.from) return null
    const surely = dayOf(properties, 'startLatest') <= days.from
    // Of an undated one nobody knows that it held before: it is new knowledge, not a mistake put right.
    if (!surely && dayOf(properties, 'startEarliest') === Number.NEGATIVE_INFINITY) return null
    return { act: 'RECORDED_LATE', fields: [], surely }
  }
  const differing = differ(before, after)
  const ended = hasEnded(before.properties, after.properties, days)
  const confirmed = differing.includes('confirmations')
  const fields = differing.filter((name) => !(ended && ENDING.has(name)) && !(confirmed && CONFIRMING.has(name)))
  return fields.length === 0 ? null : { act: 'CORRECTED', fields, surely: true }
}

/** Names of the properties that differ, the ends of a relationship among them. */
function differ(before: StoredRecord, after: StoredRecord): string[] {
  const [was, is] = [valuesOf(before), valuesOf(after)]
  return [...new Set([...was.keys(), ...is.keys()])].filter((name) => was.get(name) !== is.get(name)).sort()
}

function valuesOf(record: StoredRecord): Map<string, string> {
  const ends = record.form === 'RELATIONSHIP' ? { from: record.from, to: record.to } : {}
  return new Map(
    Object.entries({ ...record.properties, ...ends })
      .filter(([name, value]) => !COUNTED.has(name) && !(Array.isArray(value) && value.length === 0))
      .map(([name, value]) => [name, canonicalJson(value)]),
  )
}

/** Whether a fact that was open was given an end that falls, or may fall, between the two days. */
function hasEnded(before: StoredProperties, after: StoredProperties, { from, to }: TwoDays): boolean {
  const [was, is] = [String(before['period']).split('/'), String(after['period']).split('/')]
  if (was[0] !== is[0] || Number(before['endLatest']) < STORED_END || was[1] === is[1]) return false
  return dayOf(after, 'endLatest') > from && dayOf(after, 'endEarliest') <= to
}

function dayOf(properties: StoredProperties, name: string): number {
  return readStoredDay(Number(properties[name]))
}
