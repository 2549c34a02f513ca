import { collectNamespaces } from './namespaces.ts'

/** The English namespaces of views of all the data – counted, as a matrix, source by source –, by name. */
export const namespaces = collectNamespaces(
  import.meta.glob<Record<string, unknown>>(
    [
      './en/as-of.json',
      './en/gaps.json',
      './en/matrix.json',
      './en/overview.json',
      './en/questions.json',
      './en/research.json',
      './en/sources.json',
      './en/time.json',
    ],
    { eager: true, import: 'default' },
  ),
)
