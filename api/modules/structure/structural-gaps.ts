import { ACTOR_CATEGORIES } from '#graph-schema/model/actor-category.ts'
import { LIMITS } from '#graph-schema/model/limits.ts'
import { type DayView, weakest } from '../coverage/day-view.ts'
import { seatAreas } from '../coverage/seats.ts'
import {
  type AreaGraph,
  areJoined,
  countPairs,
  countSeated,
  degreeOf,
  makeAreaGraph,
  otherOf,
  type TiedPair,
  tiedActors,
} from './area-graph.ts'
import { type Band, endsOf, listPresent, type Present } from './present.ts'

type Kind = 'MISSING_BRIDGE' | 'MISSING_CATEGORY' | 'GROUP_WITHOUT_AREA' | 'SINGLE_CONNECTION'

/** A gap by the names of the SDL; where an entity or a tie stands there is its id. */
export interface FoundGap {
  readonly id: string
  readonly kind: Kind
  /** It holds whatever the open dates turn out to be. */
  readonly surely: boolean
  readonly area: string
  readonly otherArea: string | null
  readonly category: string | null
  readonly group: string | null
  readonly actor: string | null
  readonly tie: string | null
  readonly areaDegree: Band | null
  readonly otherDegree: Band | null
  readonly pairs: Band | null
  readonly expected: number | null
  readonly actors: Band
  readonly lit: readonly string[]
}

const NONE: Band = { sure: 0, possible: 0 }
const NOTHING_ELSE = {
  otherArea: null,
  category: null,
  group: null,
  actor: null,
  tie: null,
  areaDegree: null,
  otherDegree: null,
  pairs: null,
  expected: null,
}

/**
 * Gaps that the structure of the network shows: by kind, then by area. What is possible on the day counts as there, and
 * of each gap it is told whether it holds surely. Nothing is claimed of an area in which nobody is even possibly seated.
 */
export function findStructuralGaps(view: DayView): FoundGap[] {
  const graph = makeAreaGraph(view)
  const seated = graph.areas.filter((area) => countSeated(graph, area).possible > 0)
  const groups = [...listPresent(view, 'LOCAL_NODE'), ...listPresent(view, 'GOVERNANCE_BODY')]
  return [
    ...findMissingBridges(graph, seated),
    ...seated.flatMap((area) => findMissingCategories(graph, area)),
    ...graph.areas.flatMap((area) => findGroupsWithout(view, graph, groups, area)),
    ...seated.flatMap((area) => findSingleConnection(graph, area)),
  ].map((gap) => ({ ...gap, lit: gap.lit.slice(0, LIMITS.first) }))
}

/**
 * Pairs of areas without a tie where one is to be expected: the null model of modularity gives two areas K_a·K_b / 2m
 * ties when ends are joined by chance. What is possible counts as there: no bridge is missing that a vague date may build.
 * It is missing surely where one is to be expected even of the fewest ends and the most ties.
 */
function findMissingBridges(graph: AreaGraph, areas: readonly string[]): FoundGap[] {
  const pairs = countPairs(graph.pairs)
  const degrees = new Map(areas.map((id) => [id, degreeOf(graph, id)]))
  return areas.flatMap((area, place) =>
    areas.slice(place + 1).flatMap((other): FoundGap[] => {
      const [areaDegree, otherDegree] = [degrees.get(area) ?? NONE, degrees.get(other) ?? NONE]
      const expect = (ends: number, otherEnds: number) =>
        pairs.possible === 0 ? 0 : (ends * otherEnds) / (2 * pairs.possible)
      const expected = expect(areaDegree.possible, otherDegree.possible)
      if (expected < 1 || areJoined(graph, area, other)) return []
      const lit = [...tiedActors(graph, area), ...tiedActors(graph, other)]
      const id = `MISSING_BRIDGE/${area}+${other}`
      const surely = expect(areaDegree.sure, otherDegree.sure) >= 1
      const about = { surely, area, otherArea: other, areaDegree, otherDegree, pairs, expected }
      return [{ ...NOTHING_ELSE, id, kind: 'MISSING_BRIDGE', ...about, actors: countTied(graph, area, other), lit }]
    }),
  )
}

