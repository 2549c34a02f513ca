import { NETWORK_ENTITY_TYPES } from '#graph-schema/model/entity.ts'
import { entityTypeOf } from '#graph-schema/model/ids.ts'
import type { DayView } from './day-view.ts'

/** How far somebody is from where a search started. */
export interface Steps {
  readonly steps: number
  /** Where the way started. */
  readonly from: string
}

/** Fewest ties from any of these starts to everything that a way leads to, over the network of the day. */
export function countSteps(view: DayView, starts: readonly string[]): Map<string, Steps> {
  const found = new Map<string, Steps>()
  const queue: string[] = []
  for (const id of [...starts].sort()) {
    if (!isOfNetwork(view, id)) continue
    found.set(id, { steps: 0, from: id })
    queue.push(id)
  }
  for (const id of queue) {
    const here = found.get(id)
    if (here === undefined) continue
    for (const tie of view.state.tiesOf(id)) {
      const other = tie.from === id ? tie.to : tie.from
      if (found.has(other) || view.tieHeld(tie) === null || !isOfNetwork(view, other)) continue
      found.set(other, { steps: here.steps + 1, from: here.from })
      queue.push(other)
    }
  }
  return found
}

/** What `network` and `paths` count by default: actors, undertakings and groups, the levels of governance left out. */
export function isOfNetwork(view: DayView, id: string): boolean {
  const type = entityTypeOf(id)
  const entity = view.entity(id)
  return type !== null && NETWORK_ENTITY_TYPES.includes(type) && entity !== null && !entity.structural
}
