import type { i18n as I18n } from 'i18next'
import { writeDate } from './date-words.ts'

/** When something was last told, in words: the month, and how many whole years ago. */
export interface AgeWords {
  /** "giugno 2020" */
  readonly month: string
  /** "6 anni fa"; null within the first year. */
  readonly ago: string | null
}

/** @param today ISO day from which the age is counted */
export function tellAge(i18n: I18n, lastAttested: string, today: string): AgeWords {
  const years = wholeYears(lastAttested, today)
  const ago = years < 1 ? null : i18n.t('age.ago', { ns: 'actor', count: years })
  return { month: writeDate(i18n, lastAttested.slice(0, 7)), ago }
}

/** "detto l’ultima volta a giugno 2020 · 6 anni fa" */
export function describeAge(i18n: I18n, lastAttested: string, today: string): string {
  const { month, ago } = tellAge(i18n, lastAttested, today)
  // "ad aprile", "ad agosto", "ad ottobre".
  const context = /^[ao]/u.test(month) ? { context: 'vowel' } : {}
  const said = i18n.t('age.said', { ns: 'actor', month, ...context })
  return ago === null ? said : `${said} · ${ago}`
}

/** Anniversaries that have passed from one ISO day to another. */
export function wholeYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}
