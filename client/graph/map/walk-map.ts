import type { Point } from '../layout/contract.ts'

/** Something on a map that the keyboard walks to. */
export interface MapPlace extends Point {
  readonly id: string
}

const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
}

/** Cosine of 60°: what lies farther aside is another direction. */
const LEAST_COSINE = 0.5

/**
 * Where an arrow key leads: to the neighbour that lies most in its direction; where no neighbour does, to the nearest
 * place that way; where there is none, nowhere (null). Home and End lead to the first and the last.
 */
export function walkMap(
  places: readonly MapPlace[],
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  key: string,
): string | null {
  if (key === 'Home') return places[0]?.id ?? null
  if (key === 'End') return places.at(-1)?.id ?? null
  const direction = DIRECTIONS[key]
  const here = places.find(({ id }) => id === from)
  if (direction === undefined || here === undefined) return null
  const near = neighbours.get(from)
  const ahead = places.flatMap(({ id, x, y }) => {
    const distance = Math.hypot(x - here.x, y - here.y)
    const cosine = ((x - here.x) * direction.x + (y - here.y) * direction.y) / (distance || 1)
    return id === from || cosine < LEAST_COSINE ? [] : [{ id, distance, cosine, touches: near?.has(id) === true }]
  })
  const [touching] = ahead.filter(({ touches }) => touches).sort((a, b) => b.cosine - a.cosine)
  const [nearest] = ahead.sort((a, b) => a.distance / a.cosine - b.distance / b.cosine)
  return touching?.id ?? nearest?.id ?? null
}
