/** Pseudo-random numbers in [0, 1), the same for the same seed on every machine. */
export type Random = () => number

/**
 * A stream of its own for each thing, so that what is drawn for one never moves what is drawn for another and nothing
 * has to be remembered: FNV-1a over the parts of the name, then mulberry32 (Tommy Ettinger's 32-bit generator).
 */
export function randomFor(...parts: readonly (string | number)[]): Random {
  let state = 0x811c9dc5
  for (const char of parts.join('/')) {
    state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193)
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

/** A whole number from 0 up to, but not including, `count`. */
export function drawBelow(random: Random, count: number): number {
  return Math.floor(random() * count)
}

/** One of the items; throws a RangeError when there is none. */
export function drawFrom<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[drawBelow(random, items.length)]
  if (item === undefined) throw new RangeError('nothing to draw from')
  return item
}

/** One of the items, each as likely as its weight says; throws a RangeError when there is none. */
export function drawWeighted<Item>(random: Random, items: readonly (readonly [Item, number])[]): Item {
  const total = items.reduce((sum, [, weight]) => sum + weight, 0)
  let left = random() * total
  for (const [item, weight] of items) {
    left -= weight
    if (left < 0) return item
  }
  const last = items.at(-1)
  if (last === undefined) throw new RangeError('nothing to draw from')
  return last[0]
}
