import { collectNamespaces } from './namespaces.ts'

/** The English namespaces that only those who work on the register read, by name. */
export const namespaces = collectNamespaces(
  import.meta.glob<Record<string, unknown>>(
    ['./en/editing.json', './en/import.json', './en/inbox.json', './en/record.json', './en/registration.json'],
    { eager: true, import: 'default' },
  ),
)
