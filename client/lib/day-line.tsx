import { IconCalendar } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsOf } from './as-of.ts'
import './day-line.css'

/** What a page says of the day it is asked about, on paper too, and the way to everything on record. */
export function DayLine({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('as-of')
  const { setDay } = useAsOf()
  return (
    <div className="day-line" role="status">
      <IconCalendar size={20} aria-hidden="true" />
      <p>
        {children}{' '}
        <button type="button" onClick={() => setDay(null)}>
          {t('seeEverything')}
        </button>
      </p>
    </div>
  )
}
