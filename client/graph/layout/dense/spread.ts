import type { Points } from '../arrange/stress-start.ts'
import type { Box } from '../contract.ts'

/** Share of the rank in a vertex' place: opens the crowded middle, keeps the shape. */
const RANK_SHARE = 0.38

/** Points into a frame, each axis mixed of the place along it and the rank along it. */
export function spreadInto(points: Points, frame: Box, margin: number): Points {
  return {
    x: spreadAxis(points.x, frame.x + margin, frame.width - 2 * margin),
    y: spreadAxis(points.y, frame.y + margin, frame.height - 2 * margin),
  }
}

function spreadAxis(values: Float64Array, start: number, length: number): Float64Array {
  const order = Array.from(values, (_, index) => index)
  order.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b)
  const low = values[order[0] ?? 0] ?? 0
  const high = values[order[order.length - 1] ?? 0] ?? 0
  const spread = new Float64Array(values.length)
  order.forEach((vertex, rank) => {
    const place = high > low ? ((values[vertex] ?? 0) - low) / (high - low) : 0.5
    const ranked = order.length > 1 ? rank / (order.length - 1) : 0.5
    spread[vertex] = start + length * (place * (1 - RANK_SHARE) + ranked * RANK_SHARE)
  })
  return spread
}
