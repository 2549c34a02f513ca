import {
  deriveEvidence,
  deriveSearchFields,
  type SourceFacts,
  type StatedEvidence,
} from '#graph-schema/model/derive-record.ts'
import { parseEdtfDateOrRange } from '#graph-schema/model/edtf.ts'
import type { Certainty, DateStatus, FactSet } from '#graph-schema/model/evidence.ts'
import { parseCitation } from '#graph-schema/model/evidence.ts'
import { makeEntityId } from '#graph-schema/model/ids.ts'
import { InvalidPeriod } from '#graph-schema/model/period.ts'
import type { EvidenceFields } from '#graph-schema/model/record-fields.ts'
import { sourceRecord } from '#graph-schema/model/records.ts'
import { storeRecord } from '#graph-schema/model/stored-record.ts'
import type { CitationInput, NewSourceInput } from '../generated/schema.ts'
import type { Draft } from './draft.ts'
import { makeSlug } from './make-slug.ts'
import { problem } from './outcome.ts'
import { putParsed, trimmed } from './put-record.ts'

/** Where a fact comes from as it is sent; absent where a correction names no further source. */
export type CitationGiven = CitationInput | null | undefined

/** Ids of sources on record that these citations name, to be loaded before they are cited. */
export function citedIds(citations: readonly CitationGiven[]): string[] {
  return citations.flatMap((citation) => (typeof citation?.sourceId === 'string' ? [citation.sourceId] : []))
}

/** Ids of the sources that facts on record cite, to be loaded before their evidence is derived anew. */
export function sourcesOf(records: readonly { readonly sources: readonly string[] }[]): string[] {
  return records.flatMap(({ sources }) => sources.map((text) => parseCitation(text).sourceId))
}

/**
 * The citation text of what was sent; a new source joins the draft. Null, with the problem noted, when it names
 * nothing, both, or a source that is not on record.
 */
export function cite(draft: Draft, field: string, given: CitationInput): string | null {
  const { sourceId, newSource } = given
  const locator = trimmed(given.locator)
  const named = typeof sourceId === 'string' && sourceId !== ''
  if (named === (newSource !== null && newSource !== undefined)) {
    draft.fail(
      problem(field, 'SOURCE', sourceId, 'name a source on record or describe a new one: exactly one of the two'),
    )
    return null
  }
  const id = newSource === null || newSource === undefined ? (sourceId ?? '') : putNewSource(draft, field, newSource)
  if (id === null) return null
  if (draft.entity(id)?.type !== 'SOURCE') {
    draft.fail(problem(`${field}.sourceId`, 'SOURCE_UNKNOWN', id, 'no source on record has this id'))
    return null
  }
  return locator === null ? id : `${id}#${locator}`
}

/** Puts a new source of the set `register` and gives its id; null, with the problems noted, when it is not one. */
export function putNewSource(draft: Draft, field: string, given: NewSourceInput): string | null {
  const id = makeEntityId('SOURCE', makeSlug())
  const published = trimmed(given.published)
  const name = trimmed(given.title)
  if (name === null) {
    draft.fail(problem(`${field}.newSource.title`, 'REQUIRED', given.title, 'a source needs a title'))
    return null
  }
  const facts: SourceFacts = { set: 'register', attests: trimmed(given.attests) ?? published, published }
  for (const [part, value] of [
    ['published', published],
    ['attests', facts.attests],
  ] as const) {
    if (value === null || parseEdtfDateOrRange(value) !== null) continue
    draft.fail(problem(`${field}.newSource.${part}`, 'DATE', value, 'a date is YYYY, YYYY-MM, YYYY-MM-DD or [a..b]'))
    return null
  }
  const stated: StatedEvidence = {
    period: published === null ? '/' : `${published}/..`,
    dateStatus: published === null ? 'UNKNOWN' : 'GIVEN',
    certainty: 'STATED',
    sources: [id],
  }
  const record = putParsed(draft, `${field}.newSource`, sourceRecord, {
    type: 'SOURCE',
    id,
    name,
    ...deriveSearchFields(name),
    publisher: trimmed(given.publisher),
    published,
    attests: facts.attests,
    url: trimmed(given.url),
    licence: trimmed(given.licence),
    set: facts.set,
    ...deriveEvidence(stated, () => facts),
  })
  if (record === null) return null
  draft.put(storeRecord(record))
  return id
}

/** What an act says of the evidence of a fact. */
export interface Stating {
  readonly period: string
  readonly dateStatus?: DateStatus | null | undefined
  readonly certainty: Certainty
  readonly sources: readonly string[]
  readonly confirmations?: readonly string[]
  readonly attested?: readonly string[]
  /** Sets in which the record is already; absent where the act states it anew. */
  readonly sets?: readonly FactSet[]
}

/**
 * The sets of a record that an act writes: those of the sources that it cites and, since it was recorded here, the
 * register – whichever document says so. What was not recorded by an act stays in the sets of its sources alone.
 * @param held sets in which the record is already; null where the act states it anew
 */
export function setsOf(cited: readonly FactSet[], held: readonly FactSet[] | null): FactSet[] {
  return [...new Set<FactSet>([...cited, ...(held === null || held.includes('register') ? ['register' as const] : [])])]
}

/**
 * The evidence of a fact, from the sources that the draft knows. Null, with the problem noted under `field`, when the
 * period cannot be read or contradicts what attests it.
 */
export function deriveIn(draft: Draft, field: string, stating: Stating): EvidenceFields | null {
  const period = stating.period.replaceAll(/\s+/gu, '')
  const stated: StatedEvidence = {
    ...stating,
    period,
    dateStatus: stating.dateStatus ?? (period === '/' ? 'UNKNOWN' : 'GIVEN'),
    sources: [...new Set(stating.sources)],
  }
  try {
    const evidence = deriveEvidence(stated, (sourceId) => {
      const source = draft.entity(sourceId)
      return source?.type === 'SOURCE'
        ? { set: source.set, attests: source.attests, published: source.published }
        : undefined
    })
    return { ...evidence, sets: setsOf(evidence.sets, stating.sets ?? null) }
  } catch (error) {
    if (!(error instanceof InvalidPeriod)) throw error
    draft.fail(problem(field, 'PERIOD', error.text, error.problem))
    return null
  }
}
