import type { Presence } from '#graph-schema/model/presence.ts'
import type { NetworkTie } from './network.ts'

/** How the date of a tie is known, in the order of the lists: stated, readable from a fact beside it, over, unknown. */
export const DATE_GROUPS = ['GIVEN', 'IMPLIED', 'ENDED', 'UNKNOWN'] as const
export type DateGroup = (typeof DATE_GROUPS)[number]

/** How a tie is drawn where no day is asked: dashed when over, dotted when undated, else solid. */
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

/** The line of a tie on a day: solid where it surely holds, dotted where it may, dashed where it does not. */
export function lineOnDay(presence: Presence): LineStyle {
  switch (presence) {
    case 'SURE':
      return 'SOLID'
    case 'POSSIBLE':
      return 'DOTTED'
    case 'ABSENT':
      return 'DASHED'
  }
}

/** The line of a tie: by its presence where a day was asked, else by how its date is known. */
export function lineOf(tie: DatedTie & Pick<NetworkTie, 'presence'>, today: string): LineStyle {
  return tie.presence === undefined ? lineStyleOf(dateGroupOf(tie, today)) : lineOnDay(tie.presence)
}
