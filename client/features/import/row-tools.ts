import type { DraftActs } from './use-draft-acts.ts'

/** What can be done with a row, and what follows when it was done. */
export interface RowTools {
  readonly acts: DraftActs
  /** Reads the preview anew where the act came to be; passes on whether it did. */
  readonly after: (done: boolean) => Promise<boolean>
  readonly mayChange: boolean
}
