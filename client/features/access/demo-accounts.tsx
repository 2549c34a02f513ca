import { Button, VisuallyHidden } from '@mantine/core'
import { IconFlask2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SignInWays } from '../../lib/auth-requests.ts'

interface DemoAccountsProps {
  readonly accounts: SignInWays['demo']
  readonly busy: boolean
  readonly onChoose: (email: string, password: string) => Promise<boolean>
}

/** Accounts to try Trama with: there are some only where nobody else reaches this machine. */
export function DemoAccounts({ accounts, busy, onChoose }: DemoAccountsProps) {
  const { t } = useTranslation('access')
  return (
    <aside className="demo" aria-labelledby="demo-title">
      <h2 id="demo-title">
        <IconFlask2 size={22} aria-hidden="true" />
        {t('demo.title')}
      </h2>
      <p>{t('demo.text')}</p>
      <ul className="demo-list">
        {accounts.map(({ role, email, password }) => (
          <li key={role} className="demo-account">
            <div>
              <b>{t(`roles.${role}`)}</b>
              <span className="demo-may">{t(`may.${role}`)}</span>
            </div>
            <Button variant="default" aria-disabled={busy} onClick={() => void onChoose(email, password)}>
              {t('demo.enter')}
              <VisuallyHidden component="span"> {t('demo.as', { role: t(`roles.${role}`) })}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </aside>
  )
}
