import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import './i18n-resources.ts'

/** Languages of the interface; the first is the default and always complete. */
export const LANGUAGES = ['it', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const STORAGE_KEY = 'trama.language'

type Namespaces = Record<string, Record<string, unknown>>

/** One chunk a language, with every namespace in it; a new file in its folder is found by itself. */
async function loadNamespaces(language: Language): Promise<Namespaces> {
  const { namespaces } =
    language === 'it' ? await import('../locales/italian.ts') : await import('../locales/english.ts')
  return namespaces
}

function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value)
}

/** The language chosen on this browser, Italian when none is. */
export function rememberedLanguage(): Language {
  try {
    const stored = localStorage.getItem(STORAGE_KEY)
    return isLanguage(stored) ? stored : 'it'
  } catch {
    // Storage is refused: the default serves.
    return 'it'
  }
}

/** Starts the words of the interface in a language and tells the document which it is. */
export async function startI18n(language: Language): Promise<i18n> {
  const instance = createInstance()
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    resources: { [language]: await loadNamespaces(language) },
    // React escapes by itself.
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = language
  return instance
}

/** Changes the language in place, remembers it, and tells the document. The address stays as it is. */
export async function changeLanguage(instance: i18n, language: Language): Promise<void> {
  if (!instance.hasResourceBundle(language, 'common')) {
    for (const [name, words] of Object.entries(await loadNamespaces(language))) {
      instance.addResourceBundle(language, name, words)
    }
  }
  await instance.changeLanguage(language)
  document.documentElement.lang = language
  try {
    localStorage.setItem(STORAGE_KEY, language)
  } catch {
    // Storage is refused: the choice lasts for this visit.
  }
}

/** The language in use, for dates and numbers. */
export function languageOf(instance: i18n): Language {
  return isLanguage(instance.language) ? instance.language : 'it'
}
