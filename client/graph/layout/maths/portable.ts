/**
 * Functions that give the same bits in every JavaScript engine: they use only + − × ÷ and √, which IEEE 754 fixes to
 * the last bit. `Math.exp`, `Math.log`, `Math.cos` and `Math.hypot` are left to the engine, and two of them differ.
 */

/** e^x for x ≤ 0, to about 1 in 1,000; 0 below −40. By (1 + x/4096)^4096, twelve squarings. */
export function decay(x: number): number {
  if (x < -40) return 0
  let y = 1 + x / 4096
  for (let i = 0; i < 12; i += 1) y *= y
  return y
}

/** Natural logarithm of x > 0, to about 14 digits, by the series of artanh((x−1)/(x+1)). */
export function naturalLog(x: number): number {
  let mantissa = x
  let twos = 0
  while (mantissa > 1.5) {
    mantissa /= 2
    twos += 1
  }
  while (mantissa < 0.75) {
    mantissa *= 2
    twos -= 1
  }
  const ratio = (mantissa - 1) / (mantissa + 1)
  const square = ratio * ratio
  let sum = 0
  let power = ratio
  for (let i = 1; i < 30; i += 2) {
    sum += power / i
    power *= square
  }
  return 2 * sum + twos * Math.LN2
}

export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value
}
