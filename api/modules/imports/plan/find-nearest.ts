import { searchKey } from '#graph-schema/model/search-key.ts'
import { differsByASlip } from '../../actors/name-likeness.ts'
import type { NamedPlace } from './ground.ts'

/** The name that a text is one slip away from; null where there is none, or more than one. */
export function findNearest(text: string, places: ReadonlyMap<string, NamedPlace>): string | null {
  const key = searchKey(text)
  const near = new Set<string>()
  for (const [other, { name }] of places) if (differsByASlip(key, other)) near.add(name)
  const [only = null] = near
  return near.size === 1 ? only : null
}
