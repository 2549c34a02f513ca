import { type DaySet, daysBetween, intersectDays, uniteDays } from './day-set.ts'
import type { PeriodBounds } from './period.ts'

/** The days on which something surely holds, and those on which it surely or possibly does; the first are among the second. */
export interface Span {
  readonly sure: DaySet
  readonly possible: DaySet
}

/** How many of some things hold from a day on, until the next step: at least `sure`, at most `possible`. */
export interface BandStep {
  /** −Infinity in the first step, which tells what held before anything changed. */
  readonly day: number
  readonly sure: number
  readonly possible: number
}

/** The days of a fact by its own bounds alone. */
export function spanOf(bounds: PeriodBounds): Span {
  const possible = daysBetween(bounds.startEarliest, bounds.endLatest)
  return { sure: intersectDays(daysBetween(bounds.startLatest, bounds.endEarliest), possible), possible }
}

/** The bounds of a tie once its ends are considered: it is absent wherever one of them is. */
export function boundTie(tie: PeriodBounds, from: PeriodBounds, to: PeriodBounds): PeriodBounds {
  const [begins, ends] = [Math.max(from.startEarliest, to.startEarliest), Math.min(from.endLatest, to.endLatest)]
  return {
    startEarliest: Math.max(tie.startEarliest, begins),
    startLatest: Math.max(tie.startLatest, begins),
    endEarliest: Math.min(tie.endEarliest, ends),
    endLatest: Math.min(tie.endLatest, ends),
  }
}

/** The days of an entity: one with a sure tie is itself sure that day, as long as it may be there at all. */
export function spanOfEntity(bounds: PeriodBounds, ties: readonly Span[]): Span {
  const { sure, possible } = spanOf(bounds)
  return { sure: intersectDays(uniteDays([sure, ...ties.map((tie) => tie.sure)]), possible), possible }
}

/** How many of these things hold, as steps: one at each day on which either number changes, in order. */
export function bandOf(spans: Iterable<Span>): BandStep[] {
  const changes = new Map<number, { sure: number; possible: number }>()
  const note = (days: DaySet, which: 'sure' | 'possible') => {
    for (const { from, to } of days) {
      for (const [day, by] of [
        [from, 1],
        [to, -1],
      ] as const) {
        const change = changes.get(day) ?? { sure: 0, possible: 0 }
        change[which] += by
        changes.set(day, change)
      }
    }
  }
  for (const { sure, possible } of spans) {
    note(sure, 'sure')
    note(possible, 'possible')
  }
  let held: BandStep = { day: Number.NEGATIVE_INFINITY, sure: 0, possible: 0 }
  const steps = [held]
  const days = [...changes.keys()].filter((day) => day !== Number.POSITIVE_INFINITY).sort((a, b) => a - b)
  for (const day of days) {
    const change = changes.get(day)
    if (change === undefined || (change.sure === 0 && change.possible === 0)) continue
    held = { day, sure: held.sure + change.sure, possible: held.possible + change.possible }
    if (day === Number.NEGATIVE_INFINITY) steps[0] = held
    else steps.push(held)
  }
  return steps
}

/** The step that holds on a day. */
export function bandOn(steps: readonly BandStep[], day: number): BandStep {
  let [low, high] = [0, steps.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((steps[middle]?.day ?? 0) <= day) low = middle
    else high = middle - 1
  }
  return steps[low] ?? { day: Number.NEGATIVE_INFINITY, sure: 0, possible: 0 }
}
