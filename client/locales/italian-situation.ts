import { collectNamespaces } from './namespaces.ts'

/** The Italian namespace of the first page, by name. */
export const namespaces = collectNamespaces(
  import.meta.glob<Record<string, unknown>>('./it/situation.json', { eager: true, import: 'default' }),
)
