import { Suspense } from 'react'
import { lazyWithWords } from '../../../lib/lazy-with-words.ts'
import { useSettled } from '../../../ui/use-settled.ts'
import { viewOn } from '../panels/tools.tsx'
import { useExplorer } from '../state/explorer-context.ts'
import { useExplorerState } from '../state/explorer-store.ts'
import type { Device } from '../state/use-device.ts'

const TimeBar = lazyWithWords(async () => (await import('./time-bar.tsx')).TimeBar)

/**
 * The bar of time at the bottom, once the picture stands, on a phone's list once that does; at once where a day is asked.
 * Its place is kept for it.
 */
export function LateTimeBar({ device }: { readonly device: Device }) {
  const { question } = useExplorer()
  const isDrawn = useExplorerState(({ drawn }) => drawn !== null)
  const waits = device === 'phone' || viewOn(device, question.view) === 'grafo'
  const settled = useSettled()
  return (
    <div className="explorer-time">
      <Suspense>{question.asOf !== null || isDrawn || !waits || settled ? <TimeBar device={device} /> : null}</Suspense>
    </div>
  )
}
