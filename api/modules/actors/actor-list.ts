import type { Presence } from '#graph-schema/model/presence.ts'
import { searchKey } from '#graph-schema/model/search-key.ts'
import { type Arguments, readObject, readText, readTexts } from '../../read/inputs.ts'
import { tieAtLeast } from '../../read/presence.ts'
import type { Condition, ListFacts } from '../../read/read-list.ts'
import { IN_SETS, isInMunicipalities, isNamedLike } from '../conditions.ts'

const inFilter = (condition: Condition): Condition => ({
  ...condition,
  value: (values) => condition.value(readObject(values, 'filter')),
})

const byTexts = (name: string, holds: Condition['holds']): Condition => ({
  value: (filter) => readTexts(filter, name),
  holds,
})

/** Conditions of ActorFilter. */
const FILTER: readonly Condition[] = [
  IN_SETS,
  byTexts('kinds', (actor, kinds) => `${actor}.kind IN ${kinds}`),
  {
    value: ({ collective }) => (typeof collective === 'boolean' ? collective : null),
    holds: (actor, collective) => `${actor}.collective = ${collective}`,
  },
  byTexts('municipalities', isInMunicipalities),
  byTexts('areas', isSeatedInAreas),
  { value: foldText, holds: isNamedLike },
]

function isSeatedInAreas(actor: string, ids: string, minimum: Presence): string {
  const kept = [
    `area.id IN ${ids}`,
    ...tieAtLeast(minimum, 'seated', ['place']),
    ...tieAtLeast(minimum, 'part', ['area']),
  ]
  return `EXISTS { (${actor})-[seated:SEATED_IN]->(place)-[part:PART_OF_AREA]->(area:MicroArea) WHERE ${kept.join(' AND ')} }`
}

function foldText(filter: Arguments): string | null {
  const text = readText(filter, 'text')
  return text === null ? null : searchKey(text)
}

/** Actors in the order asked, narrowed by ActorFilter. */
export const ACTOR_LIST: ListFacts = {
  type: 'Actor',
  conditions: FILTER.map(inFilter),
  descending: (values) => readText(values, 'orderBy') === 'NAME_DESC',
}
