import { createStore } from 'zustand/vanilla'

/** Why the server no longer knows who looks at the page. */
export type SessionEnd = 'expired' | 'ended' | 'disabled'

const REASONS: Readonly<Record<string, SessionEnd>> = {
  SESSION_EXPIRED: 'expired',
  SESSION_ENDED: 'ended',
  ACCOUNT_DISABLED: 'disabled',
}

/** How the session of this page ended; null while it has not. What is on screen stays. */
export const sessionEnd = createStore<{ readonly how: SessionEnd | null }>(() => ({ how: null }))

/** Notes the end of the session where an answer tells it. @returns whether it does. */
export function noteSessionEnd(extensions: Readonly<Record<string, unknown>> | undefined): boolean {
  const reason = extensions?.['reason']
  const how = typeof reason === 'string' ? REASONS[reason] : undefined
  if (extensions?.['code'] !== 'UNAUTHENTICATED' || how === undefined) return false
  sessionEnd.setState({ how })
  return true
}
