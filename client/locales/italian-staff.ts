import { collectNamespaces } from './namespaces.ts'

/** The Italian namespaces of who has an account or sends something, by name: readers do without. */
export const namespaces = collectNamespaces(
  import.meta.glob<Record<string, unknown>>(
    [
      './it/access.json',
      './it/acts.json',
      './it/editing.json',
      './it/import.json',
      './it/inbox.json',
      './it/joining.json',
      './it/micro-areas.json',
      './it/people.json',
      './it/record.json',
      './it/registration.json',
      './it/surveys.json',
    ],
    { eager: true, import: 'default' },
  ),
)
