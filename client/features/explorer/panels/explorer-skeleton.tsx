import { Skeleton } from '@mantine/core'
import '@mantine/core/styles/Skeleton.layer.css'
import { useTranslation } from 'react-i18next'
import { Delayed } from '../../../ui/delayed.tsx'

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'] as const

/** The shape of the page while the network is read for the first time. */
export function ExplorerSkeleton() {
  const { t } = useTranslation('explorer')
  return (
    <div className="explorer" aria-busy="true">
      <Delayed>
        <div className="explorer-legend legend">
          <Skeleton height={40} mb={16} />
          {ROWS.map((row) => (
            <Skeleton key={row} height={16} mb={12} />
          ))}
        </div>
        <div className="explorer-tools" role="status">
          <h1>{t('title')}</h1>
          <span className="explorer-loading">{t('loading')}</span>
        </div>
        <div className="explorer-centre" />
        <div className="explorer-card" />
      </Delayed>
    </div>
  )
}
