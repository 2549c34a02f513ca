/** A step of a figure: whole numbers from `from` to `to`, both of them in; the last has no end. */
export interface FigureStep {
  readonly from: number
  readonly to: number | null
}

/** Steps beside that of zero: as many as there are shades. */
const SHADES = 3

/** Steps for the numbers of a map: zero is a step of its own, few numbers are told one by one, many by round thirds. */
export function planSteps(values: readonly number[]): readonly FigureStep[] {
  const counted = [...new Set(values.filter((value) => value > 0))].sort((a, b) => a - b)
  const zero: readonly FigureStep[] = values.includes(0) ? [{ from: 0, to: 0 }] : []
  return [...zero, ...(counted.length <= SHADES ? counted.map((from) => ({ from, to: from })) : planThirds(counted))]
}

function planThirds(counted: readonly number[]): readonly FigureStep[] {
  const inner = Array.from({ length: SHADES - 1 }, (_, index) =>
    roundNicely(counted[Math.floor(((index + 1) * counted.length) / SHADES)] ?? 0),
  )
  const starts = [...new Set([1, ...inner])].sort((a, b) => a - b)
  return starts.map((from, index) => ({
    from,
    to: starts[index + 1] === undefined ? null : (starts[index + 1] ?? 0) - 1,
  }))
}

/** The next lower number of the form 1, 2, 3 or 5 times a power of ten. */
function roundNicely(value: number): number {
  if (value < 1) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  const digit = [5, 3, 2, 1].find((candidate) => candidate * power <= value) ?? 1
  return digit * power
}

/** Which step a number is in, −1 for none. */
export function stepOf(steps: readonly FigureStep[], value: number): number {
  return steps.findIndex(({ from, to }) => value >= from && (to === null || value <= to))
}
