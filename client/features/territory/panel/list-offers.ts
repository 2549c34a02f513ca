import type { CellPlace } from '../../../lib/staff-acts.tsx'
import type { CellDetail } from './use-cell-detail.ts'

/** What is offered in a cell without an end and by whom, each pair once, whatever the places through which it serves. */
export function listOffers(detail: CellDetail | null): CellPlace['offers'] {
  const lasting = (detail?.services ?? []).filter(({ until }) => until === null)
  const offers = lasting.map(({ service, provider }) => ({
    ...{ service: service.id, title: service.title },
    ...{ provider: provider.id, providerName: provider.label },
  }))
  return [...new Map(offers.map((offer) => [`${offer.service} ${offer.provider}`, offer])).values()]
}
