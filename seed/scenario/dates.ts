import { dayOf, isoDay } from '#graph-schema/model/day.ts'
import type { StatedEvidence } from '#graph-schema/model/derive-record.ts'
import type { PeriodBounds } from '#graph-schema/model/period.ts'
import { drawBelow, drawWeighted, type Random } from './random.ts'

/** The ten years that a scenario tells of: first day, and the day after the last. */
const SCENARIO_START = dayOf(2015, 1, 1) ?? 0
const SCENARIO_END = dayOf(2025, 1, 1) ?? 0

export const SCENARIO_SOURCE = 'source:scenario'

export type Dating = Pick<StatedEvidence, 'period' | 'dateStatus'>

/** Days that a drawn period leaves at least between its start and the end of its window. */
const SHORTEST_TIE = 30

export function stateEvidence(dating: Dating, certainty: StatedEvidence['certainty'] = 'STATED'): StatedEvidence {
  return { ...dating, certainty, sources: [SCENARIO_SOURCE] }
}

/** Life of an actor: most are older than the ten years, some begin or end in them, of some nothing is known. */
export function drawActorLife(random: Random): Dating {
  const founded = 1950 + drawBelow(random, 65)
  switch (drawWeighted(random, ACTOR_LIVES)) {
    case 'OLDER':
      return { period: `${founded}/..`, dateStatus: 'GIVEN' }
    case 'BEGINS':
      return { period: `${isoDay(drawDay(random, SCENARIO_START, SCENARIO_END - 365))}/..`, dateStatus: 'GIVEN' }
    case 'ENDS':
      return {
        period: `${founded}/${isoDay(drawDay(random, SCENARIO_START + 365, SCENARIO_END))}`,
        dateStatus: 'GIVEN',
      }
    case 'UNDATED':
      return UNDATED
  }
}

const ACTOR_LIVES = [
  ['OLDER', 45],
  ['BEGINS', 37],
  ['ENDS', 8],
  ['UNDATED', 10],
] as const

export const UNDATED: Dating = { period: '/', dateStatus: 'UNKNOWN' }
export const ALWAYS: Dating = { period: '../..', dateStatus: 'UNKNOWN' }

/** Life of a group or project: begins in the first seven of the ten years; `ending` is the chance that it ends. */
export function drawGroupLife(random: Random, ending: number): Dating {
  const start = drawDay(random, SCENARIO_START, SCENARIO_END - 3 * 365)
  if (random() >= ending) return { period: `${isoDay(start).slice(0, 7)}/..`, dateStatus: 'GIVEN' }
  return { period: `${isoDay(start)}/${isoDay(drawDay(random, start + 200, SCENARIO_END))}`, dateStatus: 'GIVEN' }
}

/** One day. */
export function drawEventDay(random: Random): Dating {
  const day = drawDay(random, SCENARIO_START, SCENARIO_END)
  return { period: `${isoDay(day)}/${isoDay(day + 1)}`, dateStatus: 'GIVEN' }
}

/**
 * Period of a tie between two lives, given to the day, the month or the year, or not at all; null where the lives
 * leave too little room. It never holds surely while one of its ends is absent.
 */
export function drawTiePeriod(random: Random, one: PeriodBounds, other: PeriodBounds): Dating | null {
  const first = Math.max(SCENARIO_START, one.startEarliest, other.startEarliest)
  const last = Math.min(SCENARIO_END, one.endLatest, other.endLatest)
  if (last - first <= SHORTEST_TIE) return null
  const start = drawDay(random, first, last - SHORTEST_TIE)
  const precision = drawWeighted(random, PRECISIONS)
  if (precision === 0) return UNDATED
  const end = drawEnd(random, start + SHORTEST_TIE, last)
  const status = precision === 4 ? 'IMPLIED' : 'GIVEN'
  return { period: `${isoDay(start).slice(0, precision)}/${end}`, dateStatus: status }
}

/** Characters of an ISO date that are kept; 0 leaves the tie undated. */
const PRECISIONS = [
  [10, 50],
  [7, 25],
  [4, 15],
  [0, 10],
] as const

function drawEnd(random: Random, earliest: number, last: number): string {
  const chance = random()
  if (chance < 0.1) return ''
  if (last < SCENARIO_END) return isoDay(last)
  return chance < 0.3 ? isoDay(drawDay(random, earliest, last)) : '..'
}

function drawDay(random: Random, from: number, before: number): number {
  return from + drawBelow(random, before - from)
}
