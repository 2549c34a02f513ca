import type { Filters } from '../../../graph/model/filters.ts'
import type { Network } from '../../../graph/model/network.ts'
import { findVisible } from '../../../graph/model/visible.ts'

/**
 * How much each theme would show if it alone were asked, the other filters being as they are; only themes that anything
 * of the slice is about.
 * @param moment ISO day that decides which ties have ended
 */
export function countThemes(slice: Network, filters: Filters, moment: string): ReadonlyMap<string, number> {
  const themes = new Set([...slice.entities.values()].flatMap((entity) => entity.themes))
  return new Map(
    [...themes].map((theme) => [
      theme,
      findVisible(slice, { ...filters, themes: new Set([theme]) }, moment).entities.size,
    ]),
  )
}
