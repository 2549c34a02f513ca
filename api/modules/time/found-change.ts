import type { Presence } from '#graph-schema/model/presence.ts'
import type { Correction, DateBounds, DifferenceKind, RedrawingAct } from '../../generated/schema.ts'

/** One thing that differs between two days, before what it is about has been read. */
export interface FoundChange {
  readonly kind: DifferenceKind
  readonly surely: boolean
  readonly subjectId: string
  readonly when: DateBounds | null
  readonly before: Presence
  readonly after: Presence
  /** Ids of those who covered an area first, or of the body that came to it. */
  readonly by: readonly string[]
  /** Of an area: whether surely nobody was there before. */
  readonly nobodyBefore?: boolean
  readonly correction: Correction | null
  /** What a drawing of the micro-areas did; absent for the other kinds. Areas by their ids. */
  readonly redrawing?: {
    readonly act: RedrawingAct
    readonly left: readonly string[]
    readonly entered: readonly string[]
  }
  /** What it is about in words, for the order. */
  readonly label: string
  /** Day by which it is put in order; −Infinity where none is known. */
  readonly day: number
}

const KINDS: readonly DifferenceKind[] = [
  ...(['JOINED', 'LEFT', 'STARTED', 'ENDED', 'CORRECTED', 'FIRST_COVERED', 'REDRAWN'] as const),
]

/** The newest first, then by kind and name. */
export function orderChanges(changes: readonly FoundChange[]): FoundChange[] {
  return [...changes].sort(
    (a, b) =>
      compare(b.day, a.day) ||
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      compare(a.label, b.label) ||
      compare(a.subjectId, b.subjectId) ||
      compare(a.by.join(), b.by.join()),
  )
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** How many of each kind there are, in the order of the kinds. */
export function countChanges(changes: readonly FoundChange[]) {
  return KINDS.flatMap((kind) => {
    const ofKind = changes.filter((change) => change.kind === kind)
    const surely = ofKind.filter((change) => change.surely).length
    return ofKind.length === 0 ? [] : [{ kind, surely, possibly: ofKind.length - surely }]
  })
}
