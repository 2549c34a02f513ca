import { collectNamespaces } from './namespaces.ts'

/** The English namespaces of who has an account or sends something, by name: readers do without. */
export const namespaces = collectNamespaces(
  import.meta.glob<Record<string, unknown>>(
    [
      './en/access.json',
      './en/acts.json',
      './en/editing.json',
      './en/import.json',
      './en/inbox.json',
      './en/joining.json',
      './en/micro-areas.json',
      './en/people.json',
      './en/record.json',
      './en/registration.json',
      './en/surveys.json',
    ],
    { eager: true, import: 'default' },
  ),
)
