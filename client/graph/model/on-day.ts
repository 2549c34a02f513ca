import { parseIsoDay } from '#graph-schema/model/day.ts'
import { boundsOf } from './bounds.ts'
import { indexByEnd, type Network, type NetworkEntity, type NetworkTie, type PresentAs } from './network.ts'

/** Presence in a typed array. */
const ABSENT = 0
const POSSIBLE = 1
const SURE = 2

/** Bounds of a fact, one after the other. */
const BOUNDS = 4

/** What a network is on a day, by place in its maps: 0 absent, 1 possible, 2 sure. */
interface DayPresences {
  readonly entities: Uint8Array
  readonly ties: Uint8Array
}

/** A network with the bounds of all that is in it side by side, so that a day is a walk over numbers. */
interface DatedNetwork {
  readonly network: Network
  readonly entities: readonly NetworkEntity[]
  readonly ties: readonly NetworkTie[]
  /** Start earliest and latest, end earliest and latest, of each entity, in days. */
  readonly entityBounds: Float64Array
  readonly tieBounds: Float64Array
  /** Places of the two ends of each tie. */
  readonly ends: Int32Array
  /** Each fact as it is when sure and when possible: a step of a day makes nothing anew. */
  readonly entitiesAs: Told<NetworkEntity>
  readonly tiesAs: Told<NetworkTie>
}

type Told<Fact> = Readonly<Record<PresentAs, readonly Fact[]>>

const dated = new WeakMap<Network, DatedNetwork>()

/** The bounds of a network, worked out once. */
function datesOf(network: Network): DatedNetwork {
  const known = dated.get(network)
  if (known !== undefined) return known
  const made = gatherDates(network)
  dated.set(network, made)
  return made
}

function gatherDates(network: Network): DatedNetwork {
  const entities = [...network.entities.values()]
  const ties = [...network.ties.values()]
  const placeOf = new Map(entities.map(({ id }, place) => [id, place]))
  const ends = new Int32Array(ties.length * 2)
  ties.forEach(({ from, to }, place) => {
    ends[place * 2] = placeOf.get(from) ?? 0
    ends[place * 2 + 1] = placeOf.get(to) ?? 0
  })
  return {
    ...{ network, entities, ties, ends },
    entityBounds: lineUp(entities),
    tieBounds: lineUp(ties),
    entitiesAs: tellAs(entities),
    tiesAs: tellAs(ties),
  }
}

function tellAs<Fact extends NetworkEntity | NetworkTie>(facts: readonly Fact[]): Told<Fact> {
  const as = (presence: PresentAs) => facts.map((fact) => ({ ...fact, presence }))
  return { SURE: as('SURE'), POSSIBLE: as('POSSIBLE') }
}

function lineUp(facts: readonly (NetworkEntity | NetworkTie)[]): Float64Array {
  const bounds = new Float64Array(facts.length * BOUNDS)
  facts.forEach(({ period }, place) => {
    const { startEarliest, startLatest, endEarliest, endLatest } = boundsOf(period)
    bounds.set([startEarliest, startLatest, endEarliest, endLatest], place * BOUNDS)
  })
  return bounds
}

/**
 * What is there on a day. A tie is absent wherever one of its ends is; a sure tie makes its ends sure.
 * @param day days since 1970-01-01
 */
function presencesOn({ entityBounds, tieBounds, ends, ties, entities }: DatedNetwork, day: number): DayPresences {
  const own = new Uint8Array(entities.length)
  for (let place = 0; place < own.length; place += 1) own[place] = presenceAt(entityBounds, place, day)
  const tied = own.slice()
  const held = new Uint8Array(ties.length)
  for (let place = 0; place < held.length; place += 1) {
    const from = ends[place * 2] ?? 0
    const to = ends[place * 2 + 1] ?? 0
    if (own[from] === ABSENT || own[to] === ABSENT) continue
    const presence = presenceAt(tieBounds, place, day)
    held[place] = presence
    if (presence !== SURE) continue
    tied[from] = SURE
    tied[to] = SURE
  }
  return { entities: tied, ties: held }
}

/** As `presenceOn` of the words, over numbers that stand side by side. */
function presenceAt(bounds: Float64Array, place: number, day: number): number {
  const at = place * BOUNDS
  const [startEarliest = 0, startLatest = 0, endEarliest = 0, endLatest = 0] = [
    bounds[at],
    bounds[at + 1],
    bounds[at + 2],
    bounds[at + 3],
  ]
  if (startLatest <= day && day < endEarliest) return SURE
  return startEarliest <= day && day < endLatest ? POSSIBLE : ABSENT
}

/** The network on an ISO day; null asks for everything on record, whenever it held. */
export function takeOn(network: Network, asOf: string | null): Network {
  const day = asOf === null ? null : parseIsoDay(asOf)
  return day === null ? network : takePresent(datesOf(network), day)
}

/** What is present on a day of a network, each fact saying how; its totals are those of the day. */
function takePresent(dates: DatedNetwork, day: number): Network {
  const presences = presencesOn(dates, day)
  const sure = new Set<string>()
  const entities = keepPresent(dates.entitiesAs, presences.entities, sure)
  const ties = keepPresent(dates.tiesAs, presences.ties, sure)
  const { network } = dates
  return {
    entities,
    ties,
    tiesOf: indexByEnd(ties.values()),
    totals: network.truncated ? network.totals : { entities: entities.size, ties: ties.size },
    truncated: network.truncated,
    sure,
  }
}

function keepPresent<Fact extends NetworkEntity | NetworkTie>(
  told: Told<Fact>,
  presences: Uint8Array,
  sure: Set<string>,
): ReadonlyMap<string, Fact> {
  const kept = new Map<string, Fact>()
  presences.forEach((presence, place) => {
    const fact = presence === ABSENT ? undefined : (presence === SURE ? told.SURE : told.POSSIBLE)[place]
    if (fact === undefined) return
    kept.set(fact.id, fact)
    if (presence === SURE) sure.add(fact.id)
  })
  return kept
}
