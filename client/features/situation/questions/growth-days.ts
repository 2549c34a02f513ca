import type { Network } from '../../../graph/model/network.ts'

/** Before it no pact of ours has a dated fact, and a series has only so many days. */
const EARLIEST = '1850'

/**
 * From when to when growth is drawn: from the year before the first date on record until today. Null where no tie has
 * a date before today.
 */
export function spanGrowth({ ties }: Network, today: string): { readonly from: string; readonly to: string } | null {
  const starts = [...ties.values()].flatMap(({ period }) => period.start.earliest ?? [])
  const first = starts.filter((day) => day < today && day >= EARLIEST).sort()[0]
  if (first === undefined) return null
  return { from: `${Number(first.slice(0, 4)) - 1}-12-31`, to: today }
}

/** A number of ties on a day, as dates decide it. */
export interface GrowthPoint {
  readonly day: string
  readonly ties: { readonly sure: number; readonly possible: number }
}

/** What a series tells in a sentence. */
export interface GrowthFacts {
  /** When the first tie is sure, and how many are; null where none ever is. */
  readonly first: GrowthPoint | null
  readonly last: GrowthPoint
}

/** The beginning and the end of a series, up to a day; null for a series without days. */
export function readGrowth(points: readonly GrowthPoint[], until: string): GrowthFacts | null {
  const known = points.filter(({ day }) => day <= until)
  const last = known.at(-1)
  if (last === undefined) return null
  return { first: known.find(({ ties }) => ties.sure > 0) ?? null, last }
}
