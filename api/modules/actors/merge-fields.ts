import { canonicalJson, type Json } from '#graph-schema/model/canonical-json.ts'
import { deriveSearchFields } from '#graph-schema/model/derive-record.ts'
import type { ActorRecord } from '#graph-schema/model/records.ts'
import { actorRecord } from '#graph-schema/model/records.ts'
import type { MergeChoiceInput } from '../../generated/schema.ts'
import { deriveIn } from '../../write/cite.ts'
import type { Draft } from '../../write/draft.ts'
import { problem } from '../../write/outcome.ts'
import { putParsed } from '../../write/put-record.ts'

/** Fields of an actor of which one of two is chosen. */
const SINGLE = [
  'name',
  'acronym',
  'kind',
  'collective',
  'memberEstimate',
  'legalForm',
  'thirdSectorSection',
  'sizeClass',
  'ateco',
  'taxCode',
  'vatNumber',
  'website',
  'publicEmail',
  'publicPhone',
  'summary',
  'seatText',
] as const
const CHOOSABLE: readonly string[] = [...SINGLE, 'life', 'seat']

/** One field of both, and of the one actor that comes of them. */
export interface MergeField {
  readonly name: string
  readonly kept: string | null
  readonly merged: string | null
  readonly result: string | null
  readonly differs: boolean
}

/** The two actors of a merge, and from whom to take a field: null where nobody has chosen. */
export interface Pair {
  readonly keep: ActorRecord
  readonly merge: ActorRecord
  readonly sideOf: (field: string) => 'KEPT' | 'MERGED' | null
}

/** Reads choices; a field that has none, or is no field, is noted as a problem. */
export function readChoices(draft: Draft, choices: readonly MergeChoiceInput[]): Pair['sideOf'] {
  for (const [place, { field }] of choices.entries()) {
    if (CHOOSABLE.includes(field)) continue
    draft.fail(problem(`choices.${place}.field`, 'WORD', field, `a field is one of ${CHOOSABLE.join(', ')}`))
  }
  const sides = new Map(choices.map(({ field, side }) => [field, side]))
  return (field) => sides.get(field) ?? null
}

/** Whether a field is taken from the actor that is merged: by choice, or because the other has nothing. */
export function takesMerged({ sideOf }: Pair, field: string, kept: unknown): boolean {
  const side = sideOf(field)
  return side === null ? kept === null : side === 'MERGED'
}

/** The one actor: chosen fields, lists of both, sources and confirmations of both. Null, with the problem noted, if none can be. */
export function mergeFields(draft: Draft, pair: Pair, citation: string | null): ActorRecord | null {
  const { keep, merge } = pair
  const single = Object.fromEntries(
    SINGLE.map((name) => [name, takesMerged(pair, name, keep[name]) ? merge[name] : keep[name]]),
  )
  const lives = takesMerged(pair, 'life', keep.period === '/' ? null : keep.period) ? [merge, keep] : [keep, merge]
  const [life = keep, other = merge] = lives
  const sources = [...keep.sources, ...merge.sources, ...(citation === null ? [] : [citation])]
  const evidence = deriveIn(draft, 'life', {
    period: life.period,
    dateStatus: life.dateStatus,
    certainty: life.certainty,
    sources,
    confirmations: [...new Set([...life.confirmations, ...other.confirmations])].sort(),
    attested: life.attested,
    sets: [...keep.sets, ...merge.sets],
  })
  const name = String(single['name'])
  const acronym = typeof single['acronym'] === 'string' ? single['acronym'] : null
  const aliases = otherNames(pair, name, acronym)
  if (evidence === null) return null
  return putParsed(draft, 'choices', actorRecord, {
    ...keep,
    ...single,
    aliases,
    categories: [...new Set([...keep.categories, ...merge.categories])],
    ...deriveSearchFields(name, acronym, aliases),
    ...evidence,
  })
}

/** Every name of the two that the one actor does not have otherwise. */
function otherNames({ keep, merge }: Pair, name: string, acronym: string | null): string[] {
  const names = [keep.name, merge.name, keep.acronym, merge.acronym, ...keep.aliases, ...merge.aliases]
  return [...new Set(names.filter((one) => one !== null))].filter((one) => one !== name && one !== acronym)
}

/** Fields that one of them has, side by side. */
export function compareFields({ keep, merge }: Pair, result: ActorRecord | null): MergeField[] {
  const single = SINGLE.map((name) => compare(name, [keep[name], merge[name], result?.[name] ?? null], true))
  const lists = (['aliases', 'categories'] as const).map((name) =>
    compare(name, [emptied(keep[name]), emptied(merge[name]), emptied(result?.[name] ?? [])], false),
  )
  const life = compare('life', [keep.period, merge.period, result?.period ?? null], true)
  return [...single, ...lists, life].filter(({ kept, merged }) => kept !== null || merged !== null)
}

function emptied(list: readonly string[]): readonly string[] | null {
  return list.length === 0 ? null : list
}

/** One field of three: kept, merged, result. */
export function compare(
  name: string,
  [kept, merged, result]: readonly [Json, Json, Json],
  chosen: boolean,
): MergeField {
  const json = (value: Json) => (value === null ? null : canonicalJson(value))
  const [a, b] = [json(kept), json(merged)]
  return { name, kept: a, merged: b, result: json(result), differs: chosen && a !== null && b !== null && a !== b }
}
