import { Suspense } from 'react'
import { lazyWithStaffWords } from '../../lib/lazy-with-words.ts'
import { useViewer } from '../../lib/use-viewer.ts'
import type { RecordButtonsProps } from './record-buttons.tsx'

const RecordButtons = lazyWithStaffWords(async () => (await import('./record-buttons.tsx')).RecordButtons)

/** For who works on the record, and nobody else: what was done to this, and merging it with its double. */
export function RecordLinks(props: RecordButtonsProps) {
  const viewer = useViewer()
  if (!viewer.may('STAFF')) return null
  return (
    <Suspense>
      <RecordButtons {...props} />
    </Suspense>
  )
}
