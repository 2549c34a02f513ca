import type { DatabaseProcess } from './database-process.ts'

/** Waits before each new start of a database that died, ms; after the last one it is left for dead. */
const RESTART_AFTER_MS = [1_000, 2_000, 4_000]
/** A database that has lived this long since its last start has the full number of attempts again, ms. */
const HEALTHY_AFTER_MS = 60_000

export interface Supervision {
  /** Starts the database again; null when it does not come up. */
  start(): Promise<DatabaseProcess | null>
  /** Told before each attempt, with its number from 1. */
  onRestart(attempt: number): void
  /** Told once when every attempt has failed. */
  onGiveUp(): void
}

/** Hand on a supervised database. */
export interface Supervisor {
  /** Ends the supervision; answers the process that runs now, or null while there is none. */
  release(): Promise<DatabaseProcess | null>
}

/** Watches a running database and starts it again when it ends without being asked to. */
export function superviseDatabase(first: DatabaseProcess, supervision: Supervision): Supervisor {
  let current: DatabaseProcess | null = first
  let released = false
  let wake: () => void = () => undefined
  let starting: Promise<unknown> = Promise.resolve()

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  async function keepAlive(): Promise<void> {
    let attempt = 0
    let since = Date.now()
    while (current !== null) {
      await current.ended
      if (released) return
      if (Date.now() - since > HEALTHY_AFTER_MS) attempt = 0
      current = null
      while (current === null && attempt < RESTART_AFTER_MS.length) {
        await pause(RESTART_AFTER_MS[attempt] ?? 0)
        if (released) return
        attempt += 1
        supervision.onRestart(attempt)
        // A start that cannot even be tried, a full disk for one, is an attempt that failed.
        const started = supervision.start().catch(() => null)
        starting = started
        current = await started
        since = Date.now()
      }
    }
    if (!released) supervision.onGiveUp()
  }

  void keepAlive()
  return {
    async release() {
      released = true
      wake()
      await starting
      return current
    },
  }
}
