/** A part of the whole, drawn in boxes of one look. */
export interface UnitPart<Name extends string> {
  readonly name: Name
  readonly count: number
}

interface Unit<Name extends string> {
  readonly name: Name
  /** px from the left. */
  readonly x: number
}

export interface UnitPlan<Name extends string> {
  /** What one box stands for: 1, or a round number where there are many. */
  readonly each: number
  readonly units: readonly Unit<Name>[]
  /** Width of a box, px. */
  readonly boxWidth: number
}

/** More boxes than these no one can tell apart. */
const MOST_BOXES = 110

/** Between two boxes and between two parts, as shares of a box with its gap. */
const GAP_SHARE = 0.19
const PART_GAP = 1.2

/** A box for each, or for so many of each, part after part, across a width. A part that has any has at least one box. */
export function planUnits<Name extends string>(parts: readonly UnitPart<Name>[], width: number): UnitPlan<Name> {
  const there = parts.filter(({ count }) => count > 0)
  const total = there.reduce((sum, { count }) => sum + count, 0)
  const each = roundUp(total / MOST_BOXES)
  const boxes = there.map(({ name, count }) => ({ name, boxes: Math.max(1, Math.round(count / each)) }))
  const all = boxes.reduce((sum, part) => sum + part.boxes, 0)
  if (all === 0) return { each, units: [], boxWidth: 0 }
  const gaps = (boxes.length - 1) * PART_GAP
  const pitch = width / (all - GAP_SHARE + gaps)
  let at = 0
  const units = boxes.flatMap(({ name, boxes: count }) => {
    const own = Array.from({ length: count }, (_, index) => ({ name, x: (at + index) * pitch }))
    at += count + PART_GAP
    return own
  })
  return { each, units, boxWidth: pitch * (1 - GAP_SHARE) }
}

/** The next of 1, 2, 5, 10, 20, 50 …. */
function roundUp(least: number): number {
  if (least <= 1) return 1
  const power = 10 ** Math.floor(Math.log10(least))
  const step = [1, 2, 5, 10].find((factor) => factor * power >= least) ?? 10
  return step * power
}
