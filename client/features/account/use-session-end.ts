import { useCallback, useEffect, useState } from 'react'
import { readSession, type SessionLeft } from '../../lib/auth-requests.ts'

const MINUTE_MS = 60_000
/** How long before the end it is told, ms. */
const WARN_MS = 2 * MINUTE_MS

/** The session ends soon. */
export interface EndingSoon {
  readonly minutes: number
  /** It has lasted as long as one may: using it does not make it longer. */
  readonly atAnyRate: boolean
}

interface SessionEnding {
  readonly soon: EndingSoon | null
  /** Uses the session, so that it lasts. */
  readonly stay: () => void
}

function judge({ left, atMost }: SessionLeft): EndingSoon | null {
  if (left > WARN_MS) return null
  return { minutes: Math.max(1, Math.ceil(left / MINUTE_MS)), atAnyRate: atMost <= WARN_MS }
}

/**
 * Looks when the session is about to end: whether it has been used meanwhile, in this tab or another, only the server
 * knows, and asking does not count as using.
 * @param endsAt when it was to end when the page was loaded, ms since 1970
 */
export function useSessionEnd(endsAt: number | null): SessionEnding {
  const [soon, setSoon] = useState<EndingSoon | null>(null)
  const [checkAt, setCheckAt] = useState<number | null>(null)
  const look = useCallback((extend: boolean) => {
    readSession(extend).then(
      (session) => {
        setSoon(judge(session))
        // Past the warning it is looked at each minute, to count down.
        setCheckAt(Date.now() + Math.max(session.left - WARN_MS, MINUTE_MS))
      },
      () => {
        // It has ended, which the next answer tells, or nobody answers: then there is nothing to warn of.
        setSoon(null)
        setCheckAt(null)
      },
    )
  }, [])
  useEffect(() => {
    if (endsAt !== null) setCheckAt(endsAt - WARN_MS)
  }, [endsAt])
  useEffect(() => {
    if (checkAt === null) return
    const timer = setTimeout(() => look(false), Math.max(0, checkAt - Date.now()))
    return () => clearTimeout(timer)
  }, [checkAt, look])
  const stay = useCallback(() => look(true), [look])
  return { soon, stay }
}
