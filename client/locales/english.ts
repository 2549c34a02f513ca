import { collectNamespaces } from './namespaces.ts'

/** The English namespaces of the first load, by name. */
export const namespaces = collectNamespaces(
  import.meta.glob<Record<string, unknown>>(
    ['./en/common.json', './en/explorer.json', './en/search.json', './en/shell.json', './en/words.json'],
    {
      eager: true,
      import: 'default',
    },
  ),
)
