import { Loader } from '@mantine/core'
import '@mantine/core/styles/Loader.layer.css'
import { useTranslation } from 'react-i18next'
import { Delayed } from './delayed.tsx'
import './coming.css'

/** Stands where data are on their way, after 200 ms. */
export function Coming() {
  const { t } = useTranslation('common')
  return (
    <Delayed>
      <div className="coming" role="status">
        <Loader size={24} aria-hidden="true" />
        {t('loading')}
      </div>
    </Delayed>
  )
}
