import { createInstance, type i18n as I18n } from 'i18next'
import english from '../../../locales/en/territory.json'
import italian from '../../../locales/it/territory.json'

/** The words of the territory in one language. */
export async function startTerritoryWords(language: 'it' | 'en' = 'it'): Promise<I18n> {
  const instance = createInstance()
  await instance.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { territory: language === 'it' ? italian : english } },
    interpolation: { escapeValue: false },
  })
  return instance
}
