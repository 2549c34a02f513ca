/** Of a period, what decides whether it can hold on a day: ISO days, null where there is no bound. */
interface OuterBounds {
  readonly start: { readonly earliest: string | null }
  readonly end: { readonly latest: string | null }
}

interface DatedTie {
  readonly period: OuterBounds
  readonly from: { readonly period: OuterBounds }
  readonly to: { readonly period: OuterBounds }
}

/** How many ties a day leaves out, by why. */
export interface LeftOut {
  readonly ended: number
  readonly later: number
}

/** Counts the ties that cannot hold on a day: they, or one of their ends, were over, or had not begun. */
export function countLeftOut(ties: readonly DatedTie[], day: string): LeftOut {
  const why = ties.map(({ period, from, to }) => whyAbsent([period, from.period, to.period], day))
  return {
    ended: why.filter((reason) => reason === 'ENDED').length,
    later: why.filter((reason) => reason === 'LATER').length,
  }
}

/** Why what needs all of these periods is absent on a day; null where it may be there. */
export function whyAbsent(periods: readonly OuterBounds[], day: string): 'ENDED' | 'LATER' | null {
  // ISO days of four-digit years sort as text.
  if (periods.some(({ end: { latest } }) => latest !== null && latest <= day)) return 'ENDED'
  return periods.some(({ start: { earliest } }) => earliest !== null && earliest > day) ? 'LATER' : null
}
