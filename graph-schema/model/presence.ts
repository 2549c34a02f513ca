import type { PeriodBounds } from './period.ts'

/** Whether a fact holds on a chosen day: surely, possibly, or not. */
export const PRESENCES = ['SURE', 'POSSIBLE', 'ABSENT'] as const
export type Presence = (typeof PRESENCES)[number]

/**
 * Presence of a fact on a day (days since 1970-01-01):
 * SURE when startLatest ≤ day < endEarliest, POSSIBLE when startEarliest ≤ day < endLatest, else ABSENT.
 */
export function presenceOn(bounds: PeriodBounds, day: number): Presence {
  if (bounds.startLatest <= day && day < bounds.endEarliest) return 'SURE'
  if (bounds.startEarliest <= day && day < bounds.endLatest) return 'POSSIBLE'
  return 'ABSENT'
}

/** Presence of a tie: absent wherever one of its ends is absent, otherwise its own bounds decide. */
export function tiePresenceOn(tie: PeriodBounds, from: PeriodBounds, to: PeriodBounds, day: number): Presence {
  if (presenceOn(from, day) === 'ABSENT' || presenceOn(to, day) === 'ABSENT') return 'ABSENT'
  return presenceOn(tie, day)
}
