import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppLink } from '../../../lib/app-link.tsx'
import { fixAsOf } from '../../../lib/as-of-address.ts'
import { openKeptViews } from '../../../lib/kept-views.ts'

/** The way back to the view that was kept last in this browser; nothing where none is. */
export function LastView() {
  const { t } = useTranslation('situation')
  const [last] = useState(() => openKeptViews().getState().views[0])
  if (last === undefined) return null
  return (
    <p className="hero-last">
      {t('resume')} <AppLink href={fixAsOf(last.address)}>{last.name}</AppLink>
    </p>
  )
}
