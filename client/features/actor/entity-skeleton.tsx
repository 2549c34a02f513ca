import { Skeleton, VisuallyHidden } from '@mantine/core'
import '@mantine/core/styles/Skeleton.layer.css'
import { useTranslation } from 'react-i18next'
import { Delayed } from '../../ui/delayed.tsx'

/** The page's outline while its data are on their way; not shown before 200 ms. */
export function EntitySkeleton() {
  const { t } = useTranslation('common')
  return (
    <div className="entity" aria-busy="true">
      <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
      <Delayed>
        <div className="entity-head">
          <Skeleton width={56} height={56} circle />
          <div style={{ flex: 1 }}>
            <Skeleton height={28} width="60%" mb={12} />
            <Skeleton height={16} width="30%" />
          </div>
        </div>
      </Delayed>
    </div>
  )
}
