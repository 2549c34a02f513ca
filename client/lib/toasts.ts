import { createStore } from 'zustand'

/** A short message over the page that stays when one goes to another page. */
export interface Toast {
  readonly id: string
  readonly text: string
  /** What can be done about it; the toast that then follows, if any. */
  readonly action?: { readonly label: string; run(): Promise<ToastText | null> }
  /** How long it stays, ms; null until it is closed. */
  readonly lastsMs: number | null
}

/** A toast as one asks for it. */
export type ToastText = Omit<Toast, 'id' | 'lastsMs'> & { readonly lastsMs?: number | null }

const LASTS_MS = 8_000
const MOST = 3

/** The toasts of this page, the latest last. */
export const toasts = createStore<{ readonly shown: readonly Toast[] }>(() => ({ shown: [] }))

/** Shows a toast; the oldest goes when there are too many. */
export function showToast({ lastsMs = LASTS_MS, ...toast }: ToastText): void {
  const shown = [...toasts.getState().shown, { ...toast, lastsMs, id: crypto.randomUUID() }]
  toasts.setState({ shown: shown.slice(-MOST) })
}

export function closeToast(id: string): void {
  toasts.setState(({ shown }) => ({ shown: shown.filter((toast) => toast.id !== id) }))
}
