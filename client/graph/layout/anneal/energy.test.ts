import { describe, expect, test } from 'vitest'
import { createRandom, drawIndex } from '../maths/random.ts'
import { buildTopology } from '../structure/topology.ts'
import { anneal, FREE_MOVES } from './anneal.ts'
import { buildEnergy, type Energy, totalCost } from './energy.ts'
import { makeMove } from './make-move.ts'
import { buildProblem } from './problem.ts'
import { readPositions } from './scene.ts'
import { tryMove } from './try-move.ts'
import { FULL_WEIGHTS } from './weights.ts'

const COUNT = 12

/** A wheel with a few leaves, crowded into a small frame so that every kind of flaw occurs. */
function buildCrowdedEnergy(seed: number): Energy {
  const rim = [1, 2, 3, 4, 5, 6, 7, 8]
  const topology = buildTopology(COUNT, [
    ...rim.map((vertex): [number, number] => [0, vertex]),
    ...rim.map((vertex): [number, number] => [vertex, vertex === 8 ? 1 : vertex + 1]),
    [1, 9],
    [1, 10],
    [5, 11],
  ])
  const random = createRandom(seed)
  const fill = (from: number, to: number) => Float64Array.from({ length: COUNT }, () => from + random() * (to - from))
  const half = new Float64Array(COUNT).fill(17)
  const problem = buildProblem({
    topology,
    sizes: {
      halfWidth: half,
      halfHeight: half,
      labelWidth: fill(40, 120).map((width, vertex) => (vertex === 3 ? 0 : width)),
      labelHeight: new Float64Array(COUNT).fill(28),
    },
    frame: { x: 0, y: 0, width: 420, height: 300 },
    scale: { length: 90, stretchX: 1.1, stretchY: 0.9 },
    anchor: { x: fill(0, 420), y: fill(0, 300), pull: 0.05 },
    obstacles: [{ x: 300, y: 240, width: 120, height: 60 }],
  })
  const side = Uint8Array.from({ length: COUNT }, () => drawIndex(random, 4))
  return buildEnergy(problem, FULL_WEIGHTS, { x: fill(0, 420), y: fill(0, 300), side })
}

function recount(energy: Energy): number {
  return totalCost(buildEnergy(energy.problem, energy.weights, readPositions(energy.scene)))
}

describe('the energy of a drawing', () => {
  test('stays what a fresh count says, move after move', () => {
    const energy = buildCrowdedEnergy(1)
    const random = createRandom(2)
    for (let move = 0; move < 300; move += 1) {
      const vertex = drawIndex(random, COUNT)
      const before = totalCost(energy)
      const onlySide = move % 3 === 0
      const x = onlySide ? (energy.scene.x[vertex] ?? 0) : random() * 420
      const y = onlySide ? (energy.scene.y[vertex] ?? 0) : random() * 300
      const change = tryMove(energy, vertex, x, y, drawIndex(random, 4), Number.POSITIVE_INFINITY)
      expect(totalCost(energy)).toBe(before)
      makeMove(energy)
      expect(totalCost(energy)).toBeCloseTo(before + change, 6)
    }
    expect(totalCost(energy)).toBeCloseTo(recount(energy), 6)
  })

  test('refuses exactly the moves that are dearer than the limit', () => {
    const energy = buildCrowdedEnergy(3)
    const random = createRandom(4)
    const answers = Array.from({ length: 200 }, () => {
      const vertex = drawIndex(random, COUNT)
      const place = [random() * 420, random() * 300, drawIndex(random, 4)] satisfies number[]
      const [x = 0, y = 0, side = 0] = place
      const change = tryMove(energy, vertex, x, y, side, Number.POSITIVE_INFINITY)
      const limited = tryMove(energy, vertex, x, y, side, 5)
      return { change, limited }
    })
    expect(answers.filter(({ change }) => change > 5).length).toBeGreaterThan(50)
    expect(
      answers.filter(({ change, limited }) => limited !== (change > 5 ? Number.POSITIVE_INFINITY : change)),
    ).toEqual([])
  })
})

describe('annealing', () => {
  const SCHEDULE = {
    seed: 9,
    sweeps: 120,
    hottest: 20,
    coldest: 0.05,
    longestStep: 0.25,
    shortestStep: 0.01,
    moves: FREE_MOVES,
  }

  test('makes a drawing much cheaper and keeps its books', () => {
    const energy = buildCrowdedEnergy(5)
    const before = totalCost(energy)
    anneal(energy, SCHEDULE)
    expect(totalCost(energy)).toBeLessThan(before / 2)
    expect(totalCost(energy)).toBeCloseTo(recount(energy), 6)
  })

  test('leaves alone what may not move', () => {
    const energy = buildCrowdedEnergy(5)
    const before = readPositions(energy.scene)
    anneal(energy, { ...SCHEDULE, movable: [2, 4] })
    const after = readPositions(energy.scene)
    const moved = [...before.x.keys()].filter((vertex) => before.x[vertex] !== after.x[vertex])
    expect(moved).toEqual([2, 4])
  })
})
