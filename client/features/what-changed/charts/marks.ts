import { parseIsoDay } from '#graph-schema/model/day.ts'
import { boundsOf } from '../../../graph/model/bounds.ts'
import { readEntity } from '../changes/change.ts'
import type { Background } from '../changes/find-growth.ts'

/** An agreement or an event on the axis. */
export interface TimeMark {
  readonly id: string
  readonly name: string
  readonly day: number
  /** Only its month or year is known. */
  readonly vague: boolean
  readonly kind: 'agreement' | 'event'
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

/** Day of an ISO date that is one. */
export function dayNumber(iso: string): number {
  return parseIsoDay(iso) ?? 0
}
