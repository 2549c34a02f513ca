import { type ReactNode, Suspense } from 'react'
import { lazyWithWords } from '../../lib/lazy-with-words.ts'
import { StaffActsContext } from '../../lib/staff-acts.tsx'
import { useViewer } from '../../lib/use-viewer.ts'

const StaffActs = lazyWithWords(async () => (await import('./staff-acts.tsx')).StaffActs)
const DoneNote = lazyWithWords(async () => (await import('../../features/network-acts/done-note.tsx')).DoneNote)

/** Gives whoever works on the register what may be done at each place; its code comes for nobody else. */
export function StaffActsProvider({ children }: { readonly children: ReactNode }) {
  const viewer = useViewer()
  const mayAct = viewer.may('STAFF')
  return (
    <StaffActsContext value={mayAct ? StaffActs : null}>
      {children}
      {mayAct ? (
        <Suspense>
          <DoneNote />
        </Suspense>
      ) : null}
    </StaffActsContext>
  )
}
