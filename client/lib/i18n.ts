import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import './i18n-resources.ts'

/** Languages of the interface; the first is the default and always complete. */
export const LANGUAGES = ['it', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const STORAGE_KEY = 'trama.language'

type Namespaces = Record<string, Record<string, unknown>>

/**
 * Words come in chunks a language: those of the first load, those of the first page, those of the page of one thing, those of the other pages
 * beside the network and of its tools, those of views of all the data, those of the territory, and those of who has an account or sends something.
 */
type Part = 'first' | 'situation' | 'pages' | 'tools' | 'data' | 'territory' | 'staff'

const LOADERS: Readonly<Record<Language, Readonly<Record<Part, () => Promise<{ namespaces: Namespaces }>>>>> = {
  it: {
    first: () => import('../locales/italian.ts'),
    situation: () => import('../locales/italian-situation.ts'),
    pages: () => import('../locales/italian-pages.ts'),
    tools: () => import('../locales/italian-tools.ts'),
    data: () => import('../locales/italian-data.ts'),
    territory: () => import('../locales/italian-territory.ts'),
    staff: () => import('../locales/italian-staff.ts'),
  },
  en: {
    first: () => import('../locales/english.ts'),
    situation: () => import('../locales/english-situation.ts'),
    pages: () => import('../locales/english-pages.ts'),
    tools: () => import('../locales/english-tools.ts'),
    data: () => import('../locales/english-data.ts'),
    territory: () => import('../locales/english-territory.ts'),
    staff: () => import('../locales/english-staff.ts'),
  },
}

/** A namespace of each part: where it is there, its part is. */
const WITNESS: Readonly<Record<Part, string>> = {
  first: 'common',
  situation: 'situation',
  pages: 'actor',
  tools: 'tools',
  data: 'sources',
  territory: 'territory',
  staff: 'editing',
}

async function loadPart(instance: i18n, language: Language, part: Part): Promise<void> {
  if (instance.hasResourceBundle(language, WITNESS[part])) return
  const { namespaces } = await LOADERS[language][part]()
  for (const [name, words] of Object.entries(namespaces)) instance.addResourceBundle(language, name, words)
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
    resources: { [language]: (await LOADERS[language].first()).namespaces },
    // React escapes by itself.
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = language
  return instance
}

/** Loads the words of the first page, in the language in use. */
export function loadSituationWords(instance: i18n): Promise<void> {
  return loadPart(instance, languageOf(instance), 'situation')
}

/** Loads the words of the page of one thing, in the language in use. */
export function loadEntityWords(instance: i18n): Promise<void> {
  return loadPart(instance, languageOf(instance), 'pages')
}

/** Loads the words of the pages beside the network and of its tools. */
export async function loadPageWords(instance: i18n): Promise<void> {
  await Promise.all([loadEntityWords(instance), loadPart(instance, languageOf(instance), 'tools')])
}

/** Loads the words of views of all the data, which need those of the pages too. */
export async function loadDataWords(instance: i18n): Promise<void> {
  await Promise.all([loadPageWords(instance), loadPart(instance, languageOf(instance), 'data')])
}

/** Loads the words of the territory's page, which needs those of views of all the data too. */
export async function loadTerritoryWords(instance: i18n): Promise<void> {
  await Promise.all([loadDataWords(instance), loadPart(instance, languageOf(instance), 'territory')])
}

/** Loads the words of the acts of who works on the register, which need those of the pages too. */
export async function loadStaffWords(instance: i18n): Promise<void> {
  await Promise.all([loadPageWords(instance), loadPart(instance, languageOf(instance), 'staff')])
}

/** Changes the language in place, remembers it, and tells the document. The address stays as it is. */
export async function changeLanguage(instance: i18n, language: Language): Promise<void> {
  const late = (['situation', 'pages', 'tools', 'data', 'territory', 'staff'] as const).filter((part) =>
    instance.hasResourceBundle(languageOf(instance), WITNESS[part]),
  )
  await Promise.all([loadPart(instance, language, 'first'), ...late.map((part) => loadPart(instance, language, part))])
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
