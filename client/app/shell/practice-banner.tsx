import { IconFlask } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { usePracticeData } from '../../lib/use-practice-data.ts'

/** Says on every page, also on paper, that the network is invented; nothing where it is not. */
export function PracticeBanner() {
  const { t } = useTranslation('shell')
  if (!usePracticeData()) return null
  return (
    <div className="practice-banner" role="note">
      <IconFlask size={20} aria-hidden="true" />
      <span>{t('practice')}</span>
    </div>
  )
}
