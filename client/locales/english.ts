import { collectNamespaces } from './namespaces.ts'

/** Every English namespace by its name. */
export const namespaces = collectNamespaces(
  import.meta.glob<Record<string, unknown>>('./en/*.json', { eager: true, import: 'default' }),
)