function findMissingCategories(graph: AreaGraph, area: string): FoundGap[] {
  const actors = graph.actorsOf.get(area) ?? []
  const lit = actors.map(({ id }) => id)
  const seated = countSeated(graph, area)
  return ACTOR_CATEGORIES.filter((category) => !actors.some(({ categories }) => categories.includes(category))).map(
    (category) => ({
      ...NOTHING_ELSE,
      id: `MISSING_CATEGORY/${area}+${category}`,
      kind: 'MISSING_CATEGORY',
      surely: seated.sure > 0,
      area,
      category,
      actors: seated,
      lit,
    }),
  )
}

/** Groups that cover the area and have no member seated there. */
function findGroupsWithout(view: DayView, graph: AreaGraph, groups: readonly Present[], area: string): FoundGap[] {
  return groups.flatMap(({ item: { id: group }, held }): FoundGap[] => {
    const covered = endsOf(view, group, 'COVERS').get(area)
    if (covered === undefined) return []
    const memberships = view.state
      .tiesOf(group)
      .filter((tie) => tie.kind === 'MEMBERSHIP' && tie.to === group && view.tieHeld(tie) !== null)
    const members = [...new Set(memberships.map(({ from }) => from))]
    if (members.some((member) => seatAreas(view, member).has(area))) return []
    return [
      {
        ...NOTHING_ELSE,
        id: `GROUP_WITHOUT_AREA/${group}+${area}`,
        kind: 'GROUP_WITHOUT_AREA',
        surely: weakest(held, covered) === 'SURE',
        area,
        group,
        actors: countSeated(graph, area),
        lit: [group, ...members, ...memberships.map(({ id }) => id)],
      },
    ]
  })
}

/** The area when all ways out of it go by one tie, or all ties out of it end at one actor, inside or outside. */
function findSingleConnection(graph: AreaGraph, area: string): FoundGap[] {
  const inside = new Set((graph.actorsOf.get(area) ?? []).map(({ id }) => id))
  const leaving = [...inside].flatMap((id) =>
    (graph.pairsOf.get(id) ?? []).filter((pair) => !inside.has(otherOf(pair, id))),
  )
  const [first] = leaving
  if (first === undefined) return []
  const shared = {
    ...NOTHING_ELSE,
    ...{ id: `SINGLE_CONNECTION/${area}`, kind: 'SINGLE_CONNECTION' as const, area },
    surely: surelyLeaves(graph, area, leaving) && !mayLeave(graph, area, leaving),
    ...{ pairs: countPairs(leaving), actors: countTied(graph, area) },
  }
  if (leaving.length === 1) return [{ ...shared, tie: first.ties[0] ?? null, lit: [first.a, first.b, ...first.ties] }]
  const actor = [first.a, first.b].find((end) => leaving.every(({ a, b }) => a === end || b === end))
  if (actor === undefined) return []
  return [{ ...shared, actor, lit: [...new Set([actor, ...leaving.flatMap(litOf)])] }]
}

/** Whether one of these pairs surely leads out of the area. */
function surelyLeaves({ surelyIn }: AreaGraph, area: string, leaving: readonly TiedPair[]): boolean {
  const surely = surelyIn.get(area)
  return leaving.some(({ a, b, sure }) => sure && (surely?.has(a) === true || surely?.has(b) === true))
}

/** Whether a pair inside the area would lead out of it too if one of its ends were not seated there after all. */
function mayLeave(graph: AreaGraph, area: string, leaving: readonly TiedPair[]): boolean {
  const surely = graph.surelyIn.get(area)
  const inner = tiedActors(graph, area).flatMap((id) =>
    (graph.pairsOf.get(id) ?? []).filter((pair) => !leaving.includes(pair)),
  )
  return inner.some(({ a, b }) => surely?.has(a) !== true || surely?.has(b) !== true)
}

/** Actors of these areas that have a tie. */
function countTied(graph: AreaGraph, ...areas: readonly string[]): Band {
  const tied = areas.flatMap((area) => tiedActors(graph, area).map((id) => ({ id, area })))
  const sure = tied.filter(
    ({ id, area }) =>
      graph.surelyIn.get(area)?.has(id) === true && graph.pairsOf.get(id)?.some((pair) => pair.sure) === true,
  )
  return { sure: sure.length, possible: tied.length }
}

function litOf({ a, b, ties }: TiedPair): string[] {
  return [a, b, ...ties]
}
