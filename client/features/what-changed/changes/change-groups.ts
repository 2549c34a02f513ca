import type { DifferenceKind } from '../../../generated/graphql.ts'
import type { Change } from './change.ts'
import { type ChangeLine, gatherLines } from './gather-lines.ts'

/** The groups of the page, in their order. What no date decides comes after them. */
export const DIFFERENCE_KINDS = [
  ...(['JOINED', 'LEFT', 'STARTED', 'ENDED', 'CORRECTED', 'FIRST_COVERED', 'REDRAWN'] as const),
]

/** The changes of one kind. */
export interface ChangeGroup {
  readonly kind: DifferenceKind
  /** How many there are, also beyond those that are listed. */
  readonly surely: number
  readonly possibly: number
  readonly lines: readonly ChangeLine[]
}

interface Total {
  readonly kind: DifferenceKind
  readonly surely: number
  readonly possibly: number
}

/** The groups that have anything; `totals` counts also what was cut from the list. */
export function groupChanges(changes: readonly Change[], totals: readonly Total[]): readonly ChangeGroup[] {
  const lines = gatherLines(changes)
  return DIFFERENCE_KINDS.map((kind) => {
    const { surely = 0, possibly = 0 } = totals.find((total) => total.kind === kind) ?? {}
    return { kind, surely, possibly, lines: lines.filter((line) => line.kind === kind) }
  }).filter(({ surely, possibly, lines: own }) => surely + possibly > 0 || own.length > 0)
}
