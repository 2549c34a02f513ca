import type { DayView } from '../coverage/day-view.ts'
import { byCode } from '../coverage/matrix.ts'
import { seatAreas } from '../coverage/seats.ts'
import type { TimedEntity } from '../time/timed-records.ts'
import { compare, listPossible } from './present.ts'

/** Two actors that are tied, and by which ties. */
export interface TiedPair {
  readonly a: string
  readonly b: string
  /** Ids of the parallel ties, in order. */
  readonly ties: readonly string[]
}

/**
 * Actors and the ties between them as a simple graph, laid over the micro-areas by seat. Collective actors, which stand
 * for unknown members, are left out; what is possibly there counts as there.
 */
export interface AreaGraph {
  /** Ids, by code. */
  readonly areas: readonly string[]
  /** Actors seated in each area, tied or not, by name. */
  readonly actorsOf: ReadonlyMap<string, readonly TimedEntity[]>
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
  const areasOf = new Map<string, Set<string>>()
  const actors = new Set<string>()
  for (const item of listPossible(view, 'ACTOR')) {
    if (item.collective) continue
    actors.add(item.id)
    const seats = new Set(seatAreas(view, item.id).keys())
    if (seats.size > 0) areasOf.set(item.id, seats)
    for (const area of seats) actorsOf.get(area)?.push(item)
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
  return { areas, actorsOf, areasOf, pairs, pairsOf, joined: joinAreas(pairs, areasOf) }
}

function pairActors(view: DayView, actors: ReadonlySet<string>): TiedPair[] {
  const ties = new Map<string, { a: string; b: string; ties: string[] }>()
  for (const tie of view.state.ties.values()) {
    if (tie.from === tie.to || !actors.has(tie.from) || !actors.has(tie.to)) continue
    if (view.tieHeld(tie) === null) continue
    const [a, b] = tie.from < tie.to ? [tie.from, tie.to] : [tie.to, tie.from]
    const pair = ties.get(`${a} ${b}`)
    if (pair === undefined) ties.set(`${a} ${b}`, { a, b, ties: [tie.id] })
    else pair.ties.push(tie.id)
  }
  return [...ties.values()].map(({ a, b, ties: ids }) => ({ a, b, ties: ids.sort(compare) }))
}

/** The actor at the other end. */
export function otherOf({ a, b }: TiedPair, end: string): string {
  return end === a ? b : a
}

/** Actors of an area that have a tie. */
export function tiedActors(graph: AreaGraph, area: string): string[] {
  return (graph.actorsOf.get(area) ?? []).map(({ id }) => id).filter((id) => graph.pairsOf.has(id))
}

/** Ends of ties of the actors of an area: K_a. */
export function degreeOf(graph: AreaGraph, area: string): number {
  return tiedActors(graph, area).reduce((sum, id) => sum + (graph.pairsOf.get(id)?.length ?? 0), 0)
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
