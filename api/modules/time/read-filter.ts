import { searchKey } from '#graph-schema/model/search-key.ts'
import { type Arguments, readDay, readObject, readText, readTexts } from '../../read/inputs.ts'

/** A NetworkFilter as it is held against records in memory; null where it does not narrow. */
export interface StateFilter {
  readonly sets: readonly string[] | null
  readonly entityTypes: readonly string[] | null
  readonly kinds: readonly string[] | null
  readonly collective: boolean | null
  readonly tieKinds: readonly string[] | null
  readonly certainty: readonly string[] | null
  readonly dateStatus: readonly string[] | null
  /** Day before which a tie was last told, if ever. */
  readonly notAttestedSince: number | null
  readonly areas: readonly string[] | null
  readonly municipalities: readonly string[] | null
  readonly groups: readonly string[] | null
  readonly themes: readonly string[] | null
  /** Folded. */
  readonly text: string | null
  readonly includeIsolated: boolean
  readonly includeStructural: boolean
}

/** Reads the argument `filter` of a root field. */
export function readStateFilter(values: Arguments): StateFilter {
  const given = readObject(values, 'filter')
  const text = readText(given, 'text')
  return {
    sets: readTexts(given, 'sets'),
    entityTypes: readTexts(given, 'entityTypes'),
    kinds: readTexts(given, 'kinds'),
    collective: typeof given['collective'] === 'boolean' ? given['collective'] : null,
    tieKinds: readTexts(given, 'tieKinds'),
    certainty: readTexts(given, 'certainty'),
    dateStatus: readTexts(given, 'dateStatus'),
    notAttestedSince: readDay(given, 'notAttestedSince'),
    areas: readTexts(given, 'areas'),
    municipalities: readTexts(given, 'municipalities'),
    groups: readTexts(given, 'groups'),
    themes: readTexts(given, 'themes'),
    text: text === null ? null : searchKey(text),
    includeIsolated: given['includeIsolated'] !== false,
    includeStructural: given['includeStructural'] === true,
  }
}
