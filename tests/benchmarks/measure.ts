/** Half of the values are below it; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}

/** Time of one run in the middle of so many, ms. */
async function timeMedian(repeats: number, run: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < repeats; turn += 1) {
    const began = performance.now()
    await run()
    times.push(performance.now() - began)
  }
  return median(times)
}

/** Both sides of a comparison, ms, and their ratio: each the median over the pairs. */
export interface Comparison {
  readonly ours: number
  readonly theirs: number
  readonly ratio: number
}

/** Compares two ways in interleaved pairs, whichever comes first taking turns, so that a busy moment meets both. */
export async function compare(
  pairs: number,
  repeats: number,
  ours: () => Promise<unknown>,
  theirs: () => Promise<unknown>,
): Promise<Comparison> {
  const found: { ours: number; theirs: number }[] = []
  for (let pair = 0; pair < pairs; pair += 1) {
    if (pair % 2 === 0) {
      const one = await timeMedian(repeats, ours)
      found.push({ ours: one, theirs: await timeMedian(repeats, theirs) })
    } else {
      const other = await timeMedian(repeats, theirs)
      found.push({ ours: await timeMedian(repeats, ours), theirs: other })
    }
  }
  return {
    ours: median(found.map((pair) => pair.ours)),
    theirs: median(found.map((pair) => pair.theirs)),
    ratio: median(found.map((pair) => pair.ours / pair.theirs)),
  }
}
