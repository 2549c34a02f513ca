import { anneal, FREE_MOVES } from '../anneal/anneal.ts'
import { buildEnergy } from '../anneal/energy.ts'
import { buildProblem } from '../anneal/problem.ts'
import { type Positions, readPositions } from '../anneal/scene.ts'
import { POLISH_WEIGHTS } from '../anneal/weights.ts'
import { sizesOf } from '../arrange/drawing.ts'
import { finishLayout } from '../arrange/finish.ts'
import type { ChooseSidesRequest, KeepRequest, Layout } from '../contract.ts'
import { chooseSides, listNear } from './choose-sides.ts'
import { placeFresh } from './place-new.ts'
import { type Restored, readScale, restoreDrawing } from './restore.ts'

/** Labels this near to what was dragged choose their side again, plane px. */
const DRAG_REACH = 200

/** Stored places stay; new vertices find theirs; labels without a side choose one. */
export function keepPlaces(request: KeepRequest): Layout {
  const restored = restoreDrawing(request)
  const sided = restored.sideless.length === 0 ? restored : chooseSides(restored, restored.sideless)
  return finishRestored(sided, sided.fresh.length === 0 ? sided : placeFresh(sided))
}

/** After a drag: only labels near to what moved change, and only their sides. */
export function chooseSidesAfterDrag(request: ChooseSidesRequest): Layout {
  const restored = restoreDrawing(request)
  const near = listNear(restored, new Set(request.moved), DRAG_REACH)
  return finishRestored(restored, chooseSides(restored, near))
}

/** Anneals everything but the fixed, held to where it is: mends crossings that new ties brought, changes little else. */
export function tidyPlaces(request: KeepRequest): Layout {
  const restored = restoreDrawing(request)
  const placed = restored.fresh.length === 0 ? restored : placeFresh(restored)
  const { drawing } = restored
  const problem = buildProblem({
    topology: drawing.topology,
    sizes: sizesOf(drawing.bodies),
    frame: restored.frame,
    scale: readScale(drawing, placed.x, placed.y, () => true),
    anchor: { x: placed.x, y: placed.y, pull: 0.05 },
    obstacles: restored.obstacles,
  })
  const energy = buildEnergy(problem, POLISH_WEIGHTS, placed)
  const schedule = { sweeps: 400, hottest: 4, coldest: 0.04, longestStep: 0.12, shortestStep: 0.004 }
  const fixed = new Set(request.fixed ?? [])
  const movable = drawing.bodies.flatMap(({ id }, vertex) => (fixed.has(id) ? [] : [vertex]))
  anneal(energy, { ...schedule, seed: restored.settings.seed, moves: FREE_MOVES, movable })
  return finishRestored(restored, readPositions(energy.scene))
}

function finishRestored(restored: Restored, positions: Positions): Layout {
  const placed = restored.drawing.bodies.map((body, i) => ({
    body,
    x: positions.x[i] ?? 0,
    y: positions.y[i] ?? 0,
    side: positions.side[i] ?? 0,
    shelved: false,
  }))
  const { frame, shelf, zoom, settings } = restored
  return finishLayout({ placed: [...placed, ...restored.shelved], frame, shelf, zoom, cost: 0 }, settings)
}
