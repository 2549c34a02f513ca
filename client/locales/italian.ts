import { collectNamespaces } from './namespaces.ts'

/** Every Italian namespace by its name. */
export const namespaces = collectNamespaces(
  import.meta.glob<Record<string, unknown>>('./it/*.json', { eager: true, import: 'default' }),
)
