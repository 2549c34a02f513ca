import { type CellKind, type CellPlace, cellId } from '#graph-schema/model/cell-id.ts'
import { compareCells, kindOf, placeOf } from './overview-cell.ts'

/** The filtered network as an overview reads it. */
export interface CountedGraph {
  /** Id, kind of an actor, whether collective; ordered by name. */
  readonly entities: readonly (readonly [string, string | null, boolean])[]
  /** Ids of entities and of the micro-areas in which they stand, each pair once. */
  readonly areas: readonly (readonly [string, string])[]
  /** Ids of both ends, and the kind; a tie with an end outside the entities does not count. */
  readonly ties: readonly (readonly [string, string, string])[]
}

export interface OverviewCell {
  readonly id: string
  readonly place: CellPlace
  readonly of: CellKind
  readonly entities: number
  readonly collective: number
  readonly ties: number
}

interface OverviewBundle {
  /** Two ids, ascending: of cells or of entities. */
  readonly ends: readonly [string, string]
  readonly ties: number
}

export interface OpenedCell {
  readonly cell: string
  /** Ids, the most tied first. */
  readonly entities: readonly string[]
  readonly rest: number
}

export interface Overview {
  readonly byType: ReadonlyMap<string, number>
  readonly byKind: ReadonlyMap<string, number>
  readonly cells: readonly OverviewCell[]
  readonly bundles: readonly OverviewBundle[]
  readonly opened: readonly OpenedCell[]
}

export interface OverviewAsk {
  /** Ids of cells. */
  readonly open: ReadonlySet<string>
  readonly includeIsolated: boolean
  /** Most entities shown of one opened cell. */
  readonly most: number
}

/** Counts a network by cells in one pass over its entities and two over its ties. */
export function countOverview(graph: CountedGraph, { open, includeIsolated, most }: OverviewAsk): Overview {
  const degrees = countDegrees(graph)
  const areasOf = new Map<string, string[]>()
  for (const [id, area] of graph.areas) areasOf.set(id, [...(areasOf.get(id) ?? []), area])
  const entities = graph.entities.filter(([id]) => includeIsolated || degrees.has(id))
  const cellOf = new Map<string, string>()
  const members = new Map<string, string[]>()
  const heads = new Map<string, Omit<OverviewCell, 'ties'>>()
  const byType = new Map<string, number>()
  for (const [id, kind, collective] of entities) {
    const [place, of] = [placeOf(areasOf.get(id) ?? []), kindOf(id, kind)]
    const cell = cellId(place, of)
    const before = heads.get(cell)
    heads.set(cell, {
      ...{ id: cell, place, of },
      entities: (before?.entities ?? 0) + 1,
      collective: (before?.collective ?? 0) + (collective ? 1 : 0),
    })
    cellOf.set(id, cell)
    add(byType, id.slice(0, id.indexOf(':')))
    if (!open.has(cell)) continue
    const list = members.get(cell)
    if (list === undefined) members.set(cell, [id])
    else list.push(id)
  }
  const ordered = [...heads.values()].sort(compareCells)
  const opened = ordered.flatMap(({ id }) => openCell(id, members.get(id), degrees, most))
  const shown = new Set(opened.flatMap((cell) => cell.entities))
  const counted = countTies(graph, cellOf, shown)
  return {
    byType,
    byKind: counted.byKind,
    cells: ordered.map((cell) => ({ ...cell, ties: counted.inside.get(cell.id) ?? 0 })),
    bundles: counted.bundles,
    opened,
  }
}

function countDegrees({ entities, ties }: CountedGraph): ReadonlyMap<string, number> {
  const known = new Set(entities.map(([id]) => id))
  const degrees = new Map<string, number>()
  for (const [from, to] of ties) {
    if (!known.has(from) || !known.has(to)) continue
    add(degrees, from)
    if (to !== from) add(degrees, to)
  }
  return degrees
}

/** The list is by name, which decides between those that are tied alike: sorting keeps it. */
function openCell(
  cell: string,
  members: readonly string[] | undefined,
  degrees: ReadonlyMap<string, number>,
  most: number,
): OpenedCell[] {
  if (members === undefined) return []
  const ranked = [...members].sort((a, b) => (degrees.get(b) ?? 0) - (degrees.get(a) ?? 0))
  return [{ cell, entities: ranked.slice(0, most), rest: Math.max(0, ranked.length - most) }]
}

interface CountedTies {
  readonly byKind: ReadonlyMap<string, number>
  /** By cell, ties with both ends in it. */
  readonly inside: ReadonlyMap<string, number>
  readonly bundles: readonly OverviewBundle[]
}

function countTies(
  { ties }: CountedGraph,
  cellOf: ReadonlyMap<string, string>,
  shown: ReadonlySet<string>,
): CountedTies {
  const byKind = new Map<string, number>()
  const inside = new Map<string, number>()
  const between = new Map<string, Map<string, number>>()
  for (const [from, to, kind] of ties) {
    const [here, there] = [cellOf.get(from), cellOf.get(to)]
    if (here === undefined || there === undefined) continue
    add(byKind, kind)
    if (here === there) add(inside, here)
    const [a, b] = [shown.has(from) ? from : here, shown.has(to) ? to : there]
    if (a === b) continue
    const [first, second] = a < b ? [a, b] : [b, a]
    const others = between.get(first) ?? new Map<string, number>()
    between.set(first, others)
    add(others, second)
  }
  const bundles = [...between].flatMap(([first, others]) =>
    [...others].map(([second, count]): OverviewBundle => ({ ends: [first, second], ties: count })),
  )
  return { byKind, inside, bundles: bundles.sort(compareBundles) }
}

function compareBundles(one: OverviewBundle, other: OverviewBundle): number {
  const [a, b] = [one.ends.join(' '), other.ends.join(' ')]
  return other.ties - one.ties || (a < b ? -1 : a > b ? 1 : 0)
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
