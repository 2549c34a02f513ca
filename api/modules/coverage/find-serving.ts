import type { ServiceSubject } from '#graph-schema/model/actor.ts'
import { entityTypeOf } from '#graph-schema/model/ids.ts'
import { type DayView, type Held, type HeldFact, weakest } from './day-view.ts'

/** A service that meets a need, offered by somebody, and where it serves. */
export interface Serving {
  readonly needId: string
  readonly serviceId: string
  readonly providerId: string
  /** Whether the provider stands for unknown members. */
  readonly collective: boolean
  /** Micro-area it serves; null where no source tells an area. */
  readonly areaId: string | null
  /** Comune through which it serves the micro-area; null where it serves the area itself. */
  readonly throughId: string | null
  readonly held: Held
}

/** A service and who offers it, wherever it serves. */
export interface Offer {
  readonly needId: string
  readonly serviceId: string
  readonly providerId: string
  readonly collective: boolean
  readonly held: Held
}

/** For whom services are, and whom a question is about. */
export interface AskedSubject {
  readonly subjects: ReadonlyMap<string, ServiceSubject>
  /** Everybody where null: services whose source does not say for whom count then. */
  readonly subject: ServiceSubject | null
}

/** Who offers which services that meet a need. */
export function findOffers(view: DayView, needId: string, { subjects, subject }: AskedSubject): Offer[] {
  return view.to(needId, 'MEETS').flatMap((meets) => {
    const serviceId = meets.fact.from
    if (subject !== null && subjects.get(serviceId) !== subject) return []
    return view.to(serviceId, 'OFFERS').map((offers): Offer => {
      const providerId = offers.fact.from
      const collective = view.state.entities.get(providerId)?.collective ?? false
      return { needId, serviceId, providerId, collective, held: weakest(meets.held, offers.held) }
    })
  })
}

/** Where a service serves: by itself, or as the one who offers it does. */
export function placesServed(view: DayView, { serviceId, providerId }: Offer): HeldFact[] {
  return [...view.from(serviceId, 'SERVES'), ...view.from(providerId, 'SERVES')]
}

/** Everything that serves a need, place by place: a service stands here once for each way to a micro-area. */
export function findServing(view: DayView, needId: string, asked: AskedSubject): Serving[] {
  return findOffers(view, needId, asked).flatMap((offer) => {
    const { serviceId, providerId } = offer
    if (!view.everFrom(serviceId, 'SERVES') && !view.everFrom(providerId, 'SERVES')) {
      return [{ ...offer, areaId: null, throughId: null }]
    }
    return placesServed(view, offer).flatMap(({ fact, held }): Serving[] => {
      const so = weakest(offer.held, held)
      if (entityTypeOf(fact.to) === 'MICRO_AREA') return [{ ...offer, areaId: fact.to, throughId: null, held: so }]
      return view.areasOf(fact.to).map((part) => ({
        ...{ ...offer, areaId: part.fact.to, throughId: fact.to, held: weakest(so, part.held) },
      }))
    })
  })
}
