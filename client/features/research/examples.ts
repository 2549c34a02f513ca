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

/** The text of an example. Every one is within the budget of an anonymous reader. */
export function exampleText(name: ExampleName): string {
  return TEXTS[`./examples/${name}.graphql`] ?? ''
}

/** The example that an address names; the first where it names none. */
export function parseExampleName(text: string | undefined): ExampleName {
  return EXAMPLE_NAMES.find((name) => name === text) ?? 'first-answer'
}
