import { useTranslation } from 'react-i18next'
import { Delayed } from '../../../ui/delayed.tsx'
import { useDevice } from '../state/use-device.ts'

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'] as const

/** The shape of the page while the network is read for the first time. */
export function ExplorerSkeleton() {
  const { t } = useTranslation('explorer')
  const device = useDevice()
  return (
    <div className="explorer" data-device={device} aria-busy="true">
      <Delayed>
        <div className="explorer-tools" role="status">
          <h1>{t('title')}</h1>
          <span className="explorer-loading">{t('loading')}</span>
        </div>
        {device === 'wide' ? (
          <div className="explorer-legend legend">
            <Bar height={40} gap={16} />
            <Bars height={16} gap={12} />
          </div>
        ) : null}
        <div className="explorer-centre">
          <div className="explorer-summary">
            <Bar height={18} width="60%" />
          </div>
          {device === 'phone' ? (
            <div className="list-panel">
              <Bars height={48} gap={16} />
            </div>
          ) : null}
        </div>
        {device === 'wide' ? (
          <div className="explorer-card card-skeleton">
            <Bar height={24} width="50%" gap={24} />
            <Bars height={16} gap={12} />
          </div>
        ) : null}
      </Delayed>
    </div>
  )
}

interface BarProps {
  /** px */
  readonly height: number
  readonly width?: string
  /** Room below it, px. */
  readonly gap?: number
}

function Bar({ height, width = '100%', gap = 0 }: BarProps) {
  return <div className="skeleton-bar" style={{ height, width, marginBottom: gap }} />
}

function Bars({ height, gap }: { readonly height: number; readonly gap: number }) {
  return ROWS.map((row) => <Bar key={row} height={height} gap={gap} />)
}
