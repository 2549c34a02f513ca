import type { ReactNode } from 'react'
import { lazyWithStaffWords } from '../../lib/lazy-with-words.ts'
import { TieActsContext } from '../../lib/tie-acts.tsx'
import { useViewer } from '../../lib/use-viewer.ts'

const TieActs = lazyWithStaffWords(async () => (await import('./staff-tie-acts.tsx')).StaffTieActs)

/** Gives whoever works on the register what may be done to a tie; its code comes with the first tie shown. */
export function TieActsProvider({ children }: { readonly children: ReactNode }) {
  const viewer = useViewer()
  return <TieActsContext value={viewer.may('STAFF') ? TieActs : null}>{children}</TieActsContext>
}
