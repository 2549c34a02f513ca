import { useTranslation } from 'react-i18next'
import { ROUTES } from '../../../app/paths.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { useViewer } from '../../../lib/use-viewer.ts'

/** Where administrators draw the micro-areas anew; nothing for others. */
export function RedrawLink() {
  const { t } = useTranslation('territory')
  const viewer = useViewer()
  if (!viewer.may('ADMIN')) return null
  return (
    <p className="territory-redraw">
      <AppLink href={`${ROUTES.people}#micro-aree`}>{t('areas.redraw')}</AppLink>
    </p>
  )
}
