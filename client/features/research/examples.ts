/** Names of the examples, in the order of the gallery: from the first answer to the whole network. */
export const EXAMPLE_NAMES = [
  'first-answer',
  'one-actor',
  'search',
  'actors-by-kind',
  'adherents',
  'undated-ties',
  'network-on-a-day',
  'growth-of-a-consortium',
  'neighbourhood',
  'paths',
  'services-and-needs',
  'micro-areas',
  'metrics',
  'who-stands-between',
  'edge-list',
  'sources',
] as const
export type ExampleName = (typeof EXAMPLE_NAMES)[number]

const TEXTS = import.meta.glob<string>('./examples/*.graphql', { eager: true, query: '?raw', import: 'default' })

/**
 * The text of an example, asked about a day where one is given. Every one is within the budget of an anonymous reader.
 */
export function exampleText(name: ExampleName, day: string | null = null): string {
  const text = TEXTS[`./examples/${name}.graphql`] ?? ''
  return day === null ? text : askAbout(text, day)
}

/** Root fields as the examples are written: two spaces in, their arguments up to the first bracket that closes. */
const ROOT_FIELD = /^ {2}(\w+)(?:\(([^)]*)\))? \{$/gmu
const DAY = /asOf: "[^"]*"/u

/** A query of ours with the day in every root field. */
function askAbout(text: string, day: string): string {
  const asked = `asOf: "${day}"`
  return text.replaceAll(ROOT_FIELD, (_line, field: string, given: string | undefined) => {
    if (given === undefined) return `  ${field}(${asked}) {`
    return `  ${field}(${DAY.test(given) ? given.replace(DAY, asked) : `${given.trimEnd()}, ${asked}`}) {`
  })
}

/** The example that an address names; the first where it names none. */
export function parseExampleName(text: string | undefined): ExampleName {
  return EXAMPLE_NAMES.find((name) => name === text) ?? 'first-answer'
}
