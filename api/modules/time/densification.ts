/** A network on one day: surely tied entities, and pairs of them that surely are. */
export interface Size {
  readonly nodes: number
  readonly edges: number
}

/** Fewer points of differing size say nothing. */
const FEWEST_POINTS = 10

/**
 * The slope of log edges over log nodes, by least squares: E ∼ Nᵃ. Days of one size are one point, the last of them.
 * Null with fewer than ten points.
 */
export function drawDensification(sizes: readonly Size[]): { exponent: number; points: number } | null {
  const bySize = new Map(
    sizes.filter(({ nodes, edges }) => nodes > 0 && edges > 0).map(({ nodes, edges }) => [nodes, edges]),
  )
  if (bySize.size < FEWEST_POINTS) return null
  const points = [...bySize].map(([nodes, edges]) => ({ x: Math.log(nodes), y: Math.log(edges) }))
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [x, y] = [mean(points.map((point) => point.x)), mean(points.map((point) => point.y))]
  const along = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0)
  const across = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0)
  return { exponent: along / across, points: points.length }
}
