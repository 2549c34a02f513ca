import { computeLayout } from '#client/graph/layout/compute-layout.ts'
import type { CanvasSize, Layout } from '#client/graph/layout/contract.ts'
import { colourVariable } from '#client/graph/marks/mark-forms.ts'
import {
  type AnsweredEntity,
  type AnsweredNetwork,
  type AnsweredPeriod,
  type AnsweredTie,
  buildNetwork,
  type Network,
} from '#client/graph/model/network.ts'
import { takeOn } from '#client/graph/model/on-day.ts'
import { drawNetwork, type NetworkPicture } from '#client/graph/picture.ts'
import { isoDay } from '#graph-schema/model/day.ts'
import type { RecordBatch } from '#graph-schema/model/record-batch.ts'
import { TIES } from '#graph-schema/model/tie.ts'
import { generateScenario } from '#seed/scenario/generate.ts'
import type { BenchGraph, PlainVertex, SliderStep, StepDay } from './pages/bench-graph.ts'
import { changeBetween } from './pages/step-change.ts'

const CANVAS: CanvasSize = { width: 1360, height: 760 }
const TODAY = '2026-01-01'
const SEED = 7

/** A scenario has so many vertices beside each actor: projects, events, local nodes. */
const VERTICES_PER_ACTOR = 1.0817

/** Share of all elements that a step of the slider changes, as nearly as two days a month apart give it. */
const STEP_SHARE = 0.02

