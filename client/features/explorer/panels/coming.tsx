import { useTranslation } from 'react-i18next'
import { Delayed } from '../../../ui/delayed.tsx'

/** While what shows the network, or what it shows, is fetched. */
export function Coming() {
  const { t } = useTranslation('explorer')
  return (
    <Delayed>
      <p className="explorer-coming" role="status">
        {t('loading')}
      </p>
    </Delayed>
  )
}
