import { collectNamespaces } from './namespaces.ts'

/** The English namespaces of the two pages about the data themselves, by name. */
export const namespaces = collectNamespaces(
  import.meta.glob<Record<string, unknown>>(['./en/research.json', './en/sources.json'], {
    eager: true,
    import: 'default',
  }),
)
