import { LABEL_GAP } from '../label-gap.ts'
import type { Problem, Sizes } from './problem.ts'

/** Sides of a label as numbers, in the order of the weights. */
export const BELOW = 0
export const RIGHT = 1
const ABOVE = 2
export const LEFT = 3

/** A box that touches nothing: stands for a label that is not drawn. */
const NOWHERE = 1e9

/**
 * Where everything is. Each array has a slot a vertex (or line) and spare slots behind them, in which a move is tried
 * before it is made: one vertex, and as many lines as any vertex has.
 *
 * Boxes and bounds are left, top, right, bottom; a hull holds mark and label; a segment is x, y of the line's source
 * and x, y of its target.
 */
export interface Scene {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly side: Uint8Array
  readonly mark: Float64Array
  readonly label: Float64Array
  readonly hull: Float64Array
  readonly segment: Float64Array
  readonly bounds: Float64Array
}

export interface Positions {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly side: Uint8Array
}

export function buildScene(problem: Problem, positions: Positions, spareLines: number): Scene {
  const { count, tieCount } = problem.topology
  const scene: Scene = {
    x: new Float64Array(count + 1),
    y: new Float64Array(count + 1),
    side: new Uint8Array(count + 1),
    mark: new Float64Array(4 * (count + 1)),
    label: new Float64Array(4 * (count + 1)),
    hull: new Float64Array(4 * (count + 1)),
    segment: new Float64Array(4 * (tieCount + spareLines)),
    bounds: new Float64Array(4 * (tieCount + spareLines)),
  }
  for (let vertex = 0; vertex < count; vertex += 1) {
    const x = positions.x[vertex] ?? 0
    const y = positions.y[vertex] ?? 0
    writeVertex(problem, scene, vertex, vertex, x, y, positions.side[vertex] ?? BELOW)
  }
  for (let tie = 0; tie < tieCount; tie += 1) writeLine(problem, scene, tie, tie)
  return scene
}

/** The positions and sides of a scene, without its spare slot. */
export function readPositions(scene: Scene): Positions {
  return { x: scene.x.slice(0, -1), y: scene.y.slice(0, -1), side: scene.side.slice(0, -1) }
}

/** Puts a vertex (its sizes) at x, y into a slot. */
export function writeVertex(
  sizes: Sizes,
  scene: Scene,
  vertex: number,
  slot: number,
  x: number,
  y: number,
  side: number,
): void {
  const halfWidth = sizes.halfWidth[vertex] ?? 0
  const halfHeight = sizes.halfHeight[vertex] ?? 0
  const { mark, label, hull } = scene
  scene.x[slot] = x
  scene.y[slot] = y
  scene.side[slot] = side
  const at = 4 * slot
  mark[at] = x - halfWidth
  mark[at + 1] = y - halfHeight
  mark[at + 2] = x + halfWidth
  mark[at + 3] = y + halfHeight
  writeLabel(sizes, label, vertex, at, x, y, side)
  hull[at] = Math.min(x - halfWidth, label[at] ?? 0)
  hull[at + 1] = Math.min(y - halfHeight, label[at + 1] ?? 0)
  hull[at + 2] = Math.max(x + halfWidth, label[at + 2] ?? 0)
  hull[at + 3] = Math.max(y + halfHeight, label[at + 3] ?? 0)
}

/** Writes the label's box at `at`; one that touches nothing where the vertex has no label. */
export function writeLabel(
  sizes: Sizes,
  label: Float64Array,
  vertex: number,
  at: number,
  x: number,
  y: number,
  side: number,
): void {
  const width = sizes.labelWidth[vertex] ?? 0
  const height = sizes.labelHeight[vertex] ?? 0
  if (width === 0) {
    label[at] = NOWHERE
    label[at + 1] = NOWHERE
    label[at + 2] = -NOWHERE
    label[at + 3] = -NOWHERE
    return
  }
  let left = x - width / 2
  let top = y - height / 2
  if (side === BELOW) top = y + (sizes.halfHeight[vertex] ?? 0) + LABEL_GAP.down
  else if (side === ABOVE) top = y - (sizes.halfHeight[vertex] ?? 0) - LABEL_GAP.down - height
  else if (side === RIGHT) left = x + (sizes.halfWidth[vertex] ?? 0) + LABEL_GAP.across
  else left = x - (sizes.halfWidth[vertex] ?? 0) - LABEL_GAP.across - width
  label[at] = left
  label[at + 1] = top
  label[at + 2] = left + width
  label[at + 3] = top + height
}

/** Puts a line between the places of its ends into a slot. */
function writeLine(problem: Problem, scene: Scene, tie: number, slot: number): void {
  const source = problem.topology.source[tie] ?? 0
  const target = problem.topology.target[tie] ?? 0
  const { x, y } = scene
  writeSegment(scene, slot, x[source] ?? 0, y[source] ?? 0, x[target] ?? 0, y[target] ?? 0)
}

export function writeSegment(scene: Scene, slot: number, x1: number, y1: number, x2: number, y2: number): void {
  const at = 4 * slot
  const { segment, bounds } = scene
  segment[at] = x1
  segment[at + 1] = y1
  segment[at + 2] = x2
  segment[at + 3] = y2
  bounds[at] = x1 < x2 ? x1 : x2
  bounds[at + 1] = y1 < y2 ? y1 : y2
  bounds[at + 2] = x1 < x2 ? x2 : x1
  bounds[at + 3] = y1 < y2 ? y2 : y1
}
