import { liesWithin } from '#graph-schema/model/flow.ts'
import type { FlowCount } from '../../generated/schema.ts'
import type { Redrawing } from './find-redrawings.ts'
import { firstNotBefore } from './first-not-before.ts'
import { flowOfLife } from './flow-of-life.ts'
import type { Sliced } from './slice-state.ts'
import type { TimedEntity } from './timed-records.ts'

type Happened = 'SURE' | 'POSSIBLE' | null

/** How many lives began or ended between each of these days and the one before: one that did both counts twice. */
export function countLives(lives: readonly Sliced<TimedEntity>[], days: readonly number[]): FlowCount[] {
  return countSteps(
    days,
    lives,
    ({ item }) => Object.values(item.bounds),
    (life, after, upTo) => {
      const flow = flowOfLife(life, after, upTo)
      return flow === null ? [] : [flow.began, flow.ended]
    },
  )
}

/** How many things drawings of the micro-areas changed between each of these days and the one before. */
export function countRedrawings(redrawings: readonly Redrawing[], days: readonly number[]): FlowCount[] {
  return countSteps(
    days,
    redrawings,
    ({ earliest, latest }) => [earliest, latest],
    ({ earliest, latest }, after, upTo) => [liesWithin(earliest, latest, after, upTo)],
  )
}

/** Things can have happened only in a step that holds one of their bounds. */
function countSteps<Item>(
  days: readonly number[],
  items: readonly Item[],
  boundsOf: (item: Item) => readonly number[],
  tell: (item: Item, after: number, upTo: number) => readonly Happened[],
): FlowCount[] {
  const counts = days.map(() => ({ surely: 0, possibly: 0 }))
  for (const item of items) {
    for (const step of new Set(boundsOf(item).map((day) => firstNotBefore(days, day)))) {
      const [after, upTo, count] = [days[step - 1], days[step], counts[step]]
      if (after === undefined || upTo === undefined || count === undefined) continue
      for (const happened of tell(item, after, upTo)) {
        if (happened === 'SURE') count.surely += 1
        if (happened === 'POSSIBLE') count.possibly += 1
      }
    }
  }
  return counts
}
