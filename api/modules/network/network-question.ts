import { ENTITIES, NETWORK_ENTITY_TYPES } from '#graph-schema/model/entity.ts'
import { searchKey } from '#graph-schema/model/search-key.ts'
import type { Parameters } from '../../database/encode.ts'
import { type Ask, rootArguments, temporalOf } from '../../read/ask.ts'
import { inputsOf } from '../../read/compile.ts'
import { type Arguments, type Inputs, readDay, readObject, readText, readTexts } from '../../read/inputs.ts'
import type { Temporal } from '../../read/plan.ts'
import { entityAtLeast, TIE_PATTERN, tieAtLeast } from '../../read/presence.ts'
import { isAboutThemes, isInAreas, isInMunicipalities, isInSets, isNamedLike } from '../conditions.ts'

/** A NetworkFilter, a day and a presence, as statements need them: conditions as text, values as parameters. */
export interface NetworkQuestion {
  readonly temporal: Temporal
  /** Labels of the entities that count, as a pattern writes them. */
  readonly labels: string
  readonly includeIsolated: boolean
  /** Conditions on one entity. */
  readonly ofEntity: (entity: string) => string[]
  /** Conditions on one tie between these ends; conditions on the ends themselves are not among them. */
  readonly ofTie: (tie: string, ends: readonly string[]) => string[]
  /** `$filter` and `$day` of those conditions. */
  readonly parameters: Parameters
}

/** A root field about the network, its arguments read. */
export interface Asking {
  readonly inputs: Inputs
  readonly values: Arguments
  readonly question: NetworkQuestion
}

export function readAsking({ info }: Ask): Asking {
  const inputs = inputsOf(info)
  const values = rootArguments(info, inputs)
  return { inputs, values, question: readQuestion(values, temporalOf(values)) }
}

/** Relationship types of the network, as a pattern writes them. */
export const TIES_OF_NETWORK = TIE_PATTERN

const LISTS = [
  'sets',
  'kinds',
  'tieKinds',
  'certainty',
  'dateStatus',
  'areas',
  'municipalities',
  'groups',
  'themes',
] as const

/** Reads the arguments that all questions about the network share. */
function readQuestion(values: Arguments, temporal: Temporal): NetworkQuestion {
  const given = readObject(values, 'filter')
  const text = readText(given, 'text')
  const lists = Object.fromEntries(LISTS.map((name) => [name, readTexts(given, name)]))
  const collective = typeof given['collective'] === 'boolean' ? given['collective'] : null
  const notAttestedSince = readDay(given, 'notAttestedSince')
  const filter = { ...lists, collective, text: text === null ? null : searchKey(text), notAttestedSince }
  const has = (name: (typeof LISTS)[number]) => lists[name] !== null
  const { minimum } = temporal
  return {
    temporal,
    labels: labelsOf(readTexts(given, 'entityTypes')),
    includeIsolated: given['includeIsolated'] !== false,
    parameters: { filter, ...(temporal.dated ? { day: readDay(values, 'asOf') } : {}) },
    ofEntity: (entity) => [
      ...(given['includeStructural'] === true ? [] : [`coalesce(${entity}.structural, false) = false`]),
      ...(has('sets') ? [isInSets(entity, '$filter.sets')] : []),
      ...(has('kinds') ? [`(NOT ${entity}:Actor OR ${entity}.kind IN $filter.kinds)`] : []),
      ...(collective === null ? [] : [`(NOT ${entity}:Actor OR ${entity}.collective = $filter.collective)`]),
      ...(has('areas') ? [isInAreas(entity, '$filter.areas', minimum)] : []),
      ...(has('municipalities') ? [isInMunicipalities(entity, '$filter.municipalities', minimum)] : []),
      ...(has('groups') ? [isInGroups(entity, temporal)] : []),
      ...(has('themes') ? [isAboutThemes(entity, '$filter.themes', minimum)] : []),
      ...(text === null ? [] : [isNamedLike(entity, '$filter.text')]),
      ...entityAtLeast(minimum, entity),
    ],
    ofTie: (tie, ends) => [
      ...(has('tieKinds') ? [`${tie}.kind IN $filter.tieKinds`] : []),
      ...(has('certainty') ? [`${tie}.certainty IN $filter.certainty`] : []),
      ...(has('dateStatus') ? [`${tie}.dateStatus IN $filter.dateStatus`] : []),
      ...(has('sets') ? [isInSets(tie, '$filter.sets')] : []),
      ...(notAttestedSince === null ? [] : [`coalesce(${tie}.lastAttested < $filter.notAttestedSince, true)`]),
      ...tieAtLeast(minimum, tie, ends),
    ],
  }
}

/** One of these groups, or a member of one. */
function isInGroups(entity: string, { minimum }: Temporal): string {
  const [tie, group] = [`${entity}g`, `${entity}h`]
  const kept = [`${group}.id IN $filter.groups`, ...tieAtLeast(minimum, tie, [group])]
  return `(${entity}.id IN $filter.groups OR EXISTS { (${entity})-[${tie}:MEMBER_OF]->(${group}) WHERE ${kept.join(' AND ')} })`
}

/** Labels are words of the house, chosen by the types asked; a list of none matches nothing. */
function labelsOf(types: readonly string[] | null): string {
  const asked = NETWORK_ENTITY_TYPES.filter((type) => types?.includes(type) ?? true)
  return asked.length === 0 ? 'None' : asked.map((type) => ENTITIES[type].label).join('|')
}
