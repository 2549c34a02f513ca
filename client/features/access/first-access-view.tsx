import { Button } from '@mantine/core'
import { IconLinkOff } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ROUTES } from '../../app/paths.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { type LinkFacts, readLink } from '../../lib/auth-requests.ts'
import { usePageTitle } from '../../lib/page-title.ts'
import { Coming } from '../../ui/coming.tsx'
import { StateMessage } from '../../ui/state-message.tsx'
import './access.css'
import { PasswordForm } from './password-form.tsx'
import { tellRefusal } from './refusal.ts'

/** `/primo-accesso`: what a one-time link opens. Its reader chooses a password and is in. */
export function FirstAccessView({ code }: { readonly code: string }) {
  const { t } = useTranslation('access')
  usePageTitle(t('first.title'))
  const link = useLink(code)
  if (link === null) return <Coming />
  if ('refusal' in link) {
    return (
      <StateMessage
        icon={<IconLinkOff size={40} aria-hidden="true" />}
        title={t('first.ended')}
        actions={
          <Button component={AppLink} href={ROUTES.signIn}>
            {t('toSignIn')}
          </Button>
        }
      >
        <p>{link.refusal}</p>
      </StateMessage>
    )
  }
  const { account } = link
  return (
    <div className="access">
      <div className="access-main">
        <h1>{account === null ? t('first.title') : t('first.hello', { name: account.name })}</h1>
        <p className="access-lead">
          {account === null ? t('first.administrator') : t('first.lead', { role: t(`roles.${account.role}`) })}
        </p>
        <PasswordForm code={code} email={account?.email ?? null} />
      </div>
    </div>
  )
}

/** What the link is good for, or why for nothing; null until the server has said. */
function useLink(code: string): LinkFacts | { readonly refusal: string } | null {
  const { t } = useTranslation('access')
  const [link, setLink] = useState<LinkFacts | { readonly refusal: string } | null>(null)
  useEffect(() => {
    let gone = false
    readLink(code).then(
      (facts) => {
        if (!gone) setLink(facts)
      },
      (error: unknown) => {
        if (!gone) setLink({ refusal: tellRefusal(t, error) })
      },
    )
    return () => {
      gone = true
    }
  }, [code, t])
  return link
}
