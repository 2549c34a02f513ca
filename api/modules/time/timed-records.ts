import { z } from 'zod'
import { readStoredDay } from '#graph-schema/model/day.ts'
import { CERTAINTIES, type Certainty, DATE_STATUSES, type DateStatus } from '#graph-schema/model/evidence.ts'
import type { PeriodBounds } from '#graph-schema/model/period.ts'
import type { StoredEntity, StoredRelationship } from '#graph-schema/model/stored-record.ts'
import { TIE_KINDS, type TieKind } from '#graph-schema/model/tie.ts'

/** What every record carries that time asks about. */
interface Timed {
  readonly id: string
  readonly period: string
  readonly bounds: PeriodBounds
  /** ISO instant of the first writing. */
  readonly recordedAt: string
}

/** An entity, as far as filters and days need it. */
export interface TimedEntity extends Timed {
  readonly name: string
  readonly nameKey: string
  /** Code of a need or micro-area. */
  readonly code: string | null
  /** Kind of an actor, project or event. */
  readonly kind: string | null
  readonly collective: boolean
  readonly structural: boolean
  /** Categories of an actor, of those that the vademecum names. */
  readonly categories: readonly string[]
  /** How large an actor is. */
  readonly sizeClass: string | null
  readonly sets: readonly string[]
  readonly searchKeys: readonly string[]
}

/** A tie of the network, as far as filters and days need it. */
export interface TimedTie extends Timed {
  readonly from: string
  readonly to: string
  readonly kind: TieKind
  readonly certainty: Certainty
  readonly dateStatus: DateStatus
  /** Day on which it was last told; null where none is known. */
  readonly lastAttested: number | null
  readonly sets: readonly string[]
}

/** A territorial fact, as far as filters and days need it. */
export interface TimedFact extends Timed {
  readonly from: string
  readonly to: string
  readonly relationship: string
  readonly sets: readonly string[]
}

const day = z.number().transform(readStoredDay)
const text = z.string().nullable().default(null)
const texts = z
  .array(z.string())
  .nullish()
  .transform((held) => held ?? [])
const flag = z
  .boolean()
  .nullish()
  .transform((held) => held ?? false)

const timed = {
  id: z.string(),
  period: z.string(),
  startEarliest: day,
  startLatest: day,
  endEarliest: day,
  endLatest: day,
  recordedAt: z.string(),
}
const entity = z.object({
  ...timed,
  name: z.string(),
  nameKey: z.string(),
  code: text,
  kind: text,
  collective: flag,
  structural: flag,
  categories: texts,
  sizeClass: text,
  sets: texts,
  searchKeys: texts,
})
const tie = z.object({
  ...timed,
  kind: z.enum(TIE_KINDS),
  certainty: z.enum(CERTAINTIES),
  dateStatus: z.enum(DATE_STATUSES),
  lastAttested: z.number().nullable().default(null),
  sets: texts,
})
const fact = z.object({ ...timed, sets: texts })

/** Properties to read of entities and of relationships; a value that a record does not have is null. */
export const ENTITY_PROPERTIES = Object.keys(entity.shape)
export const RELATIONSHIP_PROPERTIES = Object.keys(tie.shape)

type Properties = Readonly<Record<string, unknown>>
type WithBounds = PeriodBounds & Omit<Timed, 'bounds'>

function gather<Held extends WithBounds>(held: Held) {
  const { startEarliest, startLatest, endEarliest, endLatest, ...rest } = held
  return { ...rest, bounds: { startEarliest, startLatest, endEarliest, endLatest } }
}

export function readTimedEntity(properties: Properties): TimedEntity {
  return gather(entity.parse(properties))
}

interface Ends {
  readonly from: string
  readonly to: string
}

export function readTimedTie({ from, to }: Ends, properties: Properties): TimedTie {
  return { ...gather(tie.parse(properties)), from, to }
}

export function readTimedFact({ from, to }: Ends, relationship: string, properties: Properties): TimedFact {
  return { ...gather(fact.parse(properties)), from, to, relationship }
}

/** What the store holds of the graph, one record. */
export type GraphStored = StoredEntity | StoredRelationship
