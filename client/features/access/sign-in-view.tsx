import { IconLogin2, IconShieldLock } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readWays, type SignInWays } from '../../lib/auth-requests.ts'
import { usePageTitle } from '../../lib/page-title.ts'
import './access.css'
import { DemoAccounts } from './demo-accounts.tsx'
import { Notice } from './notice.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { useSignIn } from './use-sign-in.ts'

export interface SignInViewProps {
  /** Path to go to once signed in. */
  readonly back: string
  /** Why the page is shown, as the address says it; null where it does not. */
  readonly problem: string | null
}

/** What the address may say, in words. */
const PROBLEMS = [
  'oidc-conto',
  'oidc-email',
  'oidc-annullato',
  'oidc-guasto',
  'oidc-scaduto',
  'disabilitato',
  'in-chiaro',
  'uscita',
] as const

/** `/accedi`: by e-mail and password, at a provider where there is one, or – on one's own machine – to try. */
export function SignInView({ back, problem }: SignInViewProps) {
  const { t } = useTranslation('access')
  usePageTitle(t('title'))
  const ways = useWays()
  const entering = useSignIn(back)
  const told = PROBLEMS.find((known) => known === problem)
  const refused = ways?.refused === 'NOT_ENCRYPTED'
  return (
    <div className="access" data-beside={(ways !== null && ways.demo.length > 0) || undefined}>
      <div className="access-main">
        <h1>{t('title')}</h1>
        <p className="access-lead">{t('lead')}</p>
        {told === undefined ? null : (
          <Notice kind={told === 'uscita' ? 'done' : 'problem'}>{t(`problems.${told}`)}</Notice>
        )}
        {refused ? (
          <Notice kind="problem">{t('refused.NOT_ENCRYPTED')}</Notice>
        ) : (
          <>
            <SignInForm {...entering} />
            {ways === null || ways.oidc === null ? null : (
              <a className="access-provider" href={`/auth/oidc/start?${new URLSearchParams({ torna: back })}`}>
                <IconLogin2 size={20} aria-hidden="true" />
                {t('provider', { label: ways.oidc.label })}
              </a>
            )}
          </>
        )}
        <p className="access-fine">
          <IconShieldLock size={18} aria-hidden="true" />
          {t('forgotten')}
        </p>
      </div>
      {ways === null || ways.demo.length === 0 || refused ? null : (
        <DemoAccounts accounts={ways.demo} busy={entering.busy} onChoose={entering.enter} />
      )}
    </div>
  )
}

/** How one can sign in here; null until the server has said. Where it does not answer, the form itself will tell. */
function useWays(): SignInWays | null {
  const [ways, setWays] = useState<SignInWays | null>(null)
  useEffect(() => {
    let gone = false
    readWays().then(
      (read) => {
        if (!gone) setWays(read)
      },
      () => {},
    )
    return () => {
      gone = true
    }
  }, [])
  return ways
}
