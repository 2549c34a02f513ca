import { isoDay } from '#graph-schema/model/day.ts'
import { groupBy } from '#graph-schema/model/group-by.ts'
import type { Role } from '#graph-schema/model/limits.ts'
import { type Decision, lastDayOf } from './ground.ts'

/** A decision as it is told. */
export interface ToldDecision {
  readonly id: string
  readonly areaId: string
  readonly needId: string
  readonly reason: string
  readonly since: string
  readonly until: string
  readonly due: boolean
  readonly by: string
  readonly version: number
}

const INSIDERS: ReadonlySet<Role> = new Set(['STAFF', 'BOARD', 'ADMIN'])

/** Whether somebody may know names of people and counts of single reports. */
export function isInsider(role: Role): boolean {
  return INSIDERS.has(role)
}

/** Key of a cell. */
export function cellKey(areaId: string | null, needId: string): string {
  return `${areaId ?? 'unstated'}/${needId}`
}

/**
 * The latest decision on each cell, of those taken by a day; where areas have become one, one that is in force goes before
 * one that is past its day. Without heirs each stands under the area for which it was taken.
 */
export function latestDecisions(
  decisions: readonly Decision[],
  day: number,
  heirOf: (areaId: string) => string = (areaId) => areaId,
): Map<string, Decision> {
  const taken = decisions.filter(({ since }) => since <= isoDay(day))
  return new Map(
    [...groupBy(taken, ({ areaId, needId }) => cellKey(heirOf(areaId), needId))].flatMap(([key, all]) => {
      const [latest] = all.sort(
        (a, b) =>
          Number(isDue(a, day)) - Number(isDue(b, day)) || compare(b.since, a.since) || compare(b.until, a.until),
      )
      return latest === undefined ? [] : [[key, latest]]
    }),
  )
}

/** Whether a decision is past its last day. */
function isDue(decision: Decision, day: number): boolean {
  return day > lastDayOf(decision)
}

/** A decision as somebody of this role may know it on a day. */
export function tellDecision(decision: Decision, day: number, role: Role): ToldDecision {
  const { byRole, byName, ...told } = decision
  const by = isInsider(role) ? (byName ?? byRole) : byRole
  return { ...told, due: isDue(decision, day), by }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
