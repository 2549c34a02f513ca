import { collectNamespaces } from './namespaces.ts'

/** The Italian namespaces of the first load, by name. */
export const namespaces = collectNamespaces(
  import.meta.glob<Record<string, unknown>>(
    ['./it/common.json', './it/explorer.json', './it/search.json', './it/shell.json', './it/words.json'],
    {
      eager: true,
      import: 'default',
    },
  ),
)
