import type { Question } from './question.ts'

/** The part of a question that view acts change: what is selected, looked for, shown as and shown to whom, and what the band counts, is not undone with them. */
export type View = Omit<Question, 'selection' | 'text' | 'view' | 'projected' | 'band' | 'ageing'>

/** Views that undo and redo lead to, the next one last in `past` and first in `future`. */
export interface ViewHistory {
  readonly past: readonly View[]
  readonly future: readonly View[]
}

export const NO_HISTORY: ViewHistory = { past: [], future: [] }

/** Older views are forgotten. */
const MOST_KEPT = 100

export function viewOf({
  selection: _s,
  text: _t,
  view: _v,
  projected: _p,
  band: _b,
  ageing: _a,
  ...view
}: Question): View {
  return view
}

/** True when a change of the question is a view act. */
export function isViewAct(change: Partial<Question>): boolean {
  const { selection: _s, text: _t, view: _v, projected: _p, band: _b, ageing: _a, ...act } = change
  return Object.keys(act).length > 0
}

/** The history after an act that left `before`. */
export function record({ past }: ViewHistory, before: View): ViewHistory {
  return { past: [...past, before].slice(-MOST_KEPT), future: [] }
}

/** One step back from `present`: where it leads and the history then; null when there is nothing to undo. */
export function stepBack({ past, future }: ViewHistory, present: View): { view: View; history: ViewHistory } | null {
  const view = past.at(-1)
  return view === undefined ? null : { view, history: { past: past.slice(0, -1), future: [present, ...future] } }
}

/** One step forward again. */
export function stepForward({ past, future }: ViewHistory, present: View): { view: View; history: ViewHistory } | null {
  const [view, ...rest] = future
  return view === undefined ? null : { view, history: { past: [...past, present], future: rest } }
}
