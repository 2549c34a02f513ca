import type { DifferenceKind } from '../../../generated/graphql.ts'
import type { Change } from '../changes/change.ts'
import { type ChangeLine, gatherLines } from '../changes/gather-lines.ts'

/** So many sentences are told; the page of what changed has all. */
const MOST_TOLD = 3

/** What is not among the changes, where that is worth a sentence. */
type Calm = 'nothing' | 'noEndNoCorrection' | null

export interface Latest {
  readonly lines: readonly ChangeLine[]
  readonly calm: Calm
}

interface Total {
  readonly kind: DifferenceKind
  readonly surely: number
  readonly possibly: number
}

const OVER: readonly DifferenceKind[] = ['LEFT', 'ENDED', 'CORRECTED']

/**
 * The first of what surely changed, in the order in which everything is told; and that nothing ended, where so. A new
 * drawing of the micro-areas is no change of the network: one line of it, after all others.
 */
export function pickLatest(changes: readonly Change[], totals: readonly Total[]): Latest {
  const sure = gatherLines(changes).filter(({ surely }) => surely)
  const [redrawn] = sure.filter(({ kind }) => kind === 'REDRAWN')
  const lines = [...sure.filter(({ kind }) => kind !== 'REDRAWN'), ...(redrawn === undefined ? [] : [redrawn])]
  if (lines.length === 0) return { lines, calm: 'nothing' }
  const over = totals.filter(({ kind }) => OVER.includes(kind)).reduce((sum, total) => sum + total.surely, 0)
  if (over > 0) return { lines: lines.slice(0, MOST_TOLD), calm: null }
  return { lines: lines.slice(0, MOST_TOLD - 1), calm: 'noEndNoCorrection' }
}
