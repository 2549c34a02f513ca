import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useViewer } from '../lib/use-viewer.ts'
import { Coming } from '../ui/coming.tsx'
import { StateMessage } from '../ui/state-message.tsx'

/** A page for those who work on the register; anybody else reads which role it takes and what to do. */
export function StaffOnly({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('acts')
  const viewer = useViewer()
  if (!viewer.known) return <Coming />
  if (viewer.may('STAFF')) return children
  return (
    <StateMessage icon={<IconLock size={40} aria-hidden="true" />} title={t('staffOnly.title')}>
      <p>{t('staffOnly.text')}</p>
    </StateMessage>
  )
}
