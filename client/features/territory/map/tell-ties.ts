import type { i18n as I18n } from 'i18next'
import type { Band } from '../state/territory.ts'

/** How many ties there are between two areas. */
export function tellTies(i18n: I18n, { sure, possible }: Band): string {
  const t = i18n.getFixedT(null, 'territory')
  return sure === possible ? t('map.ties', { count: possible }) : t('map.tiesBetween', { sure, possible })
}
