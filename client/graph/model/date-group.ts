import type { NetworkTie, PresentAs } from './network.ts'

/** How the date of a tie is known, in the order of the lists: stated, readable from a fact beside it, over, unknown. */
export const DATE_GROUPS = ['GIVEN', 'IMPLIED', 'ENDED', 'UNKNOWN'] as const
export type DateGroup = (typeof DATE_GROUPS)[number]

/** How a tie is there on a chosen day, in the order of the lists. */
export const PRESENT_AS = ['SURE', 'POSSIBLE'] as const satisfies readonly PresentAs[]

/** How a tie is drawn: dashed when over, dotted when undated or only possible on a chosen day, else solid. */
export const LINE_STYLES = ['SOLID', 'DOTTED', 'DASHED'] as const
export type LineStyle = (typeof LINE_STYLES)[number]

type DatedTie = Pick<NetworkTie, 'dateStatus' | 'period'>

/** True when the tie surely no longer holds on `today` (ISO day): its latest end has come. */
export function hasEnded(tie: DatedTie, today: string): boolean {
  const { latest } = tie.period.end
  // ISO days of four-digit years sort as text.
  return latest !== null && latest <= today
}

/** The one group that a tie stands in; `today` is an ISO day. */
export function dateGroupOf(tie: DatedTie, today: string): DateGroup {
  return hasEnded(tie, today) ? 'ENDED' : tie.dateStatus
}

/** The line that says a date group. */
export function lineStyleOf(group: DateGroup): LineStyle {
  switch (group) {
    case 'ENDED':
      return 'DASHED'
    case 'UNKNOWN':
      return 'DOTTED'
    case 'GIVEN':
    case 'IMPLIED':
      return 'SOLID'
  }
}

/** The line that says how a tie is there on a chosen day. */
export function lineOfPresence(presence: PresentAs): LineStyle {
  return presence === 'SURE' ? 'SOLID' : 'DOTTED'
}

/** The line of a tie: on a chosen day how it is there, else how its date is known; `moment` is an ISO day. */
export function lineStyleOfTie(tie: DatedTie & Pick<NetworkTie, 'presence'>, moment: string): LineStyle {
  return tie.presence === undefined ? lineStyleOf(dateGroupOf(tie, moment)) : lineOfPresence(tie.presence)
}
