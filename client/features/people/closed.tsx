import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ROUTES, signInPath } from '../../app/paths.ts'
import { AdministratorsDocument } from '../../generated/graphql.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { StateMessage } from '../../ui/state-message.tsx'

/** What somebody without the right reads instead: who has it, and whom to ask. */
export function Closed({ signedIn }: { readonly signedIn: boolean }) {
  const { t } = useTranslation('people')
  const { data } = useQuery(AdministratorsDocument, { skip: !signedIn })
  const names = data?.administrators ?? []
  return (
    <StateMessage
      icon={<IconLock size={40} aria-hidden="true" />}
      title={t('closed.title')}
      actions={
        signedIn ? undefined : (
          <Button component={AppLink} href={signInPath(ROUTES.people)}>
            {t('account.signIn')}
          </Button>
        )
      }
    >
      <p>{t('closed.text')}</p>
      {signedIn ? null : <p>{t('closed.signIn')}</p>}
      {names.length === 0 ? null : <p>{t('closed.ask', { names: names.join(', ') })}</p>}
    </StateMessage>
  )
}
