import { storeDay } from './day.ts'
import { parseEdtfDateOrRange } from './edtf.ts'
import type { Certainty, DateStatus, FactSet } from './evidence.ts'
import { parseCitation, parseConfirmation } from './evidence.ts'
import { type PeriodBounds, parsePeriod } from './period.ts'
import type { EvidenceFields } from './record-fields.ts'
import { nameKey, searchKey } from './search-key.ts'

/** What a record needs to know of a source that it cites. */
export interface SourceFacts {
  readonly set: FactSet
  /** EDTF day or range on which it saw its undated facts holding; null when it only reports. */
  readonly attests: string | null
  /** EDTF day or range on which it was published; null or absent when that is not known. */
  readonly published?: string | null
}

/** A record that cites a source nobody has recorded. */
export class UnknownSource extends Error {
  override readonly name = 'UnknownSource'
  readonly sourceId: string

  constructor(sourceId: string) {
    super(`no source on record has the id "${sourceId}"`)
    this.sourceId = sourceId
  }
}

export interface StatedEvidence {
  readonly period: string
  readonly dateStatus: DateStatus
  readonly certainty: Certainty
  /** `sourceId#locator`, at least one. */
  readonly sources: readonly string[]
  /** `2026-11-20 STAFF`; none unless told. */
  readonly confirmations?: readonly string[]
  /** Attestations from when the fact was undated, kept although it now has an end. */
  readonly attested?: readonly string[]
}

export interface SearchFields {
  readonly nameKey: string
  readonly searchKeys: string[]
  readonly searchText: string
}

/** The fields by which an entity is found and ordered; keys without repetition, empty ones left out. */
export function deriveSearchFields(
  name: string,
  acronym: string | null = null,
  aliases: readonly string[] = [],
): SearchFields {
  const names = [name, ...(acronym === null ? [] : [acronym]), ...aliases]
  const keys = new Set(names.map(searchKey))
  keys.delete('')
  return { nameKey: nameKey(name), searchKeys: [...keys], searchText: names.join(' · ') }
}

/**
 * Fills in what follows from the stated evidence: bounds, sets, attestations and the last of them. Only an undated record (period `/`)
 * is attested: a source that reports a dated act says that it happened, not that it was holding when it wrote. A confirmation
 * is a statement about the day itself and tightens whatever the period.
 * @throws UnknownSource when a citation names a source that `sourceOf` does not know.
 * @throws InvalidPeriod when the period cannot be read, or an attestation lies outside it.
 */
export function deriveEvidence(
  stated: StatedEvidence,
  sourceOf: (sourceId: string) => SourceFacts | undefined,
): EvidenceFields {
  const sets = new Set<FactSet>()
  const attested = new Set<string>(stated.attested)
  const said: string[] = []
  for (const citation of stated.sources) {
    const { sourceId } = parseCitation(citation)
    const source = sourceOf(sourceId)
    if (source === undefined) throw new UnknownSource(sourceId)
    sets.add(source.set)
    const saidOn = source.attests ?? source.published ?? null
    if (saidOn !== null) said.push(saidOn)
    if (stated.period === '/' && source.attests !== null) attested.add(source.attests)
  }
  const confirmations = stated.confirmations ?? []
  const confirmed = confirmations.map((text) => parseConfirmation(text).on)
  const bounds = parsePeriod(stated.period, [...attested, ...confirmed])
  return {
    period: stated.period,
    ...storedBounds(bounds),
    dateStatus: stated.dateStatus,
    certainty: stated.certainty,
    sources: [...stated.sources],
    sets: [...sets],
    attested: [...attested],
    confirmations: [...confirmations],
    lastAttested: findLastAttested([...attested, ...confirmed, ...said]),
  }
}

/**
 * The latest day on which a fact is known to have been told, from days or ranges on which it was: of a range its first
 * day, since nothing says that it was later. Null where no day is known.
 */
export function findLastAttested(told: readonly string[]): number | null {
  const days = told.flatMap((text) => parseEdtfDateOrRange(text)?.earliest ?? []).filter(Number.isFinite)
  return days.length === 0 ? null : Math.max(...days)
}

/** The four bounds as the store keeps them: integers, with stand-ins for the infinities. */
export function storedBounds(bounds: PeriodBounds): PeriodBounds {
  return {
    startEarliest: storeDay(bounds.startEarliest),
    startLatest: storeDay(bounds.startLatest),
    endEarliest: storeDay(bounds.endEarliest),
    endLatest: storeDay(bounds.endLatest),
  }
}
