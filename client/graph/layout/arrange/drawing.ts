import type { Sizes } from '../anneal/problem.ts'
import type { CanvasClass, LayoutVertex, Picture, VertexGroup } from '../contract.ts'
import { type OpenPlan, planOpenBox } from '../groups/open-box.ts'
import { compareText } from '../maths/order.ts'
import { buildTopology, type IndexPair, type Topology, takeSubgraph } from '../structure/topology.ts'
import { displayName, wrapText } from '../words/text.ts'
import type { Settings } from './settings.ts'

/** A vertex with its words measured and its size settled for the canvas. Plane px. */
export interface Body {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly halfWidth: number
  readonly halfHeight: number
  readonly lines: readonly string[]
  readonly labelWidth: number
  readonly labelHeight: number
  readonly labelHidden: boolean
  /** Several entities drawn as one: without its name the number in its mark says nothing. */
  readonly isGroup: boolean
  /** The rows of a group that is drawn open. */
  readonly open: OpenPlan | null
}

/** A picture ready to be laid out: bodies sorted by id, lines by their ends. */
export interface Drawing {
  readonly bodies: readonly Body[]
  readonly topology: Topology
}

/** Marks are drawn smaller on a phone (28 px instead of 36); a mark with a number in it stays at 34. */
const PHONE_SCALE = 0.78
const PHONE_GROUP_HALF = 17

/** Marks grow less than names when projected: 36 px at zoom 1 are 42 at the smallest zoom there is. */
const PROJECTED_SCALE = 0.78

export function prepareDrawing(picture: Picture, settings: Settings, openGroups: ReadonlySet<string>): Drawing {
  const groupById = new Map(picture.groups.map((group) => [group.id, group]))
  const bodies = [...picture.vertices]
    .sort((a, b) => compareText(a.id, b.id))
    .map((vertex) => {
      const group = groupById.get(vertex.id)
      if (group !== undefined && openGroups.has(group.id)) return buildBox(vertex, group, settings.boxWidth)
      return buildMark(vertex, group !== undefined, settings.canvasClass)
    })
  return { bodies, topology: buildTopology(bodies.length, listPairs(picture, bodies)) }
}

function listPairs(picture: Picture, bodies: readonly Body[]): IndexPair[] {
  const indexById = new Map(bodies.map((body, index) => [body.id, index]))
  const pairs: IndexPair[] = []
  for (const line of picture.lines) {
    const source = indexById.get(line.source)
    const target = indexById.get(line.target)
    if (source !== undefined && target !== undefined && source !== target) pairs.push([source, target])
  }
  return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1])
}

function buildMark(vertex: LayoutVertex, isGroup: boolean, canvasClass: CanvasClass): Body {
  const name = displayName(vertex.label, vertex.acronym)
  const label = wrapText(name)
  return {
    id: vertex.id,
    kind: vertex.kind,
    name,
    halfWidth: sizeFor(vertex.halfWidth, isGroup, canvasClass),
    halfHeight: sizeFor(vertex.halfHeight, isGroup, canvasClass),
    lines: label.lines,
    labelWidth: label.width,
    labelHeight: label.height,
    labelHidden: false,
    isGroup,
    open: null,
  }
}

function sizeFor(half: number, isGroup: boolean, canvasClass: CanvasClass): number {
  if (canvasClass === 'projected') return half * PROJECTED_SCALE
  if (canvasClass !== 'phone') return half
  return isGroup ? Math.min(half, PHONE_GROUP_HALF) : half * PHONE_SCALE
}

function buildBox(vertex: LayoutVertex, group: VertexGroup, boxWidth: number): Body {
  const plan = planOpenBox(group, boxWidth)
  return {
    id: vertex.id,
    kind: vertex.kind,
    name: vertex.label,
    halfWidth: plan.width / 2,
    halfHeight: plan.height / 2,
    lines: [],
    labelWidth: 0,
    labelHeight: 0,
    labelHidden: false,
    isGroup: true,
    open: plan,
  }
}

/** The part of a drawing on some of its vertices, renumbered in the order given. */
export function takeDrawing(drawing: Drawing, vertices: readonly number[]): Drawing {
  const bodies = vertices.flatMap((vertex) => drawing.bodies[vertex] ?? [])
  return { bodies, topology: takeSubgraph(drawing.topology, vertices) }
}

/** The sizes of bodies as the search wants them; a hidden label takes no room. */
export function sizesOf(bodies: readonly Body[]): Sizes {
  return {
    halfWidth: Float64Array.from(bodies, (body) => body.halfWidth),
    halfHeight: Float64Array.from(bodies, (body) => body.halfHeight),
    labelWidth: Float64Array.from(bodies, (body) => (body.labelHidden ? 0 : body.labelWidth)),
    labelHeight: Float64Array.from(bodies, (body) => (body.labelHidden ? 0 : body.labelHeight)),
  }
}

/** Room that bodies take, mark and label in one box with some air, px². */
export function areaOf(bodies: readonly Body[]): number {
  return bodies.reduce((area, body) => {
    const labelWidth = body.labelHidden ? 0 : body.labelWidth
    const labelHeight = body.labelHidden ? 0 : body.labelHeight
    return area + (Math.max(2 * body.halfWidth, labelWidth) + 10) * (2 * body.halfHeight + labelHeight + 12)
  }, 0)
}
