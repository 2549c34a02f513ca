/** How far recording an import has come, in rows. It is lost with this process, as the transaction is. */
export interface CommitProgress {
  readonly done: number
  readonly total: number
}

const RUNNING = new Map<string, CommitProgress>()

/** Notes how far the recording of an import has come. */
export function tellProgress(id: string, progress: CommitProgress): void {
  RUNNING.set(id, progress)
}

export function endProgress(id: string): void {
  RUNNING.delete(id)
}

/** How far it has come; null where nothing is being recorded. */
export function readProgress(id: string): CommitProgress | null {
  return RUNNING.get(id) ?? null
}
