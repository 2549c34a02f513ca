import { createInstance, type i18n as I18n } from 'i18next'
import englishTies from '../../locales/en/ties.json'
import italianTies from '../../locales/it/ties.json'

const TIES = { it: italianTies, en: englishTies } as const
export type TestLanguage = keyof typeof TIES

/** The words of ties in one language. A key that is missing stays a key, which no sentence may be. */
export async function startTieWords(language: TestLanguage): Promise<I18n> {
  const instance = createInstance()
  await instance.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { ties: TIES[language] } },
    interpolation: { escapeValue: false },
  })
  return instance
}
