import { collectNamespaces } from './namespaces.ts'

/** The Italian namespaces of the territory's page, by name. */
export const namespaces = collectNamespaces(
  import.meta.glob<Record<string, unknown>>(['./it/structure.json', './it/territory.json'], {
    eager: true,
    import: 'default',
  }),
)
