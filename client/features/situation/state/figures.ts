import type { DateStatus } from '#graph-schema/model/evidence.ts'
import type { SituationFiguresQuery, SituationTotalsFragment } from '../../../generated/graphql.ts'

/** A number on a day: at least so many, and at most. The same where no day is asked. */
export interface Range {
  readonly sure: number
  readonly most: number
}

/** The network in figures. */
export interface Figures {
  readonly actors: Range
  readonly ties: Range
  /** Ties by how their dates are given. */
  readonly dates: Readonly<Record<DateStatus, number>>
}

/** Actors are bodies, and the tables and groups that they form. */
const ACTOR_TYPES: readonly string[] = ['ACTOR', 'LOCAL_NODE', 'GOVERNANCE_BODY']

/** Reads the figures of an answer. Without a day everything on record counts, and nothing is only possible. */
export function readFigures(answer: SituationFiguresQuery, onDay: boolean): Figures {
  const most = answer.most.totals
  const sure = onDay ? answer.sure.totals : most
  const dates = { GIVEN: 0, IMPLIED: 0, UNKNOWN: 0 }
  for (const { dateStatus, count } of answer.evidence.ties) dates[dateStatus] += count
  return {
    actors: { sure: countActors(sure), most: countActors(most) },
    ties: { sure: sure.ties, most: most.ties },
    dates,
  }
}

/** Actors among what was counted. */
export function countActors({ byEntityType }: SituationTotalsFragment): number {
  return byEntityType
    .filter(({ entityType }) => ACTOR_TYPES.includes(entityType))
    .reduce((sum, { count }) => sum + count, 0)
}
