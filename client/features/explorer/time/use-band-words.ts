import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BandStep } from '#graph-schema/model/band.ts'
import { useExplorer } from '../state/explorer-context.ts'

type Counts = Pick<BandStep, 'sure' | 'possible'>

export interface BandWords {
  /** "16 sicure, 60 al massimo". */
  readonly short: (counts: Counts) => string
  /** "31 dicembre 2020: 16 relazioni sicure, 60 al massimo". */
  readonly tell: (day: string, counts: Counts) => string
}

/** The numbers of a day in words, of what the band counts. */
export function useBandWords(): BandWords {
  const { t, i18n } = useTranslation('timeline')
  const { band } = useExplorer().question
  return useMemo(() => makeWords(t, i18n.language, band === 'actors' ? 'actors' : 'ties'), [t, i18n.language, band])
}

function makeWords(t: TFunction<'timeline'>, language: string, what: 'ties' | 'actors'): BandWords {
  const long = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' })
  return {
    short: ({ sure, possible }) => t(`short.${what}`, { count: sure, most: possible }),
    tell: (day, { sure, possible }) =>
      t('value', {
        day: long.format(new Date(`${day}T00:00:00Z`)),
        numbers: t('numbers', { sure: t(`sure.${what}`, { count: sure }), most: possible }),
      }),
  }
}
