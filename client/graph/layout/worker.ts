import { computeLayout } from './compute-layout.ts'
import type { LayoutRequest } from './contract.ts'
import type { LayoutMessage } from './run-layout.ts'

/** Entry of the layout's Web Worker: one request, progress messages, one answer. Started by `runLayout`. */
self.addEventListener('message', (event: MessageEvent<LayoutRequest>) => {
  answer(event.data)
})

function answer(request: LayoutRequest): void {
  try {
    const layout = computeLayout(request, (share) => send({ kind: 'progress', share }))
    send({ kind: 'done', layout })
  } catch (error) {
    send({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
  }
}

function send(message: LayoutMessage): void {
  self.postMessage(message)
}
