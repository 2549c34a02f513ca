import {
  lengthInside,
  penaliseAngle,
  penaliseBoxes,
  penaliseLength,
  penaliseOutside,
  penaliseUnderLabel,
  penaliseUnderMark,
  penaliseUnderOwnLabel,
  segmentsCross,
} from './penalties.ts'
import type { Problem } from './problem.ts'
import type { Scene } from './scene.ts'
import { MARGIN, type Weights } from './weights.ts'

/** Two marks keep this much more distance than other boxes, and weigh twice. */
const MARK_CLEARANCE = 4

/** Boxes further apart than this cost nothing: the margin of the weights, and what marks keep besides. */
export const PAIR_REACH = MARGIN + MARK_CLEARANCE

/** Lines keep this far from foreign marks, and 1 px from foreign labels. */
export const LINE_CLEARANCE = 3

/** Cost of one vertex in a slot by itself: the label's side, the frame, obstacles, its anchor. */
export function costOfOwn(problem: Problem, weights: Weights, scene: Scene, vertex: number, slot: number): number {
  const at = 4 * slot
  const { frame, anchor } = problem
  const left = scene.hull[at] ?? 0
  const top = scene.hull[at + 1] ?? 0
  const right = scene.hull[at + 2] ?? 0
  const bottom = scene.hull[at + 3] ?? 0
  const across = Math.max(0, frame.x - left) + Math.max(0, right - frame.x - frame.width)
  const down = Math.max(0, frame.y - top) + Math.max(0, bottom - frame.y - frame.height)
  let cost = (weights.side[scene.side[slot] ?? 0] ?? 0) + penaliseOutside(across + down)
  for (const { x, y, width, height } of problem.obstacles) {
    const sharedX = Math.min(right, x + width) - Math.max(left, x)
    const sharedY = Math.min(bottom, y + height) - Math.max(top, y)
    cost += 2 * penaliseBoxes(sharedX, sharedY, weights)
  }
  if (anchor !== null) {
    const dx = (scene.x[slot] ?? 0) - (anchor.x[vertex] ?? 0)
    const dy = (scene.y[slot] ?? 0) - (anchor.y[vertex] ?? 0)
    cost += anchor.pull * Math.sqrt(dx * dx + dy * dy)
  }
  return cost
}

/** Cost of two vertices, each in its slot; `closeness` is 1 ÷ the distance they want, 0 for none. */
export function costOfPair(
  problem: Problem,
  weights: Weights,
  scene: Scene,
  a: number,
  b: number,
  closeness: number,
): number {
  let cost = 0
  if (closeness > 0) {
    const dx = ((scene.x[a] ?? 0) - (scene.x[b] ?? 0)) / problem.scale.stretchX
    const dy = ((scene.y[a] ?? 0) - (scene.y[b] ?? 0)) / problem.scale.stretchY
    const off = Math.sqrt(dx * dx + dy * dy) * closeness - 1
    cost = weights.stress * off * off
  }
  return cost + costOfNearness(weights, scene, a, b)
}

/** Cost of marks and labels of two vertices (slots) over or near each other; 0 further apart than `PAIR_REACH`. */
export function costOfNearness(weights: Weights, scene: Scene, a: number, b: number): number {
  const { mark, label } = scene
  const i = 4 * a
  const j = 4 * b
  return (
    costOfBoxes(weights, label, i, label, j, 0) +
    costOfBoxes(weights, label, i, mark, j, 0) +
    costOfBoxes(weights, mark, i, label, j, 0) +
    2 * costOfBoxes(weights, mark, i, mark, j, MARK_CLEARANCE)
  )
}

function costOfBoxes(
  weights: Weights,
  one: Float64Array,
  i: number,
  other: Float64Array,
  j: number,
  grown: number,
): number {
  const sharedX = Math.min(one[i + 2] ?? 0, other[j + 2] ?? 0) - Math.max(one[i] ?? 0, other[j] ?? 0) + grown
  const sharedY = Math.min(one[i + 3] ?? 0, other[j + 3] ?? 0) - Math.max(one[i + 1] ?? 0, other[j + 1] ?? 0) + grown
  return penaliseBoxes(sharedX, sharedY, weights)
}

