import { collectNamespaces } from './namespaces.ts'

/** The Italian namespaces of views of all the data – counted, as a matrix, source by source –, by name. */
export const namespaces = collectNamespaces(
  import.meta.glob<Record<string, unknown>>(
    [
      './it/as-of.json',
      './it/gaps.json',
      './it/matrix.json',
      './it/overview.json',
      './it/questions.json',
      './it/research.json',
      './it/sources.json',
      './it/time.json',
    ],
    { eager: true, import: 'default' },
  ),
)
