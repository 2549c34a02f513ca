import { collectNamespaces } from './namespaces.ts'

/** The Italian namespaces of the page of one thing and of sentences about ties, by name. */
export const namespaces = collectNamespaces(
  import.meta.glob<Record<string, unknown>>(['./it/actor.json', './it/ties.json'], { eager: true, import: 'default' }),
)
