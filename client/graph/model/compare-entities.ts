import { legendOrder } from './entity-class.ts'
import type { NetworkEntity } from './network.ts'

/** Orders entities by class as the legend does, then by name: the order of `N` and of the lists. */
export function compareEntities(a: NetworkEntity, b: NetworkEntity): number {
  return legendOrder(a.entityClass) - legendOrder(b.entityClass) || a.name.localeCompare(b.name, 'it')
}
