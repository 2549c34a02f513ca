import { parseIsoDay } from '#graph-schema/model/day.ts'
import { boundsOf } from '../../../graph/model/bounds.ts'
import { readEntity } from '../changes/change.ts'
import type { Background } from '../changes/find-growth.ts'
import type { TimeAxis } from './plan-axis.ts'

/** An agreement, an event or a meeting on the axis. */
export interface TimeMark {
  readonly id: string
  readonly name: string
  readonly day: number
  /** Only its month or year is known. */
  readonly vague: boolean
  readonly kind: 'agreement' | 'event' | 'meeting'
}

const AGREEMENTS: ReadonlySet<string | null> = new Set(['AGREEMENT', 'PROTOCOL', 'PACT', 'CHARTER', 'EARLIER_PACT'])
/** What is known no better than within so many days has no place on an axis. */
const VAGUEST = 366
/** More marks than these are a smear. */
const MOST = 80

/** The agreements and events of a network whose beginning is known at least to the year, the oldest first. */
export function listMarks(background: Background | null): readonly TimeMark[] {
  return (background?.entities ?? [])
    .flatMap((answer): readonly TimeMark[] => {
      const { id, name, typename, undertaking } = readEntity(answer)
      const isEvent = typename === 'Event'
      if (!isEvent && !(typename === 'Project' && AGREEMENTS.has(undertaking))) return []
      const { startEarliest, startLatest } = boundsOf(answer.period)
      if (!(startLatest - startEarliest < VAGUEST)) return []
      const day = Math.round((startEarliest + startLatest) / 2)
      return [{ id, name, day, vague: startEarliest !== startLatest, kind: isEvent ? 'event' : 'agreement' }]
    })
    .sort((a, b) => a.day - b.day)
    .slice(0, MOST)
}

/** Meetings as marks: the days at which one may want to look. */
export function listMeetings(
  held: readonly { readonly id: string; readonly title: string; readonly heldOn: string }[],
) {
  return held.map(({ id, title, heldOn }): TimeMark => {
    return { id, name: title, day: dayNumber(heldOn), vague: false, kind: 'meeting' }
  })
}

/** A mark is told from so near: so many days, so that the arrow keys miss none, or so many px. */
const NEAR_DAYS = 15
const NEAR = 7
/** More names than these are no answer. */
const MOST_TOLD = 3

/** The marks at a day, the nearest first. */
export function marksNear(marks: readonly TimeMark[], axis: TimeAxis, day: number): readonly TimeMark[] {
  const days = Math.max(NEAR_DAYS, (NEAR * (axis.last - axis.first)) / axis.width)
  return marks
    .filter((mark) => Math.abs(mark.day - day) <= days)
    .sort((a, b) => Math.abs(a.day - day) - Math.abs(b.day - day))
    .slice(0, MOST_TOLD)
}

/** Day of an ISO date that is one. */
export function dayNumber(iso: string): number {
  return parseIsoDay(iso) ?? 0
}
