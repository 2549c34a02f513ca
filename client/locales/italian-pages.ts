import { collectNamespaces } from './namespaces.ts'

/** The Italian namespaces of pages other than the network, by name. */
export const namespaces = collectNamespaces(
  import.meta.glob<Record<string, unknown>>(
    [
      './it/actor.json',
      './it/figures.json',
      './it/groups.json',
      './it/ties.json',
      './it/timeline.json',
      './it/tools.json',
      './it/ways.json',
    ],
    {
      eager: true,
      import: 'default',
    },
  ),
)
