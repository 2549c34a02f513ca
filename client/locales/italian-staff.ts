import { collectNamespaces } from './namespaces.ts'

/** The Italian namespaces that only those who work on the register read, by name. */
export const namespaces = collectNamespaces(
  import.meta.glob<Record<string, unknown>>(
    ['./it/editing.json', './it/import.json', './it/inbox.json', './it/record.json', './it/registration.json'],
    { eager: true, import: 'default' },
  ),
)
