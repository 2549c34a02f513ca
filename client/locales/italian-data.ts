import { collectNamespaces } from './namespaces.ts'

/** The Italian namespaces of the two pages about the data themselves, by name. */
export const namespaces = collectNamespaces(
  import.meta.glob<Record<string, unknown>>(['./it/research.json', './it/sources.json'], {
    eager: true,
    import: 'default',
  }),
)