/** Cost of a line (slot) running under the label or the mark of a vertex (slot) that it does not belong to. */
export function costOfUnder(weights: Weights, scene: Scene, line: number, slot: number): number {
  const { hull, bounds, segment, mark, label } = scene
  const i = 4 * line
  const j = 4 * slot
  if (
    (bounds[i] ?? 0) > (hull[j + 2] ?? 0) + LINE_CLEARANCE ||
    (bounds[i + 2] ?? 0) < (hull[j] ?? 0) - LINE_CLEARANCE ||
    (bounds[i + 1] ?? 0) > (hull[j + 3] ?? 0) + LINE_CLEARANCE ||
    (bounds[i + 3] ?? 0) < (hull[j + 1] ?? 0) - LINE_CLEARANCE
  ) {
    return 0
  }
  return (
    penaliseUnderLabel(lengthUnder(segment, i, label, j, 1), weights) +
    penaliseUnderMark(lengthUnder(segment, i, mark, j, LINE_CLEARANCE), weights)
  )
}

/** Cost of a line (slot) running under the label of one of its ends (slot). */
export function costOfOwnLabel(weights: Weights, scene: Scene, line: number, slot: number): number {
  return penaliseUnderOwnLabel(lengthUnder(scene.segment, 4 * line, scene.label, 4 * slot, 0), weights)
}

/** Px of a segment inside a box grown by so many px on every side. */
function lengthUnder(segment: Float64Array, i: number, box: Float64Array, j: number, grown: number): number {
  return lengthInside(
    segment[i] ?? 0,
    segment[i + 1] ?? 0,
    segment[i + 2] ?? 0,
    segment[i + 3] ?? 0,
    (box[j] ?? 0) - grown,
    (box[j + 1] ?? 0) - grown,
    (box[j + 2] ?? 0) + grown,
    (box[j + 3] ?? 0) + grown,
  )
}

/** Cost of the length of a line (slot) between two vertices. */
export function costOfLength(problem: Problem, weights: Weights, scene: Scene, tie: number, slot: number): number {
  const source = problem.topology.source[tie] ?? 0
  const target = problem.topology.target[tie] ?? 0
  const hidden = (problem.halfWidth[source] ?? 0) + (problem.halfWidth[target] ?? 0) - 34
  return penaliseLength(lengthOf(scene, slot) - hidden * 0.5, problem.restLength[tie] ?? 1, weights)
}

function lengthOf(scene: Scene, line: number): number {
  const i = 4 * line
  const dx = (scene.segment[i] ?? 0) - (scene.segment[i + 2] ?? 0)
  const dy = (scene.segment[i + 1] ?? 0) - (scene.segment[i + 3] ?? 0)
  return Math.sqrt(dx * dx + dy * dy)
}

/** Cost of two lines (slots) without a common end: whether they cross. */
export function costOfCrossing(weights: Weights, scene: Scene, a: number, b: number): number {
  const { bounds, segment } = scene
  const i = 4 * a
  const j = 4 * b
  if (
    (bounds[i] ?? 0) > (bounds[j + 2] ?? 0) ||
    (bounds[i + 2] ?? 0) < (bounds[j] ?? 0) ||
    (bounds[i + 1] ?? 0) > (bounds[j + 3] ?? 0) ||
    (bounds[i + 3] ?? 0) < (bounds[j + 1] ?? 0)
  ) {
    return 0
  }
  const cross = segmentsCross(
    segment[i] ?? 0,
    segment[i + 1] ?? 0,
    segment[i + 2] ?? 0,
    segment[i + 3] ?? 0,
    segment[j] ?? 0,
    segment[j + 1] ?? 0,
    segment[j + 2] ?? 0,
    segment[j + 3] ?? 0,
  )
  return cross ? weights.crossing : 0
}

/** Cost of the angle between two lines (slots) at the vertex they share; the flags say which end that is. */
export function costOfAngle(
  weights: Weights,
  scene: Scene,
  a: number,
  aStartsThere: boolean,
  b: number,
  bStartsThere: boolean,
): number {
  const { segment } = scene
  const i = 4 * a
  const j = 4 * b
  const ax = (segment[i + 2] ?? 0) - (segment[i] ?? 0)
  const ay = (segment[i + 3] ?? 0) - (segment[i + 1] ?? 0)
  const bx = (segment[j + 2] ?? 0) - (segment[j] ?? 0)
  const by = (segment[j + 3] ?? 0) - (segment[j + 1] ?? 0)
  const dot = aStartsThere === bStartsThere ? ax * bx + ay * by : -(ax * bx + ay * by)
  if (dot <= 0) return 0
  const lengths = Math.sqrt((ax * ax + ay * ay) * (bx * bx + by * by))
  return lengths > 0 ? penaliseAngle(dot / lengths, weights) : 0
}
