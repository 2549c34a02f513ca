import { useTranslation } from 'react-i18next'
import './figures.css'

/** One quiet line where figures could not be read. */
export function ReadAgain({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation('figures')
  return (
    <p className="figures-failed" role="status">
      {t('failed')}{' '}
      <button type="button" className="figures-again" onClick={onRetry}>
        {t('retry')}
      </button>
    </p>
  )
}
