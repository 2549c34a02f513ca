import type { ServerStatusStore } from './server-status.ts'

const CALM_MS = 10_000
const FIRST_RETRY_MS = 1_000

export interface ServerWatch {
  readonly status: ServerStatusStore
  /** Called when the server answers again: what is on screen is fetched anew. */
  readonly onHealed: () => void
}

/** Asks the server whether its database answers. A server that cannot be reached counts as no. */
async function isHealthy(): Promise<boolean> {
  try {
    const answer = await fetch('/healthz', { cache: 'no-store', headers: { accept: 'application/json' } })
    // Unread, the answer would keep its connection.
    await answer.arrayBuffer()
    return answer.ok
  } catch {
    return false
  }
}

/**
 * Watches the server while the page is visible: every 10 s while it answers, after 1, 2, 4, 8, 10 … s while it does
 * not, and at once when the page is seen again, the network comes back, or another request has just failed.
 * @returns a function that stops the watch.
 */
export function watchServer({ status, onHealed }: ServerWatch): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let retryMs = FIRST_RETRY_MS
  let stopped = false

  const schedule = (ms: number): void => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(probe, ms)
  }
  const probe = async (): Promise<void> => {
    if (document.visibilityState === 'hidden') return schedule(CALM_MS)
    const wasDown = status.getState().kind === 'down'
    const healthy = await isHealthy()
    if (stopped) return
    if (!healthy) {
      status.reportSilence()
      schedule(retryMs)
      retryMs = Math.min(retryMs * 2, CALM_MS)
      return
    }
    retryMs = FIRST_RETRY_MS
    if (wasDown) {
      status.reportAnswer()
      onHealed()
    }
    schedule(CALM_MS)
  }
  const probeNow = (): void => {
    if (document.visibilityState === 'visible') void probe()
  }

  const unsubscribe = status.subscribe((now, before) => {
    if (now.kind === 'down' && before.kind === 'up') schedule(FIRST_RETRY_MS)
  })
  document.addEventListener('visibilitychange', probeNow)
  window.addEventListener('online', probeNow)
  schedule(CALM_MS)
  return () => {
    stopped = true
    clearTimeout(timer)
    unsubscribe()
    document.removeEventListener('visibilitychange', probeNow)
    window.removeEventListener('online', probeNow)
  }
}
