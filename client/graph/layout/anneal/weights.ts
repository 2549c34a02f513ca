/** Boxes closer than this are too near, px. */
export const MARGIN = 5

/** What each flaw of a drawing costs. All terms are ≥ 0 and add up; lengths are plane px. */
export interface Weights {
  /** Two boxes over each other, plus so much a px² of what they share. */
  readonly overlap: number
  readonly overlapArea: number
  /** Two boxes closer than `MARGIN`, at most. */
  readonly near: number
  /** Two lines that cross. */
  readonly crossing: number
  /** A line under the label of a vertex it does not belong to. */
  readonly underLabel: number
  /** A line under a vertex it does not belong to. */
  readonly underMark: number
  /** A line under the label of its own end. */
  readonly underOwnLabel: number
  /** A line longer or shorter than its rest length. */
  readonly length: number
  /** Distances on the plane unlike those in the graph. */
  readonly stress: number
  /** Two lines of one vertex less than 18° apart, at most. */
  readonly sharpAngle: number
  /** A label below, right, above, left. */
  readonly side: readonly [number, number, number, number]
}

/** The weights of the last search over all vertices. */
export const FULL_WEIGHTS: Weights = {
  overlap: 14,
  overlapArea: 0.03,
  near: 1.2,
  crossing: 30,
  underLabel: 7,
  underMark: 10,
  underOwnLabel: 3,
  length: 3,
  stress: 0.45,
  sharpAngle: 1.6,
  side: [0, 0.5, 0.9, 0.5],
}

/** While only the 2-core is placed: crossings decide, the shape may still be odd. */
export const CORE_WEIGHTS: Weights = { ...FULL_WEIGHTS, stress: 0.1, length: 0.5 }

/** For the polish: lines under things are what is left to mend; a mark on a foreign line reads as a stop on its way. */
export const POLISH_WEIGHTS: Weights = { ...FULL_WEIGHTS, overlap: 28, underLabel: 14, underMark: 32, underOwnLabel: 5 }
