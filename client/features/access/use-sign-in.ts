import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signIn } from '../../lib/auth-requests.ts'
import { tellRefusal } from './refusal.ts'

/** Signing in: what is under way, what was refused, and how to try. */
export interface SigningIn {
  readonly busy: boolean
  /** Why the last attempt failed; null while none has. */
  readonly refusal: string | null
  readonly enter: (email: string, password: string) => Promise<boolean>
}

/**
 * Signs in and goes to a page. The page is loaded anew: everything that was read as the public is read again, and the
 * browser offers to remember the password.
 */
export function useSignIn(back: string): SigningIn {
  const { t } = useTranslation('access')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const enter = useCallback(
    async (email: string, password: string) => {
      setBusy(true)
      setRefusal(null)
      try {
        await signIn(email, password)
        window.location.assign(back)
        return true
      } catch (error) {
        setRefusal(tellRefusal(t, error))
        setBusy(false)
        return false
      }
    },
    [back, t],
  )
  return { busy, refusal, enter }
}
