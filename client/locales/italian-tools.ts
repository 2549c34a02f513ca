import { collectNamespaces } from './namespaces.ts'

/** The Italian namespaces of what the network's page opens later, and of lists of groups and ways, by name. */
export const namespaces = collectNamespaces(
  import.meta.glob<Record<string, unknown>>(
    ['./it/figures.json', './it/groups.json', './it/timeline.json', './it/tools.json', './it/ways.json'],
    { eager: true, import: 'default' },
  ),
)
