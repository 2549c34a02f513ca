/** A unit of a cloud: its place round the middle, and whether the member it stands for is named. */
export interface CloudUnit {
  readonly x: number
  readonly y: number
  readonly named: boolean
}

/** Most units drawn: above it a cloud is as large, and words say the number. */
export const MOST_UNITS = 160
/** Units drawn for members whose number nobody knows. */
const UNKNOWN_UNITS = 5
/** Turn from one unit to the next, in radians: the golden angle, which leaves no gaps and no rows. */
const TURN = Math.PI * (3 - Math.sqrt(5))

/**
 * Places one unit a member, named ones in the middle, as the seeds of a sunflower (H. Vogel, 1979: the n-th at
 * radius √n, turned by the golden angle).
 * @param named how many members are named
 * @param remaining how many are not; null where nobody knows how many
 * @param spacing distance between neighbours, px
 */
export function placeCloud(named: number, remaining: number | null, spacing: number): readonly CloudUnit[] {
  const unnamed = remaining ?? UNKNOWN_UNITS
  const drawnNamed = Math.min(named, MOST_UNITS)
  const count = Math.min(named + unnamed, MOST_UNITS)
  return Array.from({ length: count }, (_, index) => {
    const radius = spacing * 0.58 * Math.sqrt(index + 0.5)
    return { x: radius * Math.cos(index * TURN), y: radius * Math.sin(index * TURN), named: index < drawnNamed }
  })
}
