import { collectNamespaces } from './namespaces.ts'

/** The English namespace of the first page, by name. */
export const namespaces = collectNamespaces(
  import.meta.glob<Record<string, unknown>>('./en/situation.json', { eager: true, import: 'default' }),
)
