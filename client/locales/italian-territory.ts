import { collectNamespaces } from './namespaces.ts'

/** The Italian namespace of the territory's page, by name. */
export const namespaces = collectNamespaces(
  import.meta.glob<Record<string, unknown>>('./it/territory.json', { eager: true, import: 'default' }),
)
