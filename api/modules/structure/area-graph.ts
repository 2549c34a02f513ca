import { type DayView, weakest } from '../coverage/day-view.ts'
import { byCode } from '../coverage/matrix.ts'
import { seatAreas } from '../coverage/seats.ts'
import type { TimedEntity } from '../time/timed-records.ts'
import { type Band, compare, listPresent } from './present.ts'

/** Two actors that are tied, and by which ties. */
export interface TiedPair {
  readonly a: string
  readonly b: string
  /** Ids of the parallel ties, in order. */
  readonly ties: readonly string[]
  /** One of them surely holds. */
  readonly sure: boolean
}

/**
 * Actors and the ties between them as a simple graph, laid over the micro-areas by seat. Collective actors, which stand
 * for unknown members, are left out; what is possibly there counts as there, and what is surely there is told beside it.
 */
export interface AreaGraph {
  /** Ids, by code. */
  readonly areas: readonly string[]
  /** Actors seated in each area, tied or not, by name. */
  readonly actorsOf: ReadonlyMap<string, readonly TimedEntity[]>
  /** Ids of those that surely are. */
  readonly surelyIn: ReadonlyMap<string, ReadonlySet<string>>
  /** Areas of each seated actor. */
  readonly areasOf: ReadonlyMap<string, ReadonlySet<string>>
  readonly pairs: readonly TiedPair[]
  /** `<area> <area>` of areas that a tie or a seat in both joins. */
  readonly joined: ReadonlySet<string>
  /** Pairs of each tied actor. */
  readonly pairsOf: ReadonlyMap<string, readonly TiedPair[]>
}

export function makeAreaGraph(view: DayView): AreaGraph {
  const areas = byCode(view, 'micro-area')
  const actorsOf = new Map<string, TimedEntity[]>(areas.map((id) => [id, []]))
  const surelyIn = new Map<string, Set<string>>(areas.map((id) => [id, new Set()]))
  const areasOf = new Map<string, Set<string>>()
  const actors = new Set<string>()
  for (const { item, held } of listPresent(view, 'ACTOR')) {
    if (item.collective) continue
    actors.add(item.id)
    const seats = seatAreas(view, item.id)
    if (seats.size > 0) areasOf.set(item.id, new Set(seats.keys()))
    for (const [area, seated] of seats) {
      actorsOf.get(area)?.push(item)
      if (weakest(held, seated) === 'SURE') surelyIn.get(area)?.add(item.id)
    }
  }
  const pairs = pairActors(view, actors)
  const pairsOf = new Map<string, TiedPair[]>()
  for (const pair of pairs) {
    for (const end of [pair.a, pair.b]) {
      const before = pairsOf.get(end)
      if (before === undefined) pairsOf.set(end, [pair])
      else before.push(pair)
    }
  }
  return { areas, actorsOf, surelyIn, areasOf, pairs, pairsOf, joined: joinAreas(pairs, areasOf) }
}

function pairActors(view: DayView, actors: ReadonlySet<string>): TiedPair[] {
  const ties = new Map<string, { a: string; b: string; ties: string[]; sure: boolean }>()
  for (const tie of view.state.ties.values()) {
    if (tie.from === tie.to || !actors.has(tie.from) || !actors.has(tie.to)) continue
    const held = view.tieHeld(tie)
    if (held === null) continue
    const [a, b] = tie.from < tie.to ? [tie.from, tie.to] : [tie.to, tie.from]
    const pair = ties.get(`${a} ${b}`)
    if (pair === undefined) ties.set(`${a} ${b}`, { a, b, ties: [tie.id], sure: held === 'SURE' })
    else {
      pair.ties.push(tie.id)
      pair.sure ||= held === 'SURE'
    }
  }
  return [...ties.values()].map((pair) => ({ ...pair, ties: pair.ties.sort(compare) }))
}

/** The actor at the other end. */
export function otherOf({ a, b }: TiedPair, end: string): string {
  return end === a ? b : a
}

/** Actors of an area that have a tie. */
export function tiedActors(graph: AreaGraph, area: string): string[] {
  return (graph.actorsOf.get(area) ?? []).map(({ id }) => id).filter((id) => graph.pairsOf.has(id))
}

/** How many of these pairs surely hold, and how many at most. */
export function countPairs(pairs: readonly TiedPair[]): Band {
  return { sure: pairs.filter(({ sure }) => sure).length, possible: pairs.length }
}

/** How many actors are seated in an area, surely and at most. */
export function countSeated(graph: AreaGraph, area: string): Band {
  return { sure: graph.surelyIn.get(area)?.size ?? 0, possible: graph.actorsOf.get(area)?.length ?? 0 }
}

/** Ends of ties of the actors of an area: K_a. */
export function degreeOf(graph: AreaGraph, area: string): Band {
  const surely = graph.surelyIn.get(area)
  let [sure, possible] = [0, 0]
  for (const id of tiedActors(graph, area)) {
    const pairs = countPairs(graph.pairsOf.get(id) ?? [])
    if (surely?.has(id) === true) sure += pairs.sure
    possible += pairs.possible
  }
  return { sure, possible }
}

/** Whether an actor of the one area is tied to one of the other, or seated in both. */
export function areJoined(graph: AreaGraph, one: string, other: string): boolean {
  return graph.joined.has(`${one} ${other}`)
}

/** Both ways round. */
function joinAreas(pairs: readonly TiedPair[], areasOf: AreaGraph['areasOf']): Set<string> {
  const joined = new Set<string>()
  const join = (some: Iterable<string>, others: ReadonlySet<string>) => {
    for (const one of some) for (const other of others) joined.add(`${one} ${other}`).add(`${other} ${one}`)
  }
  for (const areas of areasOf.values()) join(areas, areas)
  for (const { a, b } of pairs) join(areasOf.get(a) ?? [], areasOf.get(b) ?? new Set())
  return joined
}
