import { collectNamespaces } from './namespaces.ts'

/** The English namespaces of what the network's page opens later, and of lists of groups and ways, by name. */
export const namespaces = collectNamespaces(
  import.meta.glob<Record<string, unknown>>(
    ['./en/figures.json', './en/groups.json', './en/timeline.json', './en/tools.json', './en/ways.json'],
    { eager: true, import: 'default' },
  ),
)
