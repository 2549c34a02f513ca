import type { Energy } from './energy.ts'
import { writeSegment, writeVertex } from './scene.ts'
import {
  costOfAngle,
  costOfCrossing,
  costOfLength,
  costOfNearness,
  costOfOwn,
  costOfOwnLabel,
  costOfUnder,
  LINE_CLEARANCE,
  PAIR_REACH,
} from './terms.ts'

/**
 * Tries a vertex at another place or its label on another side. Returns how much dearer the drawing would be
 * (negative: cheaper), or Infinity as soon as it is surely dearer by more than `limit`. Nothing changes until
 * `makeMove`. All costs are ≥ 0, so the sum of the new ones may stop early.
 */
export function tryMove(energy: Energy, vertex: number, x: number, y: number, side: number, limit: number): number {
  const { problem, weights, scene, trial } = energy
  const slot = problem.topology.count
  trial.vertex = vertex
  trial.moved = x !== scene.x[vertex] || y !== scene.y[vertex]
  writeVertex(problem, scene, vertex, slot, x, y, side)
  const before = trial.moved ? costOfVertex(energy, vertex) : costOfLabel(energy, vertex)
  const most = before + limit
  trial.own = costOfOwn(problem, weights, scene, vertex, slot)
  let cost = tryPairs(energy, trial.own, most)
  if (cost > most) return Number.POSITIVE_INFINITY
  cost = tryForeignLines(energy, cost, most)
  if (cost > most) return Number.POSITIVE_INFINITY
  cost = trial.moved ? tryLines(energy, cost, most) : tryOwnLabels(energy, cost)
  return cost > most ? Number.POSITIVE_INFINITY : cost - before
}

/** All of the present cost that depends on where a vertex is. */
function costOfVertex(energy: Energy, vertex: number): number {
  const { firstIncident, incidentTie } = energy.problem.topology
  let cost =
    (energy.own[vertex] ?? 0) +
    (energy.pairSum[vertex] ?? 0) +
    (energy.underSumOfVertex[vertex] ?? 0) -
    (energy.angleSum[vertex] ?? 0)
  const end = firstIncident[vertex + 1] ?? 0
  for (let k = firstIncident[vertex] ?? 0; k < end; k += 1) {
    const tie = incidentTie[k] ?? 0
    cost += (energy.line[tie] ?? 0) + (energy.underSumOfLine[tie] ?? 0) + (energy.linesSum[tie] ?? 0)
  }
  return cost
}

/** All of the present cost that depends on where the label of a vertex is. */
function costOfLabel(energy: Energy, vertex: number): number {
  const { firstIncident, incidentTie, count } = energy.problem.topology
  let cost = (energy.own[vertex] ?? 0) + (energy.pairSum[vertex] ?? 0) + (energy.underSumOfVertex[vertex] ?? 0)
  const end = firstIncident[vertex + 1] ?? 0
  for (let k = firstIncident[vertex] ?? 0; k < end; k += 1) {
    cost += energy.under[(incidentTie[k] ?? 0) * count + vertex] ?? 0
  }
  return cost
}

function tryPairs(energy: Energy, sum: number, most: number): number {
  const { problem, weights, scene, trial } = energy
  const { count } = problem.topology
  const { hull } = scene
  const { stretchX, stretchY } = problem.scale
  const row = trial.vertex * count
  const x = scene.x[count] ?? 0
  const y = scene.y[count] ?? 0
  const left = (hull[4 * count] ?? 0) - PAIR_REACH
  const top = (hull[4 * count + 1] ?? 0) - PAIR_REACH
  const right = (hull[4 * count + 2] ?? 0) + PAIR_REACH
  const bottom = (hull[4 * count + 3] ?? 0) + PAIR_REACH
  let cost = sum
  for (let other = 0; other < count; other += 1) {
    if (other === trial.vertex) continue
    const closeness = problem.closeness[row + other] ?? 0
    let pair = 0
    if (closeness > 0) {
      const dx = (x - (scene.x[other] ?? 0)) / stretchX
      const dy = (y - (scene.y[other] ?? 0)) / stretchY
      const off = Math.sqrt(dx * dx + dy * dy) * closeness - 1
      pair = weights.stress * off * off
    }
    const at = 4 * other
    const apart =
      left > (hull[at + 2] ?? 0) || right < (hull[at] ?? 0) || top > (hull[at + 3] ?? 0) || bottom < (hull[at + 1] ?? 0)
    if (!apart) pair += costOfNearness(weights, scene, count, other)
    trial.pair[other] = pair
    cost += pair
    if (cost > most) return cost
  }
  return cost
}

