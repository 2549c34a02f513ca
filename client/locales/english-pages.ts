import { collectNamespaces } from './namespaces.ts'

/** The English namespaces of the page of one thing and of sentences about ties, by name. */
export const namespaces = collectNamespaces(
  import.meta.glob<Record<string, unknown>>(['./en/actor.json', './en/ties.json'], { eager: true, import: 'default' }),
)
