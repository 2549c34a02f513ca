/** Numbers in [0, 1) that look random and repeat from the same seed. */
export type Random = () => number

/** The mulberry32 generator: 32 bits of state, only integer arithmetic. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return function next() {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296
  }
}

/** A bell-shaped number in about ±1.7: the sum of three uniform ones. */
export function drawBell(random: Random): number {
  return (random() + random() + random() - 1.5) * 1.15
}

/** An integer from 0 to `count` − 1. */
export function drawIndex(random: Random, count: number): number {
  return Math.floor(random() * count)
}

/** A point of the unit circle, drawn by rejection so that no sine is needed. */
export function drawDirection(random: Random): { x: number; y: number } {
  for (;;) {
    const x = 2 * random() - 1
    const y = 2 * random() - 1
    const square = x * x + y * y
    if (square <= 1 && square >= 0.01) {
      const length = Math.sqrt(square)
      return { x: x / length, y: y / length }
    }
  }
}

/** Puts integers into random order, in place. */
export function shuffle(items: Int32Array, random: Random): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = drawIndex(random, last + 1)
    const moved = items[last] ?? 0
    items[last] = items[other] ?? 0
    items[other] = moved
  }
}
