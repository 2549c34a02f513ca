import { collectNamespaces } from './namespaces.ts'

/** The English namespaces of pages other than the network, by name. */
export const namespaces = collectNamespaces(
  import.meta.glob<Record<string, unknown>>(
    [
      './en/actor.json',
      './en/figures.json',
      './en/groups.json',
      './en/ties.json',
      './en/timeline.json',
      './en/tools.json',
      './en/ways.json',
    ],
    {
      eager: true,
      import: 'default',
    },
  ),
)
