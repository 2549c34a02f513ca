import type { Point } from '../layout/contract.ts'

/** Share of its length that a line bends aside, and the most of it, plane px. */
const BEND = 0.16
const MOST_BEND = 60
const APART = 14

/**
 * How far a line across regions bends from the straight way, px, as Cytoscape counts it: to the right as seen from its
 * source. Marks stand in columns: a straight line down a column would run through all that lie between, so each bends
 * to the left side of the drawing, where no names stand.
 * @param forward whether the source is the first of the two ends by id
 * @param nth its place among the lines of the same two ends
 */
export function bendOf(source: Point, target: Point, forward: boolean, nth: number): number {
  const dx = target.x - source.x
  const dy = target.y - source.y
  const bend = Math.min(MOST_BEND, Math.sqrt(dx * dx + dy * dy) * BEND) + nth * APART
  // Down a column the right side of the way is the left one of the drawing.
  const towards = dy === 0 ? (forward ? 1 : -1) : dy > 0 ? 1 : -1
  return bend * towards
}
