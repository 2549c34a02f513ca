import type { Presence } from '#graph-schema/model/presence.ts'
import { where } from '../read/emit.ts'
import { readTexts } from '../read/inputs.ts'
import { isPossible, tieAtLeast } from '../read/presence.ts'
import type { Condition, ListFacts } from '../read/read-list.ts'

/** At least one set of the fact is among those asked. */
export function isInSets(fact: string, sets: string): string {
  return `any(set IN ${fact}.sets WHERE set IN ${sets})`
}

/** The text, folded, stands in the name, acronym or an alias. */
export function isNamedLike(entity: string, text: string): string {
  return `any(key IN ${entity}.searchKeys WHERE key CONTAINS ${text})`
}

/** Seated or taking place in one of these comuni, by facts of at least this presence. */
export function isInMunicipalities(entity: string, ids: string, minimum: Presence): string {
  const [fact, place] = [`${entity}f`, `${entity}m`]
  const kept = [`${place}.id IN ${ids}`, ...tieAtLeast(minimum, fact, [place])]
  return `EXISTS { (${entity})-[${fact}:SEATED_IN|TAKES_PLACE_IN]->(${place}:Municipality) WHERE ${kept.join(' AND ')} }`
}

/** About one of these themes, by facts of at least this presence. */
export function isAboutThemes(entity: string, ids: string, minimum: Presence): string {
  const [fact, theme] = [`${entity}f`, `${entity}h`]
  const kept = [`${theme}.id IN ${ids}`, ...tieAtLeast(minimum, fact, [theme])]
  return `EXISTS { (${entity})-[${fact}:ABOUT]->(${theme}:Theme) WHERE ${kept.join(' AND ')} }`
}

/** Seated, serving (also by a service), covering or taking place in one of these micro-areas. */
export function isInAreas(entity: string, ids: string, minimum: Presence): string {
  const [fact, area, between] = [`${entity}f`, `${entity}a`, `${entity}b`]
  const steps = tieAtLeast(minimum, fact, [between])
  const way = `()-[${fact}:SEATED_IN|TAKES_PLACE_IN|OFFERS|SERVES|COVERS|PART_OF_AREA]->(${between})`
  const inner = steps.length === 0 ? way : `${way} WHERE ${steps.join(' AND ')}`
  const kept = [`${area}.id IN ${ids}`, ...(minimum === 'ABSENT' ? [] : [isPossible(area)])]
  return `EXISTS { (${entity}) (${inner}){1,3} (${area}:MicroArea) WHERE ${kept.join(' AND ')} }`
}

/**
 * Two lists of `[entity id, micro-area id]`, each pair once, as expressions: where the entities of a list are seated or
 * take place, and what they cover. Groups cover and others have places, so that no entity is in both.
 */
export function pairWithAreas(entities: string, minimum: Presence): readonly [string, string] {
  const each = (way: string, conditions: readonly string[]) =>
    `COLLECT { UNWIND ${entities} AS one MATCH (one)${way}(area:MicroArea)${where(conditions)} RETURN DISTINCT [one.id, area.id] }`
  const place = '-[fact:SEATED_IN|TAKES_PLACE_IN]->(place:Municipality)-[part:PART_OF_AREA]->'
  const held = [...tieAtLeast(minimum, 'fact', ['place']), ...tieAtLeast(minimum, 'part', ['area'])]
  return [each(place, held), each('-[fact:COVERS]->', tieAtLeast(minimum, 'fact', ['area']))]
}

/** Keeps entities of at least one of the sets given as `sets`. */
export const IN_SETS: Condition = { value: (values) => readTexts(values, 'sets'), holds: isInSets }

/** A list ordered by name that can be narrowed by sets alone. */
export function listBySets(type: string): ListFacts {
  return { type, conditions: [IN_SETS], descending: () => false }
}
