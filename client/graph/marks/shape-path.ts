import type { MarkShape } from './mark-forms.ts'

type Corner = readonly [x: number, y: number]

/** An octagon's cut, as a share of half its side. */
const CUT = Math.tan(Math.PI / 8)

/** Corners of each shape in the box from −1 to 1; an ellipse has none. */
const CORNERS: Readonly<Record<MarkShape, readonly Corner[]>> = {
  'round-rectangle': [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
  'round-octagon': [
    [-CUT, -1],
    [CUT, -1],
    [1, -CUT],
    [1, CUT],
    [CUT, 1],
    [-CUT, 1],
    [-1, CUT],
    [-1, -CUT],
  ],
  ellipse: [],
  'round-hexagon': [
    [-1, 0],
    [-0.5, -1],
    [0.5, -1],
    [1, 0],
    [0.5, 1],
    [-0.5, 1],
  ],
  'round-diamond': [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  'cut-rectangle': [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
  tag: [
    [-1, -1],
    [0.25, -1],
    [1, 0],
    [0.25, 1],
    [-1, 1],
  ],
  'round-tag': [
    [-1, -1],
    [0.25, -1],
    [1, 0],
    [0.25, 1],
    [-1, 1],
  ],
}

/** SVG path of a shape round the origin; `corner` is how much of each corner is rounded off or cut, px. */
export function shapePath(shape: MarkShape, width: number, height: number, corner: number): string {
  const halfWidth = width / 2
  const halfHeight = height / 2
  if (shape === 'ellipse') {
    const half = `${round(halfWidth)} ${round(halfHeight)} 0 1 0`
    return `M${round(-halfWidth)} 0a${half} ${round(width)} 0a${half} ${round(-width)} 0z`
  }
  const corners = CORNERS[shape].map(([x, y]): Corner => [x * halfWidth, y * halfHeight])
  const parts = corners.map((at, index) => {
    const before = corners[(index + corners.length - 1) % corners.length] ?? at
    const after = corners[(index + 1) % corners.length] ?? at
    const from = moveTowards(at, before, corner)
    const to = moveTowards(at, after, corner)
    const start = index === 0 ? 'M' : 'L'
    const turn = shape === 'cut-rectangle' ? `L${write(to)}` : `Q${write(at)} ${write(to)}`
    return corner === 0 ? `${start}${write(at)}` : `${start}${write(from)}${turn}`
  })
  return `${parts.join('')}z`
}

/** The point `distance` from `at` on the way to `goal`, at most half way. */
function moveTowards(at: Corner, goal: Corner, distance: number): Corner {
  const length = Math.hypot(goal[0] - at[0], goal[1] - at[1])
  const share = length === 0 ? 0 : Math.min(distance / length, 0.5)
  return [at[0] + (goal[0] - at[0]) * share, at[1] + (goal[1] - at[1]) * share]
}

function write([x, y]: Corner): string {
  return `${round(x)} ${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
