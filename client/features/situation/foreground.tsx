import { type ReactNode, Suspense } from 'react'
import { lazyWithDataWords, lazyWithWords } from '../../lib/lazy-with-words.ts'
import { useViewer } from '../../lib/use-viewer.ts'
import type { Situation } from './state/use-situation.ts'

const GapSummary = lazyWithDataWords(async () => (await import('./gaps/gap-summary.tsx')).GapSummary)
const ToDo = lazyWithWords(async () => (await import('./todo/to-do.tsx')).ToDo)

/** The room of a column whose content is on its way: the others stand where they will stay. */
const COLUMN = <section className="situation-coming" aria-busy="true" />

export interface ForegroundProps {
  readonly situation: Situation
  readonly changes: ReactNode
  /** What brings code and words of its own may come. */
  readonly late: boolean
}

/** What wants attention, in columns: what changed, what is missing, and for staff what can be put right. */
export function Foreground({ situation, changes, late }: ForegroundProps) {
  const viewer = useViewer()
  return (
    <div className="situation-band">
      <div className="situation-width situation-columns">
        {changes === null ? COLUMN : <Suspense fallback={COLUMN}>{changes}</Suspense>}
        {late ? (
          <Suspense fallback={COLUMN}>
            <GapSummary day={situation.day} />
          </Suspense>
        ) : (
          COLUMN
        )}
        {viewer.may('STAFF') ? (
          <Suspense fallback={COLUMN}>
            <ToDo situation={situation} />
          </Suspense>
        ) : null}
      </div>
    </div>
  )
}
