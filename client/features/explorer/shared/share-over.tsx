import { Button } from '@mantine/core'
import { IconLinkOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ROUTES } from '../../../app/paths.ts'
import type { SharedViewQuery } from '../../../generated/graphql.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { StateMessage } from '../../../ui/state-message.tsx'

type Ended = Extract<SharedViewQuery['sharedView'], { __typename: 'ShareEnded' }>

/** A link that opens nothing: why, whom to ask, and what everybody may see. */
export function ShareOver({ ended: { reason, endedAt, author } }: { readonly ended: Ended }) {
  const { t, i18n } = useTranslation('tools')
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' })
  const when = endedAt === null ? '' : day.format(new Date(endedAt))
  return (
    <StateMessage
      icon={<IconLinkOff size={40} aria-hidden="true" />}
      title={t('share.over.title')}
      actions={
        <Button component={AppLink} href={ROUTES.network}>
          {t('share.over.network')}
        </Button>
      }
    >
      <p>{t(`share.over.${reason}`, { day: when })}</p>
      <p>{author === null ? t('share.over.ask') : t('share.over.askWhom', { author })}</p>
    </StateMessage>
  )
}
