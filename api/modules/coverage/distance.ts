import type { Place } from './ground.ts'

const EARTH_KILOMETRES = 6371.0088
const RADIANS = Math.PI / 180

/** Kilometres between the seats of two comuni over the great circle. */
function kilometresBetween(a: Place, b: Place): number {
  const [north, east] = [(b.latitude - a.latitude) * RADIANS, (b.longitude - a.longitude) * RADIANS]
  const chord =
    Math.sin(north / 2) ** 2 + Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * Math.sin(east / 2) ** 2
  return 2 * EARTH_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** How far a place is from some comuni. */
export interface Reach {
  readonly place: string
  readonly kilometres: number
  readonly nearest: string
  readonly kilometresFarthest: number
  readonly farthest: string
}

/** From the place that is nearest to one of these comuni: to that one, and to the farthest; null where there is none. */
export function measureReach(places: readonly Place[], comuni: readonly Place[]): Reach | null {
  let best: Reach | null = null
  for (const place of places) {
    const reach = reachOf(place, comuni)
    if (reach !== null && (best === null || reach.kilometres < best.kilometres)) best = reach
  }
  return best
}

function reachOf(place: Place, comuni: readonly Place[]): Reach | null {
  const away = comuni.map((comune) => ({ id: comune.id, kilometres: kilometresBetween(place, comune) }))
  away.sort((a, b) => a.kilometres - b.kilometres || (a.id < b.id ? -1 : 1))
  const [nearest, farthest] = [away[0], away.at(-1)]
  if (nearest === undefined || farthest === undefined) return null
  return {
    place: place.id,
    nearest: nearest.id,
    kilometres: nearest.kilometres,
    farthest: farthest.id,
    kilometresFarthest: farthest.kilometres,
  }
}
