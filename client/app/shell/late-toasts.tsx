import { Suspense } from 'react'
import { useStore } from 'zustand'
import { lazyWithWords } from '../../lib/lazy-with-words.ts'
import { toasts } from '../../lib/toasts.ts'

const ToastHost = lazyWithWords(async () => (await import('./toast-host.tsx')).ToastHost)

/** The toasts, whose code comes with the first of them. */
export function LateToasts() {
  const { shown } = useStore(toasts)
  if (shown.length === 0) return null
  return (
    <Suspense>
      <ToastHost />
    </Suspense>
  )
}
