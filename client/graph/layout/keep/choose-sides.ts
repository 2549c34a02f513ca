import { anneal, SIDE_MOVES } from '../anneal/anneal.ts'
import { buildEnergy } from '../anneal/energy.ts'
import { buildProblem } from '../anneal/problem.ts'
import { readPositions } from '../anneal/scene.ts'
import { POLISH_WEIGHTS } from '../anneal/weights.ts'
import { sizesOf } from '../arrange/drawing.ts'
import { type Restored, readScale } from './restore.ts'

/** Chooses the sides of some labels again; positions stay as they are. */
export function chooseSides(restored: Restored, vertices: readonly number[]): Restored {
  const { drawing, x, y, side } = restored
  const problem = buildProblem({
    topology: drawing.topology,
    sizes: sizesOf(drawing.bodies),
    frame: restored.frame,
    scale: readScale(drawing, x, y, () => true),
    obstacles: restored.obstacles,
  })
  const energy = buildEnergy(problem, POLISH_WEIGHTS, { x, y, side })
  anneal(energy, {
    seed: restored.settings.seed,
    sweeps: 100,
    hottest: 8,
    coldest: 0.02,
    longestStep: 1,
    shortestStep: 1,
    moves: SIDE_MOVES,
    movable: vertices,
  })
  return { ...restored, side: readPositions(energy.scene).side }
}

/** Vertices within so many px of any of the vertices with the given ids, those included. */
export function listNear(restored: Restored, ids: ReadonlySet<string>, reach: number): number[] {
  const { drawing, x, y } = restored
  const centres = drawing.bodies.flatMap((body, vertex) => (ids.has(body.id) ? [vertex] : []))
  return drawing.bodies.flatMap((_, vertex) => {
    const near = centres.some((centre) => {
      const dx = (x[vertex] ?? 0) - (x[centre] ?? 0)
      const dy = (y[vertex] ?? 0) - (y[centre] ?? 0)
      return dx * dx + dy * dy <= reach * reach
    })
    return near ? [vertex] : []
  })
}
