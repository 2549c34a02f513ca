/**
 * Splits a sequence into at most `count` runs, in its order, so that the longest run is as short as can be.
 * @param lengths length of each item
 * @param gap between two items of a run
 * @returns the index at which each run begins; fewer where runs would be empty
 */
export function splitEvenly(lengths: readonly number[], count: number, gap: number): readonly number[] {
  if (lengths.length === 0 || count < 1) return []
  let low = Math.max(...lengths)
  let high = lengthOf(lengths, gap)
  // A px is close enough.
  while (high - low > 1) {
    const middle = (low + high) / 2
    if (fill(lengths, middle, gap).length <= count) high = middle
    else low = middle
  }
  return fill(lengths, high, gap)
}

/** Length of a run of items. */
export function lengthOf(lengths: readonly number[], gap: number): number {
  return lengths.reduce((sum, length) => sum + length, 0) + Math.max(0, lengths.length - 1) * gap
}

/** The runs that {@link splitEvenly} found. */
export function cutAt<Item>(items: readonly Item[], starts: readonly number[]): readonly (readonly Item[])[] {
  return starts.map((start, run) => items.slice(start, starts[run + 1] ?? items.length))
}

function fill(lengths: readonly number[], room: number, gap: number): readonly number[] {
  const starts = [0]
  let used = 0
  lengths.forEach((length, index) => {
    const wanted = used === 0 ? length : used + gap + length
    if (index > 0 && wanted > room) {
      starts.push(index)
      used = length
    } else used = wanted
  })
  return starts
}
