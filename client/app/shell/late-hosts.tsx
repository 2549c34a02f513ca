import { Suspense } from 'react'
import { useStore } from 'zustand'
import { openConflict } from '../../lib/conflicts.ts'
import { lazyWithStaffWords } from '../../lib/lazy-with-words.ts'
import { toasts } from '../../lib/toasts.ts'

const ToastHost = lazyWithStaffWords(async () => (await import('./toast-host.tsx')).ToastHost)
const ConflictHost = lazyWithStaffWords(async () => (await import('./conflict-host.tsx')).ConflictHost)

/** Toasts and the dialog of conflicts, whose code comes with the first of them. */
export function LateHosts() {
  const hasToasts = useStore(toasts, ({ shown }) => shown.length > 0)
  const hasConflict = useStore(openConflict, ({ conflict }) => conflict !== null)
  return (
    <Suspense>
      {hasToasts ? <ToastHost /> : null}
      {hasConflict ? <ConflictHost /> : null}
    </Suspense>
  )
}
