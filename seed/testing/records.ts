import type { RecordBatch } from '#graph-schema/model/record-batch.ts'
import { checkRecords } from '../check.ts'
import { describeProblem } from '../problem.ts'
import { readSeed, type SeedFolder } from '../read.ts'

/** The real seed as records; throws with every problem when it is broken. */
export function checkedSeed(folders?: readonly SeedFolder[]): RecordBatch {
  const checked = checkRecords(readSeed(folders))
  if (!checked.ok) throw new Error(checked.problems.map(describeProblem).join('\n'))
  return checked.records
}

/** How many items have each key. */
export function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1
  return counts
}
