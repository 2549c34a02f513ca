/** The blanks of a sentence by name, as the words take them. Counts are numbers, so that plurals come right. */
export function factsOf(
  facts: readonly { readonly name: string; readonly value: string }[],
): Record<string, string | number> {
  return Object.fromEntries(facts.map(({ name, value }) => [name, name === 'count' ? Number(value) : value]))
}

/** `1,5 MB` of a number of bytes. */
export function formatMegabytes(bytes: number, language: string): string {
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / 1024 / 1024)} MB`
}
