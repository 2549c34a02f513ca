import { degreeOf } from '../structure/topology.ts'
import type { Problem } from './problem.ts'
import { buildScene, type Positions, type Scene } from './scene.ts'
import {
  costOfAngle,
  costOfCrossing,
  costOfLength,
  costOfOwn,
  costOfOwnLabel,
  costOfPair,
  costOfUnder,
} from './terms.ts'
import type { Weights } from './weights.ts'

/**
 * What a drawing costs, kept in pieces so that a move recomputes only what it touches: one number a vertex, a pair of
 * vertices, a line, a line and a vertex, a pair of lines, and the sums of them that belong to one vertex or line.
 */
export interface Energy {
  readonly problem: Problem
  readonly weights: Weights
  readonly scene: Scene
  /** Of one vertex: side of the label, reaching out of the frame, obstacles, distance from its anchor. */
  readonly own: Float64Array
  /** Of two vertices: boxes over or near each other, distance unlike the graph's. Symmetric. */
  readonly pair: Float64Array
  readonly pairSum: Float64Array
  /** Of one line: its length. */
  readonly line: Float64Array
  /** Of a line and a vertex: running under its label or mark. Row = line. */
  readonly under: Float64Array
  readonly underSumOfLine: Float64Array
  /** Sum over the lines that do not end at the vertex. */
  readonly underSumOfVertex: Float64Array
  /** Of two lines: a crossing, or a sharp angle at the vertex they share. Symmetric. */
  readonly lines: Float64Array
  readonly linesSum: Float64Array
  /** Sum of the angles at a vertex, each pair once. */
  readonly angleSum: Float64Array
  readonly trial: Trial
}

/** The pieces of a move that is being tried; see `tryMove`. */
interface Trial {
  vertex: number
  /** False when only the label changes its side. */
  moved: boolean
  own: number
  readonly pair: Float64Array
  /** Foreign lines under the vertex. */
  readonly foreign: Float64Array
  /** A row for each line of the vertex, in the order of the topology. */
  readonly line: Float64Array
  readonly under: Float64Array
  readonly lines: Float64Array
}

export function buildEnergy(problem: Problem, weights: Weights, positions: Positions): Energy {
  const { count, tieCount } = problem.topology
  let mostTies = 0
  for (let vertex = 0; vertex < count; vertex += 1) {
    mostTies = Math.max(mostTies, degreeOf(problem.topology, vertex))
  }
  const energy: Energy = {
    problem,
    weights,
    scene: buildScene(problem, positions, mostTies),
    own: new Float64Array(count),
    pair: new Float64Array(count * count),
    pairSum: new Float64Array(count),
    line: new Float64Array(tieCount),
    under: new Float64Array(tieCount * count),
    underSumOfLine: new Float64Array(tieCount),
    underSumOfVertex: new Float64Array(count),
    lines: new Float64Array(tieCount * tieCount),
    linesSum: new Float64Array(tieCount),
    angleSum: new Float64Array(count),
    trial: {
      vertex: 0,
      moved: false,
      own: 0,
      pair: new Float64Array(count),
      foreign: new Float64Array(tieCount),
      line: new Float64Array(mostTies),
      under: new Float64Array(mostTies * count),
      lines: new Float64Array(mostTies * tieCount),
    },
  }
  computeVertices(energy)
  computeLines(energy)
  return energy
}

/** The cost of the whole drawing. */
export function totalCost(energy: Energy): number {
  let total = 0
  for (const cost of energy.own) total += cost
  for (const cost of energy.pairSum) total += cost / 2
  for (const cost of energy.line) total += cost
  for (const cost of energy.underSumOfLine) total += cost
  for (const cost of energy.linesSum) total += cost / 2
  return total
}

function computeVertices(energy: Energy): void {
  const { problem, weights, scene, own, pair, pairSum } = energy
  const { count } = problem.topology
  for (let a = 0; a < count; a += 1) {
    own[a] = costOfOwn(problem, weights, scene, a, a)
    for (let b = 0; b < a; b += 1) {
      const cost = costOfPair(problem, weights, scene, a, b, problem.closeness[a * count + b] ?? 0)
      pair[a * count + b] = cost
      pair[b * count + a] = cost
      pairSum[a] = (pairSum[a] ?? 0) + cost
      pairSum[b] = (pairSum[b] ?? 0) + cost
    }
  }
}

function computeLines(energy: Energy): void {
  const { problem, weights, scene, under, underSumOfLine, underSumOfVertex, lines, linesSum, angleSum } = energy
  const { count, tieCount, source, target } = problem.topology
  for (let tie = 0; tie < tieCount; tie += 1) {
    energy.line[tie] = costOfLength(problem, weights, scene, tie, tie)
    for (let vertex = 0; vertex < count; vertex += 1) {
      const ownEnd = source[tie] === vertex || target[tie] === vertex
      const cost = ownEnd ? costOfOwnLabel(weights, scene, tie, vertex) : costOfUnder(weights, scene, tie, vertex)
      under[tie * count + vertex] = cost
      underSumOfLine[tie] = (underSumOfLine[tie] ?? 0) + cost
      if (!ownEnd) underSumOfVertex[vertex] = (underSumOfVertex[vertex] ?? 0) + cost
    }
    for (let other = 0; other < tie; other += 1) {
      const shared = problem.sharedVertex[tie * tieCount + other] ?? -1
      const cost =
        shared === -1
          ? costOfCrossing(weights, scene, tie, other)
          : costOfAngle(weights, scene, tie, source[tie] === shared, other, source[other] === shared)
      lines[tie * tieCount + other] = cost
      lines[other * tieCount + tie] = cost
      linesSum[tie] = (linesSum[tie] ?? 0) + cost
      linesSum[other] = (linesSum[other] ?? 0) + cost
      if (shared !== -1) angleSum[shared] = (angleSum[shared] ?? 0) + cost
    }
  }
}
