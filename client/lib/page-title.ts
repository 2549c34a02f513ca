import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsOf, useIsTimeless } from './as-of.ts'
import { dayWords } from './write-day.ts'

const PRODUCT = 'Trama'

/** Names the page in the browser's tab, with the day it is asked about; null while its name is not known yet. */
export function usePageTitle(title: string | null): void {
  const { t, i18n } = useTranslation('shell')
  const { day } = useAsOf()
  const timeless = useIsTimeless()
  const onDay = day === null || timeless ? null : t('asOf.on', dayWords(i18n.language, day))
  useEffect(() => {
    document.title = [title, onDay, PRODUCT].filter((part) => part !== null).join(' · ')
  }, [title, onDay])
}
