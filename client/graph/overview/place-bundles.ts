import type { Box } from '../layout/contract.ts'
import type { Bundle } from './overview.ts'

interface Point {
  readonly x: number
  readonly y: number
}

/** A bundle as a line, with its number where that can be read; px of the screen. */
export interface BundleLine {
  readonly bundle: Bundle
  readonly from: Point
  /** The line bends towards it (a quadratic curve). */
  readonly bend: Point
  readonly to: Point
  readonly width: number
  /** Middle of the number; null where it would lie on something else. */
  readonly label: Point | null
}

/** Room of a number, px. */
export function labelSize(ties: number): { readonly width: number; readonly height: number } {
  return { width: 10 + 7.5 * String(ties).length, height: 18 }
}

/** Lines bend by this share of their length, so that two that overlap can be told apart. */
const BEND = 0.12
/** Where on a line its number may stand, the middle first. */
const STOPS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74] as const

/** Width of a line in four steps, px. */
function widthOf(ties: number): number {
  return ties >= 50 ? 7 : ties >= 20 ? 4.5 : ties >= 5 ? 2.5 : 1.5
}

/**
 * Draws bundles between the places of their ends, numbers kept clear of `taken` boxes and of each other: those given
 * first get theirs first. A bundle with an end that has no place is left out.
 */
export function placeBundles(
  bundles: readonly Bundle[],
  places: ReadonlyMap<string, Point>,
  taken: readonly Box[],
): readonly BundleLine[] {
  const blocked = [...taken]
  return bundles.flatMap((bundle): BundleLine[] => {
    const [from, to] = bundle.ends.map((end) => places.get(end))
    if (from === undefined || to === undefined) return []
    const bend = {
      x: (from.x + to.x) / 2 - (to.y - from.y) * BEND,
      y: (from.y + to.y) / 2 + (to.x - from.x) * BEND,
    }
    const label = findRoom(bundle, [from, bend, to], blocked)
    return [{ bundle, from, bend, to, width: widthOf(bundle.ties), label }]
  })
}

function findRoom({ ties }: Bundle, curve: readonly [Point, Point, Point], blocked: Box[]): Point | null {
  const { width, height } = labelSize(ties)
  for (const stop of STOPS) {
    const { x, y } = pointOn(curve, stop)
    const box = { x: x - width / 2, y: y - height / 2, width, height }
    if (blocked.some((other) => overlap(box, other))) continue
    blocked.push(box)
    return { x, y }
  }
  return null
}

/** A point of a quadratic curve, `share` from 0 to 1 along it. */
function pointOn([from, bend, to]: readonly [Point, Point, Point], share: number): Point {
  const rest = 1 - share
  const [a, b, c] = [rest * rest, 2 * rest * share, share * share]
  return { x: a * from.x + b * bend.x + c * to.x, y: a * from.y + b * bend.y + c * to.y }
}

export function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}
