import { searchKey } from '#graph-schema/model/search-key.ts'
import type { Network } from './network.ts'

/**
 * Ids of the entities whose name or acronym holds a text, blind to case, accents and punctuation; null when the text
 * has no letter or digit, that is, when nothing is looked for.
 */
export function matchText(slice: Network, text: string): ReadonlySet<string> | null {
  const key = searchKey(text)
  if (key === '') return null
  return new Set(
    [...slice.entities.values()]
      .filter(({ name, acronym }) => searchKey(name).includes(key) || searchKey(acronym ?? '').includes(key))
      .map(({ id }) => id),
  )
}
