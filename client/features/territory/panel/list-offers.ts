import type { CellPlace } from '../../../lib/staff-acts.tsx'
import type { CellDetail } from './use-cell-detail.ts'

/** What is offered in a cell and by whom, each pair once, whatever the places through which it serves. */
export function listOffers(detail: CellDetail | null): CellPlace['offers'] {
  const offers = (detail?.services ?? []).map(({ service, provider }) => ({
    ...{ service: service.id, title: service.title },
    ...{ provider: provider.id, providerName: provider.label },
  }))
  return [...new Map(offers.map((offer) => [`${offer.service} ${offer.provider}`, offer])).values()]
}
