import { nameKey, searchKey } from '#graph-schema/model/search-key.ts'

/** What a search text becomes for the full-text indexes. Folded words hold letters and digits only, so no sign of the index's own query language gets through. */
export interface SearchTerms {
  /** The whole text as one key. */
  readonly key: string
  readonly keyPrefix: string
  /** All words, the last one by its beginning. */
  readonly words: string
  /** The key, and all words, with one letter wrong. */
  readonly keyFuzzy: string
  readonly wordsFuzzy: string
}

/** Below this many letters, one wrong letter makes another word. */
const SHORTEST_FUZZY = 4

/** Reads a search text; null when it holds neither a letter nor a digit. */
export function readSearchTerms(text: string): SearchTerms | null {
  const key = searchKey(text)
  const words = nameKey(text).split(' ')
  const last = words.at(-1)
  if (key === '' || last === undefined) return null
  const whole = words.slice(0, -1).map((word) => `+${word}`)
  return {
    key,
    keyPrefix: `${key}*`,
    words: [...whole, `+(${last} ${last}*)`].join(' '),
    keyFuzzy: allowOneWrong(key),
    wordsFuzzy: words.map((word) => `+${allowOneWrong(word)}`).join(' '),
  }
}

function allowOneWrong(word: string): string {
  return word.length < SHORTEST_FUZZY ? word : `${word}~1`
}
