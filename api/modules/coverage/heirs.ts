import type { DayView } from './day-view.ts'

/**
 * Where results and decisions of each micro-area count in a view: in the area itself while it is there, and once it has
 * ended in its heir, the one area that holds all the comuni which it had at its end, whatever was drawn in between. An
 * area without one is left as it is, and has no cell.
 */
export function findHeirs(view: DayView): (areaId: string) => string {
  const known = new Map<string, string>()
  return (areaId) => {
    const before = known.get(areaId)
    if (before !== undefined) return before
    const heir = hasEnded(view, areaId) ? (heirOf(view, areaId) ?? areaId) : areaId
    known.set(areaId, heir)
    return heir
  }
}

/** Whether a micro-area on record is surely over in a view. */
export function hasEnded({ state, day, today }: DayView, areaId: string): boolean {
  const area = state.entities.get(areaId)
  return area !== undefined && area.bounds.endLatest <= (day ?? today)
}

function heirOf(view: DayView, areaId: string): string | null {
  const [first = [], ...others] = lastMunicipalitiesOf(view, areaId).map((id) =>
    view.areasOf(id).map(({ fact }) => fact.to),
  )
  const [heir = null, ...more] = new Set(first.filter((area) => others.every((areas) => areas.includes(area))))
  return more.length === 0 ? heir : null
}

/** Comuni that were part of an area until its end: those that had left it before took nothing of it along. */
function lastMunicipalitiesOf({ state }: DayView, areaId: string): string[] {
  const end = state.entities.get(areaId)?.bounds.endLatest ?? Number.POSITIVE_INFINITY
  const parts = state
    .factsTo(areaId)
    .filter(({ relationship, bounds }) => relationship === 'PART_OF_AREA' && bounds.endLatest >= end)
  return [...new Set(parts.map(({ from }) => from))]
}
