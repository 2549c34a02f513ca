import { isoDay, readStoredDay } from '#graph-schema/model/day.ts'
import { ENTITIES } from '#graph-schema/model/entity.ts'
import { parseCitation, parseConfirmation } from '#graph-schema/model/evidence.ts'
import { entityTypeOf } from '#graph-schema/model/ids.ts'
import { type BoundKind, parsePeriod } from '#graph-schema/model/period.ts'
import { TIE_KINDS, TIES } from '#graph-schema/model/tie.ts'
import { UnexpectedRow } from '../database/decode.ts'
import type { DerivedValue } from './fields.ts'

/** Key of a shaped object under which its GraphQL type stands; no alias of a request can be this. */
export const TYPE_KEY = '#type'

export type RowValues = readonly unknown[]
/** An object of the answer: response key → value. */
export interface Shaped {
  readonly [responseKey: string]: unknown
}

export function asRow(value: unknown): RowValues {
  if (!Array.isArray(value)) throw new UnexpectedRow('a row of the answer is not a list')
  return value
}

export function asText(value: unknown): string {
  if (typeof value !== 'string') throw new UnexpectedRow(`a text was expected, not ${typeof value}`)
  return value
}

export function asTexts(value: unknown): readonly string[] {
  return value === null || value === undefined ? [] : asRow(value).map(asText)
}

function asNumber(value: unknown): number {
  if (typeof value !== 'number') throw new UnexpectedRow(`a number was expected, not ${typeof value}`)
  return value
}

/** GraphQL type of an entity, told by its id. */
export function typeOfEntity(id: unknown): string {
  const type = entityTypeOf(asText(id))
  if (type === null) throw new UnexpectedRow('an entity has an id of no known type')
  return ENTITIES[type].label
}

/** GraphQL type of a tie, told by its kind. */
export function typeOfTie(kind: unknown): string {
  return TIES[readTieKind(kind)].type
}

function readTieKind(kind: unknown) {
  const known = TIE_KINDS.find((candidate) => candidate === kind)
  if (known === undefined) throw new UnexpectedRow('a tie has no known kind')
  return known
}

/** Builds a value that follows from stored properties, given in the order in which the field table names them. */
export function derive(value: DerivedValue, properties: readonly unknown[]): unknown {
  switch (value) {
    case 'period':
      return shapePeriod(properties)
    case 'directed':
      return TIES[readTieKind(properties[0])].directed
    case 'populationDate':
      return `${asNumber(properties[0])}-01-01`
    case 'confirmations':
      return asTexts(properties[0]).map(parseConfirmation)
    case 'lastAttested':
      return shapeLatest(properties)
    case 'point':
      return { latitude: asNumber(properties[0]), longitude: asNumber(properties[1]) }
  }
}

interface BoundKinds {
  readonly start: BoundKind
  readonly end: BoundKind
}
const KINDS = new Map<string, BoundKinds>()
const MOST_KINDS = 5_000

/** What a period's text says of its ends; the same few texts come again and again. */
function boundKinds(text: string): BoundKinds {
  const known = KINDS.get(text)
  if (known !== undefined) return known
  const { startKind, endKind } = parsePeriod(text)
  const kinds = { start: startKind, end: endKind }
  if (KINDS.size >= MOST_KINDS) KINDS.clear()
  KINDS.set(text, kinds)
  return kinds
}

/** `[text, startEarliest, startLatest, endEarliest, endLatest]` → Period, its infinite bounds null. */
export function shapePeriod([period, ...days]: readonly unknown[]): Shaped {
  const text = asText(period)
  const kinds = boundKinds(text)
  const [startEarliest, startLatest, endEarliest, endLatest] = days.map(shapeDay)
  return {
    text,
    open: kinds.end === 'OPEN',
    start: { kind: kinds.start, earliest: startEarliest, latest: startLatest },
    end: { kind: kinds.end, earliest: endEarliest, latest: endLatest },
  }
}

/** The latest of some stored days; null where none is known. */
export function shapeLatest(days: readonly unknown[]): string | null {
  const known = days.filter((day) => typeof day === 'number')
  return known.length === 0 ? null : isoDay(Math.max(...known))
}

function shapeDay(stored: unknown): string | null {
  const day = readStoredDay(asNumber(stored))
  return Number.isFinite(day) ? isoDay(day) : null
}

/** Reads the citations of a fact, in their order; those that `make` knows nothing of are left out. */
export function shapeCitations(
  citations: readonly string[],
  make: (sourceId: string, locator: string | null) => Shaped | null,
): Shaped[] {
  return citations.flatMap((text) => {
    const { sourceId, locator } = parseCitation(text)
    const shaped = make(sourceId, locator === '' ? null : locator)
    return shaped === null ? [] : [shaped]
  })
}