/** The first days of the months in which the scenario has its dates. */
const MONTHS = Array.from({ length: 120 }, (_, month) => {
  const year = 2015 + Math.floor(month / 12)
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`
})

type EntityRecord = RecordBatch['entities'][number]
type TieRecord = RecordBatch['ties'][number]

/** A network of so many vertices with three ties each, placed by our layout. Takes seconds for 10,000. */
export function makeGraph(count: number): BenchGraph {
  const options = { actors: Math.round(count / VERTICES_PER_ACTOR), ties: 3 * count, seed: SEED }
  const batches = [...generateScenario(options)]
  const answer = answerOf(
    batches.flatMap(({ entities }) => entities),
    batches.flatMap(({ ties }) => ties),
  )
  const network = buildNetwork(answer)
  const picture = drawNetwork(network, { nameGroup: () => '', today: TODAY, collapse: false })
  const layout = computeLayout({ task: 'arrange', effort: 'quick', picture: picture.forLayout, canvas: CANVAS })
  const vertices = plainVertices(picture, layout)
  const placed = new Set(vertices.map(({ id }) => id))
  const edges = picture.edges.filter(({ source, target }) => placed.has(source) && placed.has(target))
  return {
    canvas: CANVAS,
    today: TODAY,
    answer,
    layout,
    vertices,
    edges: edges.map(({ id, source, target }) => ({ id, source, target })),
    ...chooseStep(network, vertices, edges),
    empty: findEmpty(layout),
  }
}

function answerOf(records: readonly EntityRecord[], ties: readonly TieRecord[]): AnsweredNetwork {
  const entities = records.flatMap((record) => answerEntity(record) ?? [])
  const known = new Set(entities.map(({ id }) => id))
  const inside = ties.filter(({ from, to }) => known.has(from) && known.has(to)).map(answerTie)
  return {
    entities,
    ties: inside,
    totals: { entities: entities.length, ties: inside.length },
    truncated: false,
  }
}

function answerEntity(record: EntityRecord): AnsweredEntity | null {
  const common = () => ({
    id: record.id,
    label: record.name,
    dateStatus: record.dateStatus,
    certainty: record.certainty,
    sets: record.sets,
    period: answerPeriod(record),
  })
  switch (record.type) {
    case 'ACTOR':
      return { __typename: 'Actor', ...common(), actorKind: record.kind, collective: record.collective }
    case 'PROJECT':
      return { __typename: 'Project', ...common() }
    case 'EVENT':
      return { __typename: 'Event', ...common() }
    case 'LOCAL_NODE':
      return { __typename: 'LocalNode', ...common() }
    default:
      return null
  }
}

function answerTie(tie: TieRecord): AnsweredTie {
  return {
    id: tie.id,
    kind: tie.kind,
    role: tie.role,
    directed: TIES[tie.kind].directed,
    dateStatus: tie.dateStatus,
    certainty: tie.certainty,
    sets: tie.sets,
    from: { id: tie.from },
    to: { id: tie.to },
    period: answerPeriod(tie),
    sources: [],
  }
}

type Dated = Pick<TieRecord, 'period' | 'startEarliest' | 'startLatest' | 'endEarliest' | 'endLatest'>

function answerPeriod({ period, startEarliest, startLatest, endEarliest, endLatest }: Dated): AnsweredPeriod {
  return { text: period, start: answerBounds(startEarliest, startLatest), end: answerBounds(endEarliest, endLatest) }
}

/** Days far outside of the calendar stand for "no bound". */
function answerBounds(earliest: number, latest: number): AnsweredPeriod['start'] {
  const day = (value: number) => (Math.abs(value) > 100_000 ? null : isoDay(value))
  return { kind: 'DATED', earliest: day(earliest), latest: day(latest) }
}

function plainVertices(picture: NetworkPicture, layout: Layout): readonly PlainVertex[] {
  return layout.places.map(({ id, x, y, halfWidth, labelHidden, lines }) => ({
    id,
    x,
    y,
    radius: halfWidth,
    label: labelHidden ? '' : lines.join('\n'),
    colour: colourVariable(picture.vertices.get(id)?.entityClass ?? 'MIXED'),
  }))
}

/** The step from one month to the next that changes most nearly as much as a step shall. */
function chooseStep(
  network: Network,
  vertices: readonly PlainVertex[],
  edges: NetworkPicture['edges'],
): { readonly step: SliderStep; readonly changed: number } {
  const wanted = STEP_SHARE * (vertices.length + edges.length)
  const days = MONTHS.map((day) => lacksOn(network, vertices, edges, day))
  const steps = days.flatMap((after, index) => {
    const before = days[index - 1]
    return before === undefined ? [] : [{ step: { before, after }, changed: countChanges(before, after) }]
  })
  const [best] = steps.toSorted((one, other) => Math.abs(one.changed - wanted) - Math.abs(other.changed - wanted))
  if (best === undefined) throw new Error('there are no two days')
  return best
}

function lacksOn(
  network: Network,
  vertices: readonly PlainVertex[],
  edges: NetworkPicture['edges'],
  day: string,
): StepDay {
  const { entities, ties } = takeOn(network, day)
  return {
    day,
    vertices: vertices.filter(({ id }) => !entities.has(id)).map(({ id }) => id),
    edges: edges.filter(({ tieIds }) => !tieIds.some((id) => ties.has(id))).map(({ id }) => id),
  }
}

function countChanges(before: StepDay, after: StepDay): number {
  const { vertices, edges } = changeBetween(before, after)
  return vertices.length + edges.length
}

/** The point in the middle part of the canvas farthest from every mark and every label. */
function findEmpty({ places }: Layout): { readonly x: number; readonly y: number } {
  let best = { x: CANVAS.width / 2, y: CANVAS.height / 2, room: Number.NEGATIVE_INFINITY }
  for (let x = CANVAS.width * 0.2; x < CANVAS.width * 0.8; x += 6) {
    for (let y = CANVAS.height * 0.2; y < CANVAS.height * 0.8; y += 6) {
      let room = Number.POSITIVE_INFINITY
      for (const place of places) {
        const beside = Math.max(0, Math.abs(place.x - x) - (place.labelHidden ? 0 : place.labelWidth + place.halfWidth))
        const over = Math.max(0, Math.abs(place.y - y) - (place.labelHidden ? 0 : place.labelHeight + place.halfWidth))
        room = Math.min(room, beside + over - place.halfWidth)
      }
      if (room > best.room) best = { x, y, room }
    }
  }
  return { x: Math.round(best.x), y: Math.round(best.y) }
}
