import type { i18n as I18n } from 'i18next'
import type { Band } from '../state/territory.ts'
import { isExact } from './tell-cell.ts'

/** What is counted of an area or a comune. */
export type Counted = 'providers' | 'seats' | 'desks'

/** A count in words: "3 erogatori", or "1–3 erogatori" where some of them only may be there. */
export function tellBand(i18n: I18n, counted: Counted, band: Band): string {
  const t = i18n.getFixedT(null, 'territory')
  return isExact(band)
    ? t(`count.${counted}`, { count: band.possible })
    : t(`count.${counted}Between`, { sure: band.sure, possible: band.possible })
}

/** The number alone: "3", or "1–3". */
export function writeBand(band: Band): string {
  return isExact(band) ? String(band.possible) : `${band.sure}–${band.possible}`
}

/** A whole number with the language's own signs. */
export function writeNumber(language: string, value: number): string {
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, { useGrouping: 'always' }).format(value)
}
