import { collectNamespaces } from './namespaces.ts'

/** The English namespaces of the territory's page, by name. */
export const namespaces = collectNamespaces(
  import.meta.glob<Record<string, unknown>>(['./en/structure.json', './en/territory.json'], {
    eager: true,
    import: 'default',
  }),
)