/** The lines of the vertex at their new places: lengths, what they run under, crossings and angles. */
function tryLines(energy: Energy, sum: number, most: number): number {
  const { problem, weights, scene, trial } = energy
  const { tieCount, firstIncident, incidentTie } = problem.topology
  const first = firstIncident[trial.vertex] ?? 0
  const rows = (firstIncident[trial.vertex + 1] ?? 0) - first
  let cost = sum
  for (let row = 0; row < rows; row += 1) {
    const tie = incidentTie[first + row] ?? 0
    writeTrialLine(energy, tie, tieCount + row)
    const length = costOfLength(problem, weights, scene, tie, tieCount + row)
    trial.line[row] = length
    cost += length
  }
  for (let row = 0; row < rows && cost <= most; row += 1) cost = tryLineAgainstLines(energy, row, cost, most)
  for (let row = 0; row < rows && cost <= most; row += 1) cost = tryLineUnderVertices(energy, row, cost)
  return cost
}

/** A line of the vertex from its new place, in a spare slot. */
function writeTrialLine(energy: Energy, tie: number, slot: number): void {
  const { problem, scene, trial } = energy
  const { count, source } = problem.topology
  const x = scene.x[count] ?? 0
  const y = scene.y[count] ?? 0
  const at = 4 * tie
  if (source[tie] === trial.vertex) {
    writeSegment(scene, slot, x, y, scene.segment[at + 2] ?? 0, scene.segment[at + 3] ?? 0)
  } else {
    writeSegment(scene, slot, scene.segment[at] ?? 0, scene.segment[at + 1] ?? 0, x, y)
  }
}

function tryLineAgainstLines(energy: Energy, row: number, sum: number, most: number): number {
  const { problem, weights, scene, trial } = energy
  const { tieCount, firstIncident, incidentTie, source } = problem.topology
  const { sharedVertex } = problem
  const { bounds } = scene
  const { lines } = trial
  const first = firstIncident[trial.vertex] ?? 0
  const tie = incidentTie[first + row] ?? 0
  const slot = tieCount + row
  const left = bounds[4 * slot] ?? 0
  const top = bounds[4 * slot + 1] ?? 0
  const right = bounds[4 * slot + 2] ?? 0
  const bottom = bounds[4 * slot + 3] ?? 0
  let cost = sum
  for (let other = 0; other < tieCount; other += 1) {
    const at = 4 * other
    const apart =
      left > (bounds[at + 2] ?? 0) ||
      right < (bounds[at] ?? 0) ||
      top > (bounds[at + 3] ?? 0) ||
      bottom < (bounds[at + 1] ?? 0)
    if (apart) {
      lines[row * tieCount + other] = 0
      continue
    }
    const shared = sharedVertex[tie * tieCount + other] ?? -1
    if (other === tie || shared === trial.vertex) continue
    const penalty =
      shared === -1
        ? costOfCrossing(weights, scene, slot, other)
        : costOfAngle(weights, scene, slot, source[tie] === shared, other, source[other] === shared)
    lines[row * tieCount + other] = penalty
    cost += penalty
    if (cost > most) return cost
  }
  // The other lines of the vertex have moved too: each pair once, written into both rows.
  for (let otherRow = 0; otherRow < row; otherRow += 1) {
    const other = incidentTie[first + otherRow] ?? 0
    const tieStarts = source[tie] === trial.vertex
    const otherStarts = source[other] === trial.vertex
    const penalty = costOfAngle(weights, scene, slot, tieStarts, tieCount + otherRow, otherStarts)
    lines[row * tieCount + other] = penalty
    lines[otherRow * tieCount + tie] = penalty
    cost += penalty
  }
  return cost
}

