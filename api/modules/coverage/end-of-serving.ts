import type { TimedEntity, TimedFact } from '../time/timed-records.ts'
import type { DayView, HeldFact } from './day-view.ts'
import type { Serving } from './find-serving.ts'

type Lasting = Pick<TimedEntity | TimedFact, 'period' | 'bounds'>

/**
 * The end of a way in which somebody serves, as a period tells it: of the service, its provider, or the last fact that
 * joins them to the need and the place, whichever ends first. Null where no end is known.
 */
export function endOfServing(view: DayView, { needId, serviceId, providerId, ...place }: Serving): string | null {
  const served = place.throughId ?? place.areaId
  const offers = view.from(providerId, 'OFFERS').filter(({ fact }) => fact.to === serviceId)
  const meets = view.from(serviceId, 'MEETS').filter(({ fact }) => fact.to === needId)
  const serves = [serviceId, providerId]
    .flatMap((id) => view.from(id, 'SERVES'))
    .filter(({ fact }) => fact.to === served)
  const all: (Lasting | undefined)[] = [
    ...[serviceId, providerId].map((id) => view.state.entities.get(id)),
    ...[offers, meets, serves].map(lastOf),
  ]
  const [first] = all.flatMap((one) => one ?? []).sort((a, b) => a.bounds.endLatest - b.bounds.endLatest)
  return first === undefined || !Number.isFinite(first.bounds.endLatest) ? null : (first.period.split('/')[1] ?? null)
}

function lastOf(held: readonly HeldFact[]): TimedFact | undefined {
  const [last] = held.map(({ fact }) => fact).sort((a, b) => (a.bounds.endLatest < b.bounds.endLatest ? 1 : -1))
  return last
}
