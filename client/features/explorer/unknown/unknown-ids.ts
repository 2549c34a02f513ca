import { entityTypeOf } from '#graph-schema/model/ids.ts'
import type { Network } from '../../../graph/model/network.ts'
import { listAreas } from '../../../graph/model/slice.ts'
import type { Question } from '../state/question.ts'

/** Ids that an address asks for and nothing on record has. */
export interface UnknownIds {
  readonly areas: readonly string[]
  readonly themes: readonly string[]
  readonly groups: readonly string[]
}

/** What of an address the network that was read does not show: it may be on record all the same. */
export function findUnseen(question: Question, network: Network): UnknownIds {
  const { filters, openGroups, outlined, closedGroups } = question
  const areas = new Set(filters.areas.size === 0 ? [] : listAreas(network).map(({ id }) => id))
  const isAbout = (theme: string) => [...network.entities.values()].some(({ themes }) => themes.includes(theme))
  return {
    areas: [...filters.areas].filter((id) => !areas.has(id)),
    themes: [...filters.themes].filter((theme) => !isAbout(theme)),
    groups: network.truncated ? [] : [...new Set([...openGroups, ...outlined, ...closedGroups])].filter(isNoGroup),
  }
  function isNoGroup(id: string): boolean {
    const type = entityTypeOf(id)
    return (type === 'LOCAL_NODE' || type === 'GOVERNANCE_BODY' || type === 'PROJECT') && !network.entities.has(id)
  }
}

/** The same question without what nothing on record has; the question itself where there is none. */
export function withoutUnknown(question: Question, { areas, themes, groups }: UnknownIds): Question {
  if (areas.length + themes.length + groups.length === 0) return question
  const { filters, openGroups, outlined, closedGroups } = question
  const isKnown = (id: string) => !groups.includes(id)
  return {
    ...question,
    filters: {
      ...filters,
      areas: new Set([...filters.areas].filter((id) => !areas.includes(id))),
      themes: new Set([...filters.themes].filter((id) => !themes.includes(id))),
    },
    openGroups: openGroups.filter(isKnown),
    outlined: outlined.filter(isKnown),
    closedGroups: closedGroups.filter(isKnown),
  }
}