function tryLineUnderVertices(energy: Energy, row: number, sum: number): number {
  const { problem, weights, scene, trial } = energy
  const { count, tieCount, firstIncident, neighbour } = problem.topology
  const { hull, bounds } = scene
  const otherEnd = neighbour[(firstIncident[trial.vertex] ?? 0) + row] ?? 0
  const slot = tieCount + row
  const left = (bounds[4 * slot] ?? 0) - LINE_CLEARANCE
  const top = (bounds[4 * slot + 1] ?? 0) - LINE_CLEARANCE
  const right = (bounds[4 * slot + 2] ?? 0) + LINE_CLEARANCE
  const bottom = (bounds[4 * slot + 3] ?? 0) + LINE_CLEARANCE
  let cost = sum
  for (let vertex = 0; vertex < count; vertex += 1) {
    const at = 4 * vertex
    const apart =
      left > (hull[at + 2] ?? 0) || right < (hull[at] ?? 0) || top > (hull[at + 3] ?? 0) || bottom < (hull[at + 1] ?? 0)
    let penalty = 0
    if (vertex === trial.vertex) penalty = costOfOwnLabel(weights, scene, slot, count)
    else if (!apart && vertex === otherEnd) penalty = costOfOwnLabel(weights, scene, slot, vertex)
    else if (!apart) penalty = costOfUnder(weights, scene, slot, vertex)
    trial.under[row * count + vertex] = penalty
    cost += penalty
  }
  return cost
}

/** Only the label moved: the lines of the vertex stay, but may run under it. */
function tryOwnLabels(energy: Energy, sum: number): number {
  const { problem, weights, scene, trial } = energy
  const { count, firstIncident, incidentTie } = problem.topology
  const first = firstIncident[trial.vertex] ?? 0
  const rows = (firstIncident[trial.vertex + 1] ?? 0) - first
  let cost = sum
  for (let row = 0; row < rows; row += 1) {
    const penalty = costOfOwnLabel(weights, scene, incidentTie[first + row] ?? 0, count)
    trial.under[row * count + trial.vertex] = penalty
    cost += penalty
  }
  return cost
}

function tryForeignLines(energy: Energy, sum: number, most: number): number {
  const { problem, weights, scene, trial } = energy
  const { count, tieCount, source, target } = problem.topology
  const { hull, bounds } = scene
  const left = (hull[4 * count] ?? 0) - LINE_CLEARANCE
  const top = (hull[4 * count + 1] ?? 0) - LINE_CLEARANCE
  const right = (hull[4 * count + 2] ?? 0) + LINE_CLEARANCE
  const bottom = (hull[4 * count + 3] ?? 0) + LINE_CLEARANCE
  let cost = sum
  for (let tie = 0; tie < tieCount; tie += 1) {
    const at = 4 * tie
    const apart =
      left > (bounds[at + 2] ?? 0) ||
      right < (bounds[at] ?? 0) ||
      top > (bounds[at + 3] ?? 0) ||
      bottom < (bounds[at + 1] ?? 0)
    if (apart) {
      trial.foreign[tie] = 0
      continue
    }
    if (source[tie] === trial.vertex || target[tie] === trial.vertex) continue
    const penalty = costOfUnder(weights, scene, tie, count)
    trial.foreign[tie] = penalty
    cost += penalty
    if (cost > most) return cost
  }
  return cost
}
