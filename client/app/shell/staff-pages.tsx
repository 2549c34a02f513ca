import { useTranslation } from 'react-i18next'
import { AppLink } from '../../lib/app-link.tsx'
import { useViewer } from '../../lib/use-viewer.ts'
import { ROUTES } from '../paths.ts'

/** Entries of the header for those who work on the register; nothing for everybody else. */
export function StaffPages({ className }: { readonly className: string }) {
  const { t } = useTranslation('shell')
  const viewer = useViewer()
  if (!viewer.may('STAFF')) return null
  return (
    <AppLink href={ROUTES.inbox} className={className}>
      {t('adhesions')}
    </AppLink>
  )
}
