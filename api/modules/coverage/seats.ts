import type { CoverageQuestion } from './coverage-question.ts'
import { type DayView, type Held, weakest } from './day-view.ts'

/** Micro-areas in which an actor is seated on the day, and how. */
export function seatAreas(view: DayView, actorId: string): Map<string, Held> {
  const areas = new Map<string, Held>()
  for (const seat of view.from(actorId, 'SEATED_IN')) {
    for (const part of view.areasOf(seat.fact.to)) {
      const held = weakest(seat.held, part.held)
      if (areas.get(part.fact.to) !== 'SURE') areas.set(part.fact.to, held)
    }
  }
  return areas
}

/** Actors seated in a micro-area on the day, and how; collective ones left out. */
export function actorsOf(view: DayView, areaId: string): Map<string, Held> {
  const actors = new Map<string, Held>()
  for (const part of view.municipalitiesOf(areaId)) {
    for (const seat of view.to(part.fact.from, 'SEATED_IN')) {
      const { from } = seat.fact
      if (view.state.entities.get(from)?.collective === true) continue
      if (actors.get(from) !== 'SURE') actors.set(from, weakest(part.held, seat.held))
    }
  }
  return actors
}

/**
 * Who says that they have a need, by the micro-areas in which they are seated. Of a subject only firms are known by what
 * they are: a body that seeks says nothing of workers, families or everybody.
 */
export function findSeekers({ view, subject }: CoverageQuestion, needId: string): Map<string, Set<string>> {
  const byArea = new Map<string, Set<string>>()
  for (const { fact } of view.to(needId, 'SEEKS')) {
    const isAsked = subject === null || (subject === 'FIRMS' && view.state.entities.get(fact.from)?.kind === 'BUSINESS')
    if (!isAsked) continue
    for (const area of seatAreas(view, fact.from).keys()) {
      const seekers = byArea.get(area) ?? new Set<string>()
      seekers.add(fact.from)
      byArea.set(area, seekers)
    }
  }
  return byArea
}
