import { IconCalendarOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAsOf } from '../../lib/as-of.ts'

/** Longer texts say no more. */
const LONGEST = 40

/** The address asks for a day that is none: what is shown instead, and how to be rid of it. */
export function UnreadableDay({ text }: { readonly text: string }) {
  const { t } = useTranslation('as-of')
  const { setDay } = useAsOf()
  return (
    <>
      <IconCalendarOff size={20} aria-hidden="true" />
      <span>{t('unreadable', { text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text })}</span>
      <button type="button" className="banner-button" onClick={() => setDay(null)}>
        {t('dropIt')}
      </button>
    </>
  )
}
