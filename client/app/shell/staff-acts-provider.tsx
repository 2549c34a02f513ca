import type { ReactNode } from 'react'
import { lazyWithStaffWords } from '../../lib/lazy-with-words.ts'
import { StaffActsContext } from '../../lib/staff-acts.tsx'
import { useViewer } from '../../lib/use-viewer.ts'

const StaffActs = lazyWithStaffWords(async () => (await import('./staff-acts.tsx')).StaffActs)

/** Gives whoever works on the register what may be done at each place; its code comes for nobody else. */
export function StaffActsProvider({ children }: { readonly children: ReactNode }) {
  const viewer = useViewer()
  return <StaffActsContext value={viewer.may('STAFF') ? StaffActs : null}>{children}</StaffActsContext>
}
