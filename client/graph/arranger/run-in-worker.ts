import type { Layout, LayoutRequest } from '../layout/contract.ts'
import { runLayout } from '../layout/run-layout.ts'

/**
 * Makes a layout in a worker; the signal stops it at once.
 * @throws DOMException "AbortError" when stopped, LayoutFailure when it cannot be made.
 */
export async function runInWorker(request: LayoutRequest, signal: AbortSignal): Promise<Layout> {
  signal.throwIfAborted()
  const run = runLayout(request)
  signal.addEventListener('abort', run.cancel, { once: true })
  const outcome = await run.outcome.finally(() => signal.removeEventListener('abort', run.cancel))
  if (outcome.status === 'cancelled') throw new DOMException('the layout was called off', 'AbortError')
  return outcome.layout
}
