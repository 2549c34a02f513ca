/** An exact day in words: "31 dic 2020". What is no ISO day stays as it is. */
export function writeDay(language: string, day: string): string {
  const instant = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(instant.getTime())) return day
  const written = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
  })
  // A year has four digits, as in the address: "1 gen 0001" can be read for no day of the first month.
  const words = written.formatToParts(instant)
  return words.map(({ type, value }) => (type === 'year' ? value.padStart(4, '0') : value)).join('')
}

/**
 * A day as the hole of a sentence, with the context that chooses its preposition: in Italian "otto" and "undici" begin
 * with a vowel ("all’8 mag 2020").
 */
export function dayWords(language: string, day: string): { readonly day: string; readonly context?: 'eighth' } {
  const words = { day: writeDay(language, day) }
  return day.endsWith('-08') || day.endsWith('-11') ? { ...words, context: 'eighth' } : words
}
