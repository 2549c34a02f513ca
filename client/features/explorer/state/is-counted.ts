import type { Network } from '../../../graph/model/network.ts'
import type { Question } from './question.ts'

/** With more entities and ties than this a picture is a hairball: they are counted by micro-area and kind instead. */
const OVERVIEW_ABOVE = 1_500

/** True when a network is too large to be drawn one by one. */
export function isTooLarge({ totals }: Pick<Network, 'totals'>): boolean {
  return totals.entities + totals.ties > OVERVIEW_ABOVE
}

/** True when the page shows the network counted: it is too large, and nobody asked for its elements or isolated one. */
export function isCounted(network: Pick<Network, 'totals'>, { counted, scope, view }: Question): boolean {
  return counted && scope.isolated === null && view !== 'matrice' && isTooLarge(network)
}
