import { createInstance, type i18n as I18n } from 'i18next'
import englishStructure from '../../../locales/en/structure.json'
import english from '../../../locales/en/territory.json'
import englishTies from '../../../locales/en/ties.json'
import englishWords from '../../../locales/en/words.json'
import italianStructure from '../../../locales/it/structure.json'
import italian from '../../../locales/it/territory.json'
import italianTies from '../../../locales/it/ties.json'
import italianWords from '../../../locales/it/words.json'

const WORDS = {
  it: { structure: italianStructure, territory: italian, ties: italianTies, words: italianWords },
  en: { structure: englishStructure, territory: english, ties: englishTies, words: englishWords },
}

/** The words of the territory in one language. */
export async function startTerritoryWords(language: 'it' | 'en' = 'it'): Promise<I18n> {
  const instance = createInstance()
  await instance.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: WORDS[language] },
    interpolation: { escapeValue: false },
  })
  return instance
}
