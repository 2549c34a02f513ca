import { IconAffiliate } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ROUTES } from '../../app/paths.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { RichText } from '../../ui/rich-text.tsx'
import { StateMessage } from '../../ui/state-message.tsx'

/** Why there is nothing to tell, and the two next steps. */
export function EmptySituation() {
  const { t } = useTranslation(['tools', 'situation'])
  return (
    <StateMessage
      icon={<IconAffiliate size={40} aria-hidden="true" />}
      title={t('empty.title')}
      actions={
        <>
          <AppLink href={ROUTES.join}>{t('situation:empty.toJoin')}</AppLink>
          <AppLink href={ROUTES.research}>{t('empty.toResearch')}</AppLink>
        </>
      }
    >
      <p>{t('empty.why')}</p>
      <p>
        <RichText text={t('empty.seed')} tags={{ code: (words) => <code>{words}</code> }} />
      </p>
      <p>{t('empty.research')}</p>
    </StateMessage>
  )
}
