import type { Layout, LayoutRequest } from './contract.ts'

/** What the worker says. `share` is the part of the work done, 0 to 1. */
export type LayoutMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly layout: Layout }
  | { readonly kind: 'failed'; readonly reason: string }

type LayoutOutcome = { readonly status: 'done'; readonly layout: Layout } | { readonly status: 'cancelled' }

export interface LayoutRun {
  /** Rejects with `LayoutFailure` when the worker fails. */
  readonly outcome: Promise<LayoutOutcome>
  /** Stops the work at once; the outcome is then `cancelled`. After the end it does nothing. */
  readonly cancel: () => void
}

/** The layout could not be made: a defect, or the worker's file could not be loaded. */
export class LayoutFailure extends Error {
  override name = 'LayoutFailure'
}

/** The part of a Worker that is used here. */
export interface LayoutWorker {
  addEventListener(type: 'message', listener: (event: MessageEvent<LayoutMessage>) => void): void
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void
  postMessage(request: LayoutRequest): void
  terminate(): void
}

/** Makes a layout in a worker of its own, so that the page stays quick. */
export function runLayout(
  request: LayoutRequest,
  onProgress: (share: number) => void = () => undefined,
  startWorker: () => LayoutWorker = startLayoutWorker,
): LayoutRun {
  const worker = startWorker()
  let cancel = () => worker.terminate()
  const outcome = new Promise<LayoutOutcome>((resolve, reject) => {
    function fail(reason: string): void {
      worker.terminate()
      reject(new LayoutFailure(reason))
    }
    cancel = () => {
      worker.terminate()
      resolve({ status: 'cancelled' })
    }
    worker.addEventListener('error', (event) => fail(event.message))
    worker.addEventListener('message', ({ data }) => {
      switch (data.kind) {
        case 'progress':
          onProgress(data.share)
          break
        case 'done':
          worker.terminate()
          resolve({ status: 'done', layout: data.layout })
          break
        case 'failed':
          fail(data.reason)
          break
      }
    })
  })
  worker.postMessage(request)
  return { outcome, cancel: () => cancel() }
}

function startLayoutWorker(): LayoutWorker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'layout' })
}
