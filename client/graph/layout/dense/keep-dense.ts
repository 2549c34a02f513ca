import { readSettings } from '../arrange/settings.ts'
import type { Points } from '../arrange/stress-start.ts'
import type { Box, KeepRequest, Layout } from '../contract.ts'
import { denseLabelPx } from '../label-px.ts'
import { clamp } from '../maths/portable.ts'
import { createRandom, drawDirection } from '../maths/random.ts'
import { neighboursOf, type Topology } from '../structure/topology.ts'
import { splitIsolates } from './arrange-dense.ts'
import { chooseMustShow, finishDense, measureMarks } from './finish-dense.ts'

const GAP = 2.5
const TRIES_A_RING = 16
const RINGS = 40

type KeptRequest = Pick<KeepRequest, 'picture' | 'canvas' | 'seed' | 'keepClear' | 'stored' | 'frame'>

/** Stored places stay to the pixel; a new vertex takes the nearest free spot to the middle of its neighbours. */
export function keepDense(request: KeptRequest): Layout {
  const settings = readSettings({ ...request, task: 'keep' })
  const { drawing, isolates } = splitIsolates(request.picture, settings)
  const frame = request.frame ?? { x: 0, y: 0, width: settings.canvas.width, height: settings.canvas.height }
  const marks = measureMarks(drawing, frame, denseLabelPx(settings.canvasClass))
  const storedById = new Map(request.stored.map((place) => [place.id, place]))
  const stored = drawing.bodies.map((body) => storedById.get(body.id))
  const points = {
    x: Float64Array.from(stored, (place) => place?.x ?? 0),
    y: Float64Array.from(stored, (place) => place?.y ?? 0),
  }
  const placed = new Set(stored.flatMap((place, vertex) => (place === undefined ? [] : [vertex])))
  const random = createRandom(settings.seed)
  for (const vertex of orderByPlaced(drawing.topology, placed)) {
    const spot = findFreeSpot({ points, placed, radius: marks.radius, frame }, drawing.topology, vertex, random)
    points.x[vertex] = spot.x
    points.y[vertex] = spot.y
    placed.add(vertex)
  }
  const must = chooseMustShow(drawing.topology, points, frame)
  return finishDense({ drawing, points, marks, must, frame, isolates }, settings)
}

/** The vertices without a place, those next to placed ones first. */
function orderByPlaced(topology: Topology, placed: ReadonlySet<number>): number[] {
  const known = new Set(placed)
  const queue = [...placed]
  const order: number[] = []
  for (const vertex of queue) {
    for (const other of neighboursOf(topology, vertex)) {
      if (known.has(other)) continue
      known.add(other)
      queue.push(other)
      order.push(other)
    }
  }
  for (let vertex = 0; vertex < topology.count; vertex += 1) if (!known.has(vertex)) order.push(vertex)
  return order
}

interface Occupied {
  readonly points: Points
  readonly placed: ReadonlySet<number>
  readonly radius: Float64Array
  readonly frame: Box
}

/** Tries rings round the middle of the placed neighbours until a circle fits; else the middle itself. */
function findFreeSpot(
  occupied: Occupied,
  topology: Topology,
  vertex: number,
  random: () => number,
): { x: number; y: number } {
  const { points, placed, radius, frame } = occupied
  const neighbours = [...neighboursOf(topology, vertex)].filter((other) => placed.has(other))
  const mean = (values: Float64Array, otherwise: number) =>
    neighbours.length === 0
      ? otherwise
      : neighbours.reduce((sum, other) => sum + (values[other] ?? 0), 0) / neighbours.length
  const middle = { x: mean(points.x, frame.x + frame.width / 2), y: mean(points.y, frame.y + frame.height / 2) }
  const own = radius[vertex] ?? 0
  for (let ring = 1; ring <= RINGS; ring += 1) {
    for (let attempt = 0; attempt < TRIES_A_RING; attempt += 1) {
      const direction = drawDirection(random)
      const reach = ring * (own + GAP) * 1.5
      const x = clamp(middle.x + direction.x * reach, frame.x + own, frame.x + frame.width - own)
      const y = clamp(middle.y + direction.y * reach, frame.y + own, frame.y + frame.height - own)
      if (isFree(occupied, x, y, own)) return { x, y }
    }
  }
  return middle
}

function isFree({ points, placed, radius }: Occupied, x: number, y: number, own: number): boolean {
  for (const other of placed) {
    const dx = (points.x[other] ?? 0) - x
    const dy = (points.y[other] ?? 0) - y
    const reach = (radius[other] ?? 0) + own + GAP
    if (dx * dx + dy * dy < reach * reach) return false
  }
  return true
}
