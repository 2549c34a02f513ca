import type { Energy } from './energy.ts'
import { writeVertex } from './scene.ts'

/** Makes the move that was tried last; its pieces must be complete (`tryMove` gave a finite answer). */
export function makeMove(energy: Energy): void {
  const { problem, scene, trial } = energy
  const { count, tieCount, firstIncident, incidentTie, source, target } = problem.topology
  const vertex = trial.vertex
  const x = scene.x[count] ?? 0
  const y = scene.y[count] ?? 0
  writeVertex(problem, scene, vertex, vertex, x, y, scene.side[count] ?? 0)
  energy.own[vertex] = trial.own
  for (let other = 0; other < count; other += 1) {
    if (other !== vertex) keepPair(energy, other, trial.pair[other] ?? 0)
  }
  for (let tie = 0; tie < tieCount; tie += 1) {
    if (source[tie] !== vertex && target[tie] !== vertex) keepUnder(energy, tie, vertex, trial.foreign[tie] ?? 0)
  }
  const first = firstIncident[vertex] ?? 0
  const rows = (firstIncident[vertex + 1] ?? 0) - first
  for (let row = 0; row < rows; row += 1) {
    const tie = incidentTie[first + row] ?? 0
    if (trial.moved) keepLine(energy, tie, row)
    else keepUnder(energy, tie, vertex, trial.under[row * count + vertex] ?? 0)
  }
}

function keepPair(energy: Energy, other: number, cost: number): void {
  const { pair, pairSum, trial } = energy
  const { count } = energy.problem.topology
  const at = trial.vertex * count + other
  const change = cost - (pair[at] ?? 0)
  if (change === 0) return
  pair[at] = cost
  pair[other * count + trial.vertex] = cost
  pairSum[trial.vertex] = (pairSum[trial.vertex] ?? 0) + change
  pairSum[other] = (pairSum[other] ?? 0) + change
}

function keepUnder(energy: Energy, tie: number, vertex: number, cost: number): void {
  const { under, underSumOfLine, underSumOfVertex } = energy
  const { count, source, target } = energy.problem.topology
  const at = tie * count + vertex
  const change = cost - (under[at] ?? 0)
  if (change === 0) return
  under[at] = cost
  underSumOfLine[tie] = (underSumOfLine[tie] ?? 0) + change
  if (source[tie] === vertex || target[tie] === vertex) return
  underSumOfVertex[vertex] = (underSumOfVertex[vertex] ?? 0) + change
}

function keepLine(energy: Energy, tie: number, row: number): void {
  const { problem, scene, trial, lines, linesSum, angleSum } = energy
  const { count, tieCount } = problem.topology
  const slot = 4 * (tieCount + row)
  scene.segment.copyWithin(4 * tie, slot, slot + 4)
  scene.bounds.copyWithin(4 * tie, slot, slot + 4)
  energy.line[tie] = trial.line[row] ?? 0
  for (let vertex = 0; vertex < count; vertex += 1) {
    keepUnder(energy, tie, vertex, trial.under[row * count + vertex] ?? 0)
  }
  for (let other = 0; other < tieCount; other += 1) {
    const at = tie * tieCount + other
    const cost = trial.lines[row * tieCount + other] ?? 0
    const change = cost - (lines[at] ?? 0)
    if (other === tie || change === 0) continue
    lines[at] = cost
    lines[other * tieCount + tie] = cost
    linesSum[tie] = (linesSum[tie] ?? 0) + change
    linesSum[other] = (linesSum[other] ?? 0) + change
    const shared = problem.sharedVertex[at] ?? -1
    if (shared !== -1) angleSum[shared] = (angleSum[shared] ?? 0) + change
  }
}
