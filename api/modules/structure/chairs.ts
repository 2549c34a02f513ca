import { ACTOR_CATEGORIES } from '#graph-schema/model/actor-category.ts'
import type { DayView } from '../coverage/day-view.ts'
import { byCode } from '../coverage/matrix.ts'
import { seatAreas } from '../coverage/seats.ts'
import { countBand, endsOf, listPresent, type Present, presentBy } from './present.ts'

/** Those told by name of one chair, or of one measure. */
export const MOST_NAMED = 20

/** A chair by the names of the SDL, ids where entities stand. */
interface FoundChair {
  readonly id: string
  readonly areaId: string
  readonly category: string
  readonly seated: { readonly sure: number; readonly possible: number }
  readonly actors: readonly string[]
  readonly candidates: readonly string[]
}

/**
 * Who is at the table on a theme: one chair for each micro-area and category. Whatever an actor is about counts where
 * no theme is named.
 */
export function findChairs(view: DayView, theme: string | null): FoundChair[] {
  const seats = seatActors(view)
  return byCode(view, 'micro-area').flatMap((areaId) => {
    const here = seats.get(areaId) ?? []
    return ACTOR_CATEGORIES.map((category) => {
      const ofCategory = here.filter(({ item }) => item.categories.includes(category))
      const seated = theme === null ? ofCategory : ofCategory.flatMap((one) => aboutTheme(view, one, theme))
      const taken = new Set(seated.map(idOf))
      return {
        id: `${theme ?? 'any'}/${areaId}/${category}`,
        areaId,
        category,
        seated: countBand(seated),
        actors: seated.map(idOf).slice(0, MOST_NAMED),
        candidates: ofCategory
          .map(idOf)
          .filter((id) => !taken.has(id))
          .slice(0, MOST_NAMED),
      }
    })
  })
}

function idOf({ item }: Present): string {
  return item.id
}

/** Actors of each area by name, collective ones left out, and how surely they are there. */
function seatActors(view: DayView): ReadonlyMap<string, Present[]> {
  const seats = new Map<string, Present[]>()
  for (const present of listPresent(view, 'ACTOR')) {
    if (present.item.collective) continue
    for (const [area, seated] of seatAreas(view, present.item.id)) {
      const one = presentBy(present, seated)
      const before = seats.get(area)
      if (before === undefined) seats.set(area, [one])
      else before.push(one)
    }
  }
  return seats
}

function aboutTheme(view: DayView, present: Present, theme: string): Present[] {
  const about = endsOf(view, present.item.id, 'ABOUT').get(theme)
  return about === undefined ? [] : [presentBy(present, about)]
}
