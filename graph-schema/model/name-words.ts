import { nameKey } from './search-key.ts'

/** What a word of a body's name is: what tells it apart, what it is a sort of, or mere grammar. */
type WordClass = 'CORE' | 'FILLER' | BodySort

/** Sorts of body that names begin or end with; words of one sort say the same ("Città di" and "Comune di"). */
const SORTS = {
  TOWN: ['comune', 'citta', 'municipio', 'cdi'],
  TOWNS: ['unione', 'comunita'],
  ASSOCIATION: ['associazione', 'associazioni', 'ass', 'assoc', 'aps', 'odv', 'onlus', 'ets', 'asd', 'circolo'],
  COOPERATIVE: ['cooperativa', 'coop', 'scs', 'scrl', 'scsd', 'sociale'],
  COMPANY: ['societa', 'soc', 'srl', 'spa', 'snc', 'sas', 'srls', 'ditta', 'impresa', 'azienda'],
  CONSORTIUM: ['consorzio', 'cons'],
  FOUNDATION: ['fondazione', 'fond'],
  SCHOOL: ['istituto', 'ist', 'scuola', 'liceo'],
  PARISH: ['parrocchia', 'parr'],
} as const
type BodySort = keyof typeof SORTS

const FILLERS =
  'di del dello della dei degli delle dell d da dal in nel nella il lo la i gli le l e ed per con a al alla ai agli alle un una'

const CLASS_OF: ReadonlyMap<string, WordClass> = new Map<string, WordClass>([
  ...FILLERS.split(' ').map((word): [string, WordClass] => [word, 'FILLER']),
  ...Object.entries(SORTS).flatMap(([sort, words]) =>
    words.map((word): [string, WordClass] => [word, sort as BodySort]),
  ),
])

export interface NameWord {
  /** As written. */
  readonly written: string
  /** Folded: without case, accents and signs. */
  readonly folded: string
  readonly sort: WordClass
}

/**
 * Splits a name into words. Dotted letters are one word ("S.p.A." is "spa", "WE.CA.RE." is "wecare"), and so is what an
 * apostrophe cuts off ("dell'", "Unità").
 */
export function readNameWords(name: string): NameWord[] {
  const pieces = name.split(/[\s,;:()/«»"“”–—-]+|(?<=['’])/u)
  return pieces.flatMap((piece) => {
    const folded = nameKey(piece).replaceAll(' ', '')
    return folded === '' ? [] : [{ written: piece, folded, sort: CLASS_OF.get(folded) ?? 'CORE' }]
  })
}
