import type { ServiceSubject } from '#graph-schema/model/actor.ts'
import type { Role } from '#graph-schema/model/limits.ts'
import type { DayView } from './day-view.ts'
import type { Ground } from './ground.ts'

/** A day, the sets and the subject that a question about coverage asks of, and who asks. */
export interface CoverageQuestion {
  readonly view: DayView
  readonly ground: Ground
  readonly subject: ServiceSubject | null
  /** The day on which decisions are told: the one asked, else today. */
  readonly day: number
  readonly role: Role
}
