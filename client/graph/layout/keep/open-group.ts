import { anneal, FREE_MOVES } from '../anneal/anneal.ts'
import { buildEnergy, totalCost } from '../anneal/energy.ts'
import { buildProblem, type Problem } from '../anneal/problem.ts'
import { type Positions, readPositions } from '../anneal/scene.ts'
import { FULL_WEIGHTS, POLISH_WEIGHTS } from '../anneal/weights.ts'
import { sizesOf } from '../arrange/drawing.ts'
import { finishLayout } from '../arrange/finish.ts'
import type { Report } from '../arrange/search.ts'
import type { Box, CanvasClass, Layout, OpenGroupRequest, VertexGroup } from '../contract.ts'
import { clamp } from '../maths/portable.ts'
import { type Restored, readScale, restoreDrawing } from './restore.ts'

/** The picture shrinks a little to make room for the box, but labels stay readable. */
const ZOOM_LOSS: Record<VertexGroup['form'], Record<CanvasClass, number>> = {
  leaves: { wide: 0.12, desktop: 0.12, phone: 0.04, projected: 0.04 },
  fan: { wide: 0.1, desktop: 0.04, phone: 0.04, projected: 0.04 },
}
const SMALLEST_ZOOM = 0.76

const TRIES = 4
const PULL = 0.03

/** How far round the box the plane is pushed away, in half boxes. */
const PUSHED = 2.2

/** Opens a closed group as a box at its place; the rest gives way as little as it can. */
export function openGroup(request: OpenGroupRequest, report: Report): Layout {
  const { former, picture, groupId } = request
  const group = picture.groups.find((one) => one.id === groupId)
  if (group === undefined) throw new Error(`No group ${groupId} in the picture`)
  const zoom = Math.max(SMALLEST_ZOOM, former.view.zoom - ZOOM_LOSS[group.form][former.canvasClass])
  const growth = Math.max(1, former.view.zoom / zoom)
  const frame = { ...former.frame, width: former.frame.width * growth, height: former.frame.height * growth }
  const openGroups = [...former.boxes.map((box) => box.groupId), groupId]
  const restored = restoreDrawing({ ...request, stored: former.places, frame, openGroups })
  const pushed = pushAway(restored, groupId, former.frame)
  const problem = buildProblem({
    topology: restored.drawing.topology,
    sizes: sizesOf(restored.drawing.bodies),
    frame,
    scale: readScale(restored.drawing, restored.x, restored.y, () => true),
    anchor: { ...pushed, pull: PULL },
    obstacles: restored.obstacles,
  })
  let best = settle(problem, pushed, restored.settings.seed)
  for (let index = 1; index < TRIES; index += 1) {
    report(index / TRIES)
    const found = settle(problem, pushed, restored.settings.seed * 101 + index)
    if (found.cost < best.cost) best = found
  }
  const { positions, cost } = best
  const placed = restored.drawing.bodies.map((body, i) => ({
    body,
    x: positions.x[i] ?? 0,
    y: positions.y[i] ?? 0,
    side: positions.side[i] ?? 0,
    shelved: false,
  }))
  const { shelf, settings } = restored
  return finishLayout({ placed: [...placed, ...restored.shelved], frame, shelf, zoom: restored.zoom, cost }, settings)
}

/**
 * The former places in the middle of the larger frame, moved out from under the box: along rays from its centre, so
 * that what was round it stays round it in the same order.
 */
function pushAway(restored: Restored, groupId: string, formerFrame: Box): Positions {
  const { drawing, frame } = restored
  const opened = drawing.bodies.findIndex((body) => body.id === groupId)
  const body = drawing.bodies[opened]
  if (body === undefined) throw new Error(`The group ${groupId} is not in the drawing`)
  const shiftX = (frame.width - formerFrame.width) / 2
  const shiftY = (frame.height - formerFrame.height) / 2
  const boxX = (restored.x[opened] ?? 0) + shiftX
  const boxY = (restored.y[opened] ?? 0) + shiftY
  const centreX = clamp(boxX, frame.x + body.halfWidth, frame.x + frame.width - body.halfWidth)
  const centreY = clamp(boxY, frame.y + body.halfHeight, frame.y + frame.height - body.halfHeight)
  const reachX = body.halfWidth + 30
  const reachY = body.halfHeight + 30
  const x = restored.x.slice()
  const y = restored.y.slice()
  drawing.bodies.forEach((other, vertex) => {
    const dx = (restored.x[vertex] ?? 0) + shiftX - boxX
    const dy = (restored.y[vertex] ?? 0) + shiftY - boxY
    const away = Math.max(Math.abs(dx) / reachX, Math.abs(dy) / reachY)
    const factor = away > 0 && away < PUSHED ? (1 + (away * (PUSHED - 1)) / PUSHED) / away : 1
    const awayX = vertex === opened ? centreX : centreX + dx * factor
    const awayY = vertex === opened ? centreY : centreY + dy * factor
    x[vertex] = clamp(awayX, frame.x + other.halfWidth, frame.x + frame.width - other.halfWidth)
    y[vertex] = clamp(awayY, frame.y + other.halfHeight, frame.y + frame.height - other.halfHeight)
  })
  return { x, y, side: restored.side }
}

function settle(problem: Problem, start: Positions, seed: number): { positions: Positions; cost: number } {
  const energy = buildEnergy(problem, FULL_WEIGHTS, start)
  const warm = { hottest: 8, coldest: 0.05, longestStep: 0.2, shortestStep: 0.006 }
  anneal(energy, { ...warm, seed, sweeps: 400, moves: FREE_MOVES })
  const polished = buildEnergy(problem, POLISH_WEIGHTS, readPositions(energy.scene))
  const cold = { hottest: 1.2, coldest: 0.03, longestStep: 0.06, shortestStep: 0.004 }
  anneal(polished, { ...cold, seed: seed + 1, sweeps: 200, moves: FREE_MOVES })
  return { positions: readPositions(polished.scene), cost: totalCost(polished) }
}
