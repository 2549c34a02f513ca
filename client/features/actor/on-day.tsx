import { Suspense } from 'react'
import { useAsOf } from '../../lib/as-of.ts'
import { lazyWithDataWords } from '../../lib/lazy-with-words.ts'
import type { SeenOnDay } from './day-note.tsx'

const DayNote = lazyWithDataWords(async () => (await import('./day-note.tsx')).DayNote)

/** What stands over a page that is asked about a day; its code comes only then. */
export function OnDay({ entity }: { readonly entity: SeenOnDay }) {
  const { day } = useAsOf()
  if (day === null) return null
  return (
    <Suspense>
      <DayNote entity={entity} day={day} />
    </Suspense>
  )
}
