import type { Points } from '../arrange/stress-start.ts'
import type { Box } from '../contract.ts'
import { clamp } from '../maths/portable.ts'

/** What has to come apart; a reserved label stands below its vertex and moves with it. Px. */
export interface Crowd {
  readonly radius: Float64Array
  /** Width and height of the label reserved for a vertex; 0 where none is. */
  readonly labelWidth: Float64Array
  readonly labelHeight: Float64Array
}

const ROUNDS = 160
const GAP = 2.5
const LABEL_GAP = 7
const EDGE = 6

/** In the first rounds labels push gently, so that vertices can slip past each other. */
const GENTLE_ROUNDS = 50

/** Rounds at the end in which only circles push: a label may do without its last px of air, vertices may not. */
const LAST_ROUNDS = 30

/** Moves circles and reserved labels apart inside a frame until nothing overlaps, or for 160 rounds. */
export function separate(points: Points, crowd: Crowd, frame: Box): Points {
  const x = points.x.slice()
  const y = points.y.slice()
  const labelled = [...crowd.labelWidth.keys()].filter((vertex) => (crowd.labelWidth[vertex] ?? 0) > 0)
  const largest = crowd.radius.reduce((most, radius) => Math.max(most, radius), 1)
  for (let round = 0; round < ROUNDS; round += 1) {
    const strength = round < GENTLE_ROUNDS ? 0.6 : 1
    let pushed = 0
    for (const vertex of labelled) pushed += clearLabel(vertex, x, y, crowd, strength)
    pushed += pushCirclesApart(x, y, crowd.radius, 2 * largest + GAP)
    keepInside(x, y, crowd, frame)
    if (pushed === 0) return { x, y }
  }
  for (let round = 0; round < LAST_ROUNDS; round += 1) {
    const pushed = pushCirclesApart(x, y, crowd.radius, 2 * largest + GAP)
    keepInside(x, y, crowd, frame)
    if (pushed === 0) break
  }
  return { x, y }
}

/** The room of a vertex: its circle, and the label below where one is reserved. */
function roomOf(vertex: number, x: Float64Array, y: Float64Array, crowd: Crowd) {
  const radius = crowd.radius[vertex] ?? 0
  const width = crowd.labelWidth[vertex] ?? 0
  const across = width > 0 ? Math.max(radius, width / 2 + LABEL_GAP) : radius
  const below = width > 0 ? radius + (crowd.labelHeight[vertex] ?? 0) + LABEL_GAP : radius
  const atX = x[vertex] ?? 0
  const atY = y[vertex] ?? 0
  return { left: atX - across, right: atX + across, top: atY - radius, bottom: atY + below, labelled: width > 0 }
}

/** Pushes everything out of the room of one labelled vertex; what has no label gives way more. */
function clearLabel(vertex: number, x: Float64Array, y: Float64Array, crowd: Crowd, strength: number): number {
  let pushed = 0
  for (let other = 0; other < x.length; other += 1) {
    if (other === vertex) continue
    const room = roomOf(vertex, x, y, crowd)
    const atX = x[other] ?? 0
    const atY = y[other] ?? 0
    if (Math.abs(atX - (x[vertex] ?? 0)) > 300 || Math.abs(atY - (y[vertex] ?? 0)) > 120) continue
    const taken = roomOf(other, x, y, crowd)
    const sharedX = Math.min(room.right, taken.right) - Math.max(room.left, taken.left)
    const sharedY = Math.min(room.bottom, taken.bottom) - Math.max(room.top, taken.top)
    if (sharedX <= 0 || sharedY <= 0) continue
    pushed += 1
    const share = taken.labelled ? 0.5 : 0.75
    if (sharedX < sharedY * 1.6) {
      const direction = atX < (x[vertex] ?? 0) ? -1 : 1
      x[other] = atX + direction * sharedX * share * strength
      x[vertex] = (x[vertex] ?? 0) - direction * sharedX * (1 - share) * strength
    } else {
      const direction = taken.top + taken.bottom < room.top + room.bottom ? -1 : 1
      y[other] = atY + direction * sharedY * share * strength
      y[vertex] = (y[vertex] ?? 0) - direction * sharedY * (1 - share) * strength
    }
  }
  return pushed
}

/** Circles push each other half and half; only those in the same or a neighbouring cell of a grid can touch. */
function pushCirclesApart(x: Float64Array, y: Float64Array, radius: Float64Array, cell: number): number {
  const cells = new Map<number, number[]>()
  const columnOf = (vertex: number) => Math.floor((x[vertex] ?? 0) / cell)
  const rowOf = (vertex: number) => Math.floor((y[vertex] ?? 0) / cell)
  const key = (column: number, row: number) => row * 65536 + column
  for (let vertex = 0; vertex < x.length; vertex += 1) {
    const at = key(columnOf(vertex), rowOf(vertex))
    const inside = cells.get(at)
    if (inside === undefined) cells.set(at, [vertex])
    else inside.push(vertex)
  }
  let pushed = 0
  for (let a = 0; a < x.length; a += 1) {
    for (let row = rowOf(a) - 1; row <= rowOf(a) + 1; row += 1) {
      for (let column = columnOf(a) - 1; column <= columnOf(a) + 1; column += 1) {
        for (const b of cells.get(key(column, row)) ?? []) if (b > a) pushed += pushPair(a, b, x, y, radius)
      }
    }
  }
  return pushed
}

function pushPair(a: number, b: number, x: Float64Array, y: Float64Array, radius: Float64Array): number {
  const dx = (x[a] ?? 0) - (x[b] ?? 0)
  const dy = (y[a] ?? 0) - (y[b] ?? 0)
  const apart = Math.sqrt(dx * dx + dy * dy) || 0.01
  const missing = (radius[a] ?? 0) + (radius[b] ?? 0) + GAP - apart
  if (missing <= 0) return 0
  const push = missing / apart / 2
  x[a] = (x[a] ?? 0) + (dx === 0 && dy === 0 ? missing / 2 : dx * push)
  y[a] = (y[a] ?? 0) + dy * push
  x[b] = (x[b] ?? 0) - (dx === 0 && dy === 0 ? missing / 2 : dx * push)
  y[b] = (y[b] ?? 0) - dy * push
  return 1
}

function keepInside(x: Float64Array, y: Float64Array, crowd: Crowd, frame: Box): void {
  for (let vertex = 0; vertex < x.length; vertex += 1) {
    const room = roomOf(vertex, x, y, crowd)
    const across = (room.right - room.left) / 2 + EDGE
    const above = (y[vertex] ?? 0) - room.top + EDGE
    const below = room.bottom - (y[vertex] ?? 0) + EDGE
    x[vertex] = clamp(x[vertex] ?? 0, frame.x + across, frame.x + frame.width - across)
    y[vertex] = clamp(y[vertex] ?? 0, frame.y + above, frame.y + frame.height - below)
  }
}
