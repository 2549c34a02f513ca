import { type ReactNode, Suspense } from 'react'
import { lazyWithWords } from '../../lib/lazy-with-words.ts'
import { useViewer } from '../../lib/use-viewer.ts'
import type { Situation } from './state/use-situation.ts'

const ToDo = lazyWithWords(async () => (await import('./todo/to-do.tsx')).ToDo)

export interface ForegroundProps {
  readonly situation: Situation
  readonly changes: ReactNode
}

/** What wants attention, in columns: one more is one more child. What changed comes first; only staff have a second. */
export function Foreground({ situation, changes }: ForegroundProps) {
  const viewer = useViewer()
  return (
    <div className="situation-band">
      <div className="situation-width situation-columns">
        <Suspense>{changes}</Suspense>
        {viewer.may('STAFF') ? (
          <Suspense>
            <ToDo situation={situation} />
          </Suspense>
        ) : null}
      </div>
    </div>
  )
}
