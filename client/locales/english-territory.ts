import { collectNamespaces } from './namespaces.ts'

/** The English namespace of the territory's page, by name. */
export const namespaces = collectNamespaces(
  import.meta.glob<Record<string, unknown>>('./en/territory.json', { eager: true, import: 'default' }),
)
