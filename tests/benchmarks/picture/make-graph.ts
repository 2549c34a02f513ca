import { computeLayout } from '#client/graph/layout/compute-layout.ts'
import type { CanvasSize, Layout } from '#client/graph/layout/contract.ts'
import { colourVariable } from '#client/graph/marks/mark-forms.ts'
import {
  type AnsweredEntity,
  type AnsweredNetwork,
  type AnsweredPeriod,
  type AnsweredTie,
  buildNetwork,
} from '#client/graph/model/network.ts'
import { drawNetwork, type NetworkPicture } from '#client/graph/picture.ts'
import { isoDay } from '#graph-schema/model/day.ts'
import type { RecordBatch } from '#graph-schema/model/record-batch.ts'
import { TIES } from '#graph-schema/model/tie.ts'
import { generateScenario } from '#seed/scenario/generate.ts'
import type { BenchGraph, PlainVertex, SliderStep } from './pages/bench-graph.ts'

const CANVAS: CanvasSize = { width: 1360, height: 760 }
const TODAY = '2026-01-01'
const SEED = 7

/** A scenario has so many vertices beside each actor: projects, events, local nodes. */
const VERTICES_PER_ACTOR = 1.0817

/** Share of all elements that a step of the slider changes, and the part of them that are vertices. */
const STEP = { share: 0.02, vertices: 0.1 } as const

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
  const picture = drawNetwork(buildNetwork(answer), { nameGroup: () => '', today: TODAY, collapse: false })
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
    step: chooseStep(vertices, edges),
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

/** Every so-manyth vertex with its lines, then every so-manyth line until the share is reached. */
function chooseStep(vertices: readonly PlainVertex[], edges: NetworkPicture['edges']): SliderStep {
  const wanted = Math.round(STEP.share * (vertices.length + edges.length))
  const apart = Math.floor(vertices.length / Math.max(1, Math.round(wanted * STEP.vertices)))
  const gone = new Set(vertices.filter((_, index) => index % apart === 0).map(({ id }) => id))
  const touching = edges.filter(({ source, target }) => gone.has(source) || gone.has(target))
  const others = edges.filter((edge) => !touching.includes(edge))
  const left = Math.max(0, wanted - gone.size - touching.length)
  const stride = Math.max(1, Math.floor(others.length / Math.max(1, left)))
  const chosen = [...touching, ...others.filter((_, index) => index % stride === 0).slice(0, left)]
  return {
    vertices: [...gone],
    edges: chosen.map(({ id }) => id),
    ties: chosen.flatMap(({ tieIds }) => tieIds),
  }
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
