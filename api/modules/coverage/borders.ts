import type { DayView } from './day-view.ts'
import type { Ground, Place } from './ground.ts'

/** Comuni that are part of a micro-area on the day. */
export function comuniOf(view: DayView, ground: Ground, area: string): Place[] {
  const ids = new Set(view.municipalitiesOf(area).map(({ fact }) => fact.from))
  return [...ids].flatMap((id) => ground.places.get(id) ?? [])
}

/** Micro-areas of the day that a micro-area borders on, by the borders of their comuni; by id. */
export function neighboursOf(view: DayView, ground: Ground, area: string): string[] {
  const byCode = new Map([...ground.places.values()].map((place) => [place.istatCode, place.id]))
  const found = new Set<string>()
  for (const { neighbours } of comuniOf(view, ground, area)) {
    for (const code of neighbours) {
      for (const { fact } of view.areasOf(byCode.get(code) ?? '')) found.add(fact.to)
    }
  }
  found.delete(area)
  return [...found].sort()
}

/** Pieces into which comuni fall when they are joined where they border. */
export function countPieces(places: readonly Place[]): number {
  const left = new Map(places.map((place) => [place.istatCode, place]))
  let pieces = 0
  for (const place of places) {
    if (!left.delete(place.istatCode)) continue
    pieces += 1
    const queue = [place]
    for (const one of queue) {
      for (const code of one.neighbours) {
        const next = left.get(code)
        if (next === undefined) continue
        left.delete(code)
        queue.push(next)
      }
    }
  }
  return pieces
}
