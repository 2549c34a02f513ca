import type { MeasuredNetwork } from './measured-network.ts'

/** Below this many entities a ranking says little. */
const SMALL_SAMPLE = 30

/** A field of NetworkMetrics that needs nothing but the figures themselves. */
export function readFigure({ ids, pairCount, measures }: MeasuredNetwork, name: string): unknown {
  const count = ids.length
  switch (name) {
    case 'entityCount':
      return count
    case 'pairCount':
      return pairCount
    case 'density':
      return count < 2 ? null : (2 * pairCount) / (count * (count - 1))
    case 'componentSizes':
      return measures.componentSizes
    case 'transitivity':
      return measures.transitivity
    case 'largestCore':
      return Math.max(0, ...measures.cores)
    case 'bridgeCount':
      return measures.bridgeCount
    case 'smallSample':
      return count < SMALL_SAMPLE
    case 'sampled':
      return measures.sampled
    default:
      return null
  }
}

/** A field of EntityMetrics of the entity at a place, the entity itself left out. */
export function readFigureAt(measured: MeasuredNetwork, place: number, name: string): unknown {
  const { ids, ties, degrees, measures } = measured
  switch (name) {
    case 'entityId':
      return ids[place]
    case 'tieCount':
      return ties[place]
    case 'degree':
      return degrees[place]
    case 'betweenness':
      return measures.betweenness[place]
    case 'rank':
      return rankOf(measured, place)
    case 'constraint':
      return measures.constraints[place]
    case 'componentSize':
      return measures.ownComponent[place]
    case 'core':
      return measures.cores[place]
    default:
      return null
  }
}

/** Places of the ranking: by betweenness, then neighbours, then id, which the order of places already is. */
export function rankPlaces(measured: MeasuredNetwork, first: number, includeCollective: boolean): number[] {
  const { ids, collective, degrees, measures } = measured
  const value = (list: readonly number[], place: number) => list[place] ?? 0
  return ids
    .map((_, place) => place)
    .filter((place) => includeCollective || collective[place] !== true)
    .sort(
      (a, b) =>
        value(measures.betweenness, b) - value(measures.betweenness, a) ||
        value(degrees, b) - value(degrees, a) ||
        a - b,
    )
    .slice(0, first)
}

const ranks = new WeakMap<MeasuredNetwork, readonly (number | null)[]>()

/** Rank by betweenness, equal ones alike; null for a collective actor. Worked out once for a network. */
function rankOf(measured: MeasuredNetwork, place: number): number | null {
  const known = ranks.get(measured)
  if (known !== undefined) return known[place] ?? null
  const { betweenness } = measured.measures
  const own: (number | null)[] = measured.ids.map(() => null)
  let before: { value: number; rank: number } | null = null
  for (const [index, at] of rankPlaces(measured, measured.ids.length, false).entries()) {
    const value = betweenness[at] ?? 0
    before = before !== null && before.value === value ? before : { value, rank: index + 1 }
    own[at] = before.rank
  }
  ranks.set(measured, own)
  return own[place] ?? null
}
