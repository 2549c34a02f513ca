import { Suspense } from 'react'
import { lazyWithWords } from '../../lib/lazy-with-words.ts'
import { useViewer } from '../../lib/use-viewer.ts'

const ToDo = lazyWithWords(async () => (await import('./todo/to-do.tsx')).ToDo)

/** What wants attention, in columns: one more is one more child. */
export function Foreground({ day: _day }: { readonly day: string | null }) {
  const viewer = useViewer()
  if (!viewer.may('STAFF')) return null
  return (
    <div className="situation-band">
      <div className="situation-width situation-columns">
        <Suspense>
          <ToDo />
        </Suspense>
      </div>
    </div>
  )
}
