import type { i18n as I18n } from 'i18next'

const WORDS: Readonly<Record<'it' | 'en', readonly string[]>> = {
  it: ['zero', 'uno', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove', 'dieci', 'undici', 'dodici'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
}

/** A number inside a sentence: to twelve in letters, beyond in digits. */
export function tellNumber(i18n: I18n, number: number): string {
  const words = WORDS[i18n.language === 'en' ? 'en' : 'it']
  return words[number] ?? new Intl.NumberFormat(i18n.language).format(number)
}

/** Two numbers that are compared are written alike. */
export function tellTwoNumbers(i18n: I18n, one: number, other: number): readonly [string, string] {
  const digits = new Intl.NumberFormat(i18n.language)
  const inLetters = Math.max(one, other) < WORDS.it.length
  return inLetters ? [tellNumber(i18n, one), tellNumber(i18n, other)] : [digits.format(one), digits.format(other)]
}
