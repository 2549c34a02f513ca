import { IconCalendar, IconChevronDown } from '@tabler/icons-react'
import { Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsOf, useIsTimeless } from '../../lib/as-of.ts'
import { lazyWithDataWords } from '../../lib/lazy-with-words.ts'
import { useOwnDay } from '../../lib/own-day.ts'
import { dayWords } from '../../lib/write-day.ts'
import './as-of-control.css'

const AsOfPanel = lazyWithDataWords(async () => (await import('../../features/as-of/as-of-panel.tsx')).AsOfPanel)

const POPOVER = 'alla-data'

/**
 * The day that the page is asked about, or the later of two that it compares, and the way to another. Everything on record is the default, and is not today.
 * The browser's own popover: it closes by Esc and by a click beside it, and gives the focus back.
 */
export function AsOfControl() {
  const { t, i18n } = useTranslation('shell')
  const asked = useAsOf()
  const own = useOwnDay()
  const [open, setOpen] = useState(false)
  const popover = useRef<HTMLDivElement>(null)
  const timeless = useIsTimeless()
  if (timeless && own === null) return null
  const day = own?.day ?? asked.day
  return (
    <>
      <button type="button" className="as-of-button" data-chosen={day !== null || undefined} popoverTarget={POPOVER}>
        <IconCalendar size={18} aria-hidden="true" />
        <span>{day === null ? t('asOf.all') : t('asOf.on', dayWords(i18n.language, day))}</span>
        <IconChevronDown size={16} aria-hidden="true" />
      </button>
      <div
        className="settings-popover as-of-popover"
        id={POPOVER}
        ref={popover}
        popover="auto"
        role="dialog"
        aria-label={t('asOf.label')}
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        {open ? (
          <Suspense>
            <AsOfPanel onDone={() => popover.current?.hidePopover()} />
          </Suspense>
        ) : null}
      </div>
    </>
  )
}
