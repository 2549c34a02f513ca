import { type NameWord, readNameWords } from '#graph-schema/model/name-words.ts'

/** Words that stand on one side where the other has something else, or nothing. */
export interface NameDifference {
  /** As in the name that was looked for; empty where it has nothing. */
  readonly written: string
  /** As in the name on record; empty where it has nothing. */
  readonly known: string
}

/** Likeness from here on is worth a person's look. */
export const LIKE_ENOUGH = 0.72

/** Two names of two sorts of body ("Associazione X", "Cooperativa X") are seldom one. */
const OTHER_SORT = 0.7
/** A sort that only one of the names tells. */
const UNTOLD_SORT = 0.95
/** A word with a slip of the pen. */
const SLIP = 0.9
/** Long words tell more than short ones, between these bounds. */
const WEIGHTS = { least: 6, most: 8 } as const

/** A name taken apart, so that it can be compared many times. */
export interface ReadName {
  readonly words: readonly NameWord[]
  readonly core: readonly string[]
  readonly sorts: ReadonlySet<string>
}

export function readName(name: string): ReadName {
  const words = readNameWords(name)
  const core = words.filter(({ sort }) => sort === 'CORE').map(({ folded }) => folded)
  const sorts = new Set(words.map(({ sort }) => sort).filter((sort) => sort !== 'CORE' && sort !== 'FILLER'))
  return { words, core, sorts }
}

/** How alike two names are, 0 to 1: by the words that tell bodies apart, with slips, and by the sort of body. */
export function likenessOf(one: ReadName, other: ReadName): number {
  if (one.core.length === 0 || other.core.length === 0) return 0
  const left = [...other.core]
  let shared = 0
  for (const word of one.core) {
    const { index, fit } = bestMatch(word, left)
    if (index === -1) continue
    shared += (fit * (weightOf(word) + weightOf(left[index] ?? ''))) / 2
    left.splice(index, 1)
  }
  // Of two towns the whole name tells: "Salza di Pinerolo" is not "Pinerolo".
  const areTowns = one.sorts.has('TOWN') && other.sorts.has('TOWN')
  const town = areTowns && one.core.length !== other.core.length ? OTHER_SORT : 1
  return ((2 * shared) / (totalOf(one.core) + totalOf(other.core))) * sortFactor(one.sorts, other.sorts) * town
}

function sortFactor(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 && other.size === 0) return 1
  if (one.size === 0 || other.size === 0) return UNTOLD_SORT
  return [...one].some((sort) => other.has(sort)) ? 1 : OTHER_SORT
}

function bestMatch(word: string, others: readonly string[]): { index: number; fit: number } {
  const exact = others.indexOf(word)
  if (exact !== -1) return { index: exact, fit: 1 }
  const slip = others.findIndex((other) => differsByASlip(word, other))
  return { index: slip, fit: slip === -1 ? 0 : SLIP }
}

function weightOf(word: string): number {
  return Math.min(Math.max(word.length, WEIGHTS.least), WEIGHTS.most)
}

function totalOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + weightOf(word), 0)
}

/**
 * True when one letter is wrong, missing, too many, or swapped with its neighbour – two in words of ten letters. Words
 * below five letters have no slips: "acli" and "arci" are two bodies.
 */
export function differsByASlip(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length)
  if (shorter < 5) return false
  const allowed = shorter >= 10 ? 2 : 1
  return Math.abs(one.length - other.length) <= allowed && editDistance(one, other) <= allowed
}

/** Edit distance with swaps of neighbours. */
function editDistance(one: string, other: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1]
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1)
      row.push(best)
    }
    beforeLast = last
    last = row
  }
  return last[other.length] ?? 0
}

/** Where two names differ, in the words as they were written: «Città di» instead of «Comune di». */
export function differencesOf(written: ReadName, known: ReadName): NameDifference[] {
  const common = commonWords(written.words, known.words)
  const differences: NameDifference[] = []
  let [from, against] = [0, 0]
  for (const [i, j] of [...common, [written.words.length, known.words.length] as const]) {
    if (i > from || j > against) {
      // The grammar after the words that differ belongs to them, for whoever reads it: "Città di", not "Città".
      const tail = fillersFrom(written.words, i)
      differences.push({
        written: i > from ? joinWords([...written.words.slice(from, i), ...tail]) : '',
        known: j > against ? joinWords([...known.words.slice(against, j), ...tail]) : '',
      })
    }
    from = i + 1
    against = j + 1
  }
  return differences
}

function fillersFrom(words: readonly NameWord[], index: number): readonly NameWord[] {
  const end = words.findIndex((word, at) => at >= index && word.sort !== 'FILLER')
  return end === -1 ? [] : words.slice(index, end)
}

function joinWords(words: readonly NameWord[]): string {
  return words
    .map(({ written }) => (/['’]$/u.test(written) ? written : `${written} `))
    .join('')
    .trim()
}

/** Longest common run of words, as pairs of places. */
function commonWords(one: readonly NameWord[], other: readonly NameWord[]): (readonly [number, number])[] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0))
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const row = lengths[i]
      if (row === undefined) continue
      row[j] = one[i]?.folded === other[j]?.folded ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pairs: (readonly [number, number])[] = []
  let [i, j] = [0, 0]
  while (i < one.length && j < other.length) {
    if (one[i]?.folded === other[j]?.folded) {
      pairs.push([i, j])
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}
