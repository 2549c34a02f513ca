import { createStore } from 'zustand/vanilla'

/** An act that has just been recorded. */
export interface DoneAct {
  /** What was recorded, in a sentence. */
  readonly words: string
  /** The change that would be taken back; null where that cannot be. */
  readonly changeId: string | null
  /** Id of what the act made: its page is gone when the act is taken back. Null where it made nothing of its own. */
  readonly made: string | null
}

/** The last act that was recorded here, for the note that offers to take it back. */
export const doneStore = createStore<{ readonly done: DoneAct | null }>(() => ({ done: null }))

export function tellDone(done: DoneAct): void {
  doneStore.setState({ done })
}

export function forgetDone(): void {
  doneStore.setState({ done: null })
}
