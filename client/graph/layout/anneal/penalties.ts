import { MARGIN, type Weights } from './weights.ts'

/** Cosine of 18°: lines closer than this at a vertex read as one. */
const SHARP_COSINE = 0.9511

/**
 * Two boxes that share `sharedX` × `sharedY` px (negative: the gap between them): dear when they overlap, a little
 * when they come closer than the margin.
 */
export function penaliseBoxes(sharedX: number, sharedY: number, weights: Weights): number {
  if (sharedX <= -MARGIN || sharedY <= -MARGIN) return 0
  if (sharedX > 0 && sharedY > 0) return weights.overlap + weights.overlapArea * sharedX * sharedY
  const nearX = sharedX >= 0 ? 1 : (sharedX + MARGIN) / MARGIN
  const nearY = sharedY >= 0 ? 1 : (sharedY + MARGIN) / MARGIN
  return weights.near * nearX * nearY
}

/** Length of the part of a segment that lies inside a rectangle, by clipping (Liang and Barsky). */
export function lengthInside(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): number {
  const dx = x2 - x1
  const dy = y2 - y1
  let from = 0
  let to = 1
  if (dx === 0) {
    if (x1 <= left || x1 >= right) return 0
  } else {
    const enter = (dx > 0 ? left - x1 : right - x1) / dx
    const leave = (dx > 0 ? right - x1 : left - x1) / dx
    if (enter > from) from = enter
    if (leave < to) to = leave
    if (from >= to) return 0
  }
  if (dy === 0) {
    if (y1 <= top || y1 >= bottom) return 0
  } else {
    const enter = (dy > 0 ? top - y1 : bottom - y1) / dy
    const leave = (dy > 0 ? bottom - y1 : top - y1) / dy
    if (enter > from) from = enter
    if (leave < to) to = leave
    if (from >= to) return 0
  }
  return (to - from) * Math.sqrt(dx * dx + dy * dy)
}

/** Whether segments a–b and c–d cross inside both. */
export function segmentsCross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
  const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax)
  if (c * d >= 0) return false
  const a = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx)
  const b = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx)
  return a * b < 0
}

/** A line that runs `inside` px under a foreign label. */
export function penaliseUnderLabel(inside: number, weights: Weights): number {
  return inside > 0 ? weights.underLabel * Math.min(1, 0.4 + inside / 30) : 0
}

/** A line that runs `inside` px under a foreign mark; a wide box (an open group) counts as several marks. */
export function penaliseUnderMark(inside: number, weights: Weights): number {
  if (inside <= 0) return 0
  return inside > 45 ? weights.underMark * Math.min(5, inside / 45) : weights.underMark
}

/** A line that runs `inside` px under the label of its own end; the first 3 px cannot be seen. */
export function penaliseUnderOwnLabel(inside: number, weights: Weights): number {
  return inside > 3 ? weights.underOwnLabel * Math.min(1.5, inside / 20) : 0
}

/** Two lines of one vertex; `cosine` of the angle between them. */
export function penaliseAngle(cosine: number, weights: Weights): number {
  return cosine > SHARP_COSINE ? (weights.sharpAngle * (cosine - SHARP_COSINE)) / (1 - SHARP_COSINE) : 0
}

/**
 * A line's length against its rest length: squared, twice as dear when short, and short lines leave no room for an
 * arrowhead. `visible` is the length between the centres less what the two marks take beyond 17 px each.
 */
export function penaliseLength(visible: number, rest: number, weights: Weights): number {
  const off = visible / rest - 1
  const square = weights.length * off * off
  const stretch = off < 0 ? 2 * square : square
  return visible < 62 ? stretch + (62 - visible) * 0.12 : stretch
}

/** How far a box reaches out of the rectangle, in px summed over the sides. */
export function penaliseOutside(outside: number): number {
  return outside > 0 ? 10 + 0.6 * outside : 0
}
