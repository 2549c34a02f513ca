import { groupBy } from '#graph-schema/model/group-by.ts'
import { countSteps } from './count-steps.ts'
import type { CoverageQuestion } from './coverage-question.ts'
import { measureReach } from './distance.ts'
import { findOffers, type Offer, placesServed } from './find-serving.ts'
import type { Place } from './ground.ts'
import { actorsOf } from './seats.ts'

/** Somebody who serves a need elsewhere, and how far away; records by id. */
export interface NearestProvider {
  readonly provider: string
  readonly service: string
  readonly steps: number | null
  readonly from: string | null
  readonly kilometres: number | null
  readonly kilometresFarthest: number | null
  readonly place: string | null
  readonly nearest: string | null
  readonly farthest: string | null
}

/** Who serves a need but not a micro-area, the nearest by steps first, then by kilometres; collective actors left out. */
export function findNearest(
  question: CoverageQuestion,
  area: string,
  need: string,
  serving: ReadonlySet<string>,
): NearestProvider[] {
  const { view, ground } = question
  const offers = findOffers(view, need, { subjects: ground.subjects, subject: question.subject })
  const elsewhere = offers.filter(({ collective, providerId }) => !collective && !serving.has(providerId))
  const steps = countSteps(view, [...actorsOf(view, area).keys()])
  const comuni = placesById(
    question,
    view.municipalitiesOf(area).map(({ fact }) => fact.from),
  )
  const found = [...groupBy(elsewhere, ({ providerId }) => providerId)].map(([provider, own]): NearestProvider => {
    const way = steps.get(provider)
    return {
      provider,
      steps: way?.steps ?? null,
      from: way?.from ?? null,
      ...reachOfProvider(question, provider, own, comuni),
    }
  })
  const name = (id: string) => view.state.entities.get(id)?.nameKey ?? ''
  return found.sort(
    (a, b) =>
      (a.steps ?? Number.POSITIVE_INFINITY) - (b.steps ?? Number.POSITIVE_INFINITY) ||
      compare(a.kilometres, b.kilometres) ||
      (name(a.provider) < name(b.provider) ? -1 : 1),
  )
}

function compare(a: number | null, b: number | null): number {
  return (a ?? Number.MAX_VALUE) - (b ?? Number.MAX_VALUE)
}

function placesById({ ground }: CoverageQuestion, ids: Iterable<string>): Place[] {
  return [...new Set(ids)].flatMap((id) => ground.places.get(id) ?? [])
}

/** From where the provider is seated or one of its services serves, whichever is nearest, and by which service. */
function reachOfProvider(
  question: CoverageQuestion,
  provider: string,
  offers: readonly Offer[],
  comuni: readonly Place[],
): Omit<NearestProvider, 'provider' | 'steps' | 'from'> {
  const { view } = question
  const title = (id: string) => view.state.entities.get(id)?.nameKey ?? ''
  const seats = view.from(provider, 'SEATED_IN').map(({ fact }) => fact.to)
  const reaches = [...offers]
    .sort((a, b) => (title(a.serviceId) < title(b.serviceId) ? -1 : 1))
    .map((offer) => {
      const places = placesById(question, [...seats, ...placesServed(view, offer).map(({ fact }) => fact.to)])
      return { service: offer.serviceId, reach: measureReach(places, comuni) }
    })
  const [best] = reaches.sort((a, b) => compare(a.reach?.kilometres ?? null, b.reach?.kilometres ?? null))
  const { reach } = best ?? { reach: null }
  return {
    service: best?.service ?? '',
    kilometres: reach?.kilometres ?? null,
    kilometresFarthest: reach?.kilometresFarthest ?? null,
    place: reach?.place ?? null,
    nearest: reach?.nearest ?? null,
    farthest: reach?.farthest ?? null,
  }
}
