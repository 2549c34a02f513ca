import type { Point } from '../layout/contract.ts'

export type Segment = readonly [Point, Point]

/** Joins segments that end where another begins into lines as long as can be; closed ones come back to their start. */
export function chainSegments(
  segments: readonly Segment[],
  keyOf: (point: Point) => string,
): readonly (readonly Point[])[] {
  const at = new Map<string, Set<number>>()
  for (const [index, ends] of segments.entries()) {
    for (const end of ends) at.set(keyOf(end), (at.get(keyOf(end)) ?? new Set()).add(index))
  }
  const left = new Set(segments.keys())
  /** Walks on from a point until there is nowhere to go. */
  const follow = (start: Point): Point[] => {
    const line: Point[] = []
    for (let here: Point | null = start; here !== null; ) {
      const key: string = keyOf(here)
      const index = [...(at.get(key) ?? [])].find((candidate) => left.has(candidate))
      const segment: Segment | undefined = index === undefined ? undefined : segments[index]
      if (index === undefined || segment === undefined) return line
      left.delete(index)
      here = keyOf(segment[0]) === key ? segment[1] : segment[0]
      line.push(here)
    }
    return line
  }
  const lines: (readonly Point[])[] = []
  for (const [index, [from, to]] of segments.entries()) {
    if (!left.delete(index)) continue
    const onward = follow(to)
    lines.push([...follow(from).reverse(), from, to, ...onward])
  }
  return lines
}
