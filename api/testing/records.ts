import { deriveEvidence, deriveSearchFields, type StatedEvidence } from '#graph-schema/model/derive-record.ts'
import type { EntityType } from '#graph-schema/model/entity.ts'
import { makeEntityId, makeTieId } from '#graph-schema/model/ids.ts'
import {
  type EntityRecord,
  entityRecord,
  type TerritorialFactRecord,
  type TieRecord,
  territorialFactRecord,
  tieRecord,
} from '#graph-schema/model/records.ts'
import type { TerritorialRelationship, TieKind } from '#graph-schema/model/tie.ts'

/** What a test says of the evidence of a record; an undated, stated fact of the test source where it says nothing. */
export type Evidence = Partial<Pick<StatedEvidence, 'period' | 'dateStatus' | 'certainty'>> & {
  /** Makes the source attest this day or range. */
  readonly attests?: string
}

const SOURCE_ID = 'source:test'

function evidenceOf({ period = '/', dateStatus = 'UNKNOWN', certainty = 'STATED', attests }: Evidence) {
  return deriveEvidence({ period, dateStatus, certainty, sources: [`${SOURCE_ID}#p. 1`] }, () => ({
    set: 'register',
    attests: attests ?? null,
  }))
}

interface Names {
  readonly name?: string
  readonly acronym?: string
  readonly aliases?: readonly string[]
}

function entityFields(type: EntityType, slug: string, details: Evidence & Names) {
  const { name = slug, acronym = null, aliases = [] } = details
  return {
    type,
    id: makeEntityId(type, slug),
    name,
    acronym,
    ...deriveSearchFields(name, acronym, aliases),
    ...evidenceOf(details),
  }
}

type Details = Evidence & Readonly<Record<string, unknown>>

/** An actor `actor:<slug>`; its name is the slug unless told. */
export function makeActor(slug: string, details: Details & Names = {}): EntityRecord {
  const empty = ['memberEstimate', 'legalForm', 'thirdSectorSection', 'sizeClass', 'ateco', 'taxCode', 'vatNumber']
  const more = ['website', 'publicEmail', 'publicPhone', 'summary', 'seatText']
  return entityRecord.parse({
    kind: 'CIVIL_SOCIETY',
    collective: false,
    aliases: [],
    categories: [],
    ...Object.fromEntries([...empty, ...more].map((name) => [name, null])),
    ...entityFields('ACTOR', slug, details),
    ...withoutEvidence(details),
  })
}

export function makeProject(slug: string, details: Details = {}): EntityRecord {
  const fields = entityFields('PROJECT', slug, details)
  return entityRecord.parse({ kind: 'PACT', aliases: [], summary: null, ...fields, ...withoutEvidence(details) })
}

export function makeEvent(slug: string, details: Details = {}): EntityRecord {
  const fields = entityFields('EVENT', slug, details)
  return entityRecord.parse({ kind: 'SEMINAR', summary: null, ...fields, ...withoutEvidence(details) })
}

export function makeLocalNode(slug: string, details: Details = {}): EntityRecord {
  return entityRecord.parse({ purpose: null, ...entityFields('LOCAL_NODE', slug, details) })
}

export function makeGovernanceBody(slug: string, details: Details = {}): EntityRecord {
  const fields = entityFields('GOVERNANCE_BODY', slug, details)
  return entityRecord.parse({
    level: null,
    function: null,
    structural: false,
    ...fields,
    ...withoutEvidence(details),
  })
}

export function makeMunicipality(slug: string, details: Details = {}): EntityRecord {
  return entityRecord.parse({
    istatCode: slug,
    population: 100,
    populationYear: 2024,
    areaKm2: 12.5,
    latitude: 44.9,
    longitude: 7.3,
    altitude: null,
    neighbours: [],
    scope: 'NAMED',
    ...entityFields('MUNICIPALITY', slug, details),
  })
}

export function makeMicroArea(slug: string, details: Details = {}): EntityRecord {
  return entityRecord.parse({ code: slug, summary: null, ...entityFields('MICRO_AREA', slug, details) })
}

export function makeService(slug: string, details: Details = {}): EntityRecord {
  return entityRecord.parse({ subject: null, summary: null, ...entityFields('SERVICE', slug, details) })
}

export function makeTheme(slug: string, details: Details = {}): EntityRecord {
  return entityRecord.parse({ order: 1, ...entityFields('THEME', slug, details) })
}

/** The source that every made record cites. */
export function makeSource(): EntityRecord {
  return entityRecord.parse({
    publisher: null,
    published: null,
    attests: null,
    url: null,
    licence: null,
    set: 'register',
    ...entityFields('SOURCE', 'test', {}),
  })
}

/** A tie `tie:<slug>` between two ids. */
export function makeTie(
  slug: string,
  kind: TieKind,
  [from, to]: readonly [string, string],
  details: Details = {},
): TieRecord {
  return tieRecord.parse({
    id: makeTieId(slug),
    kind,
    from,
    to,
    role: null,
    note: null,
    ...evidenceOf(details),
    ...withoutEvidence(details),
  })
}

export function makeFact(
  slug: string,
  relationship: TerritorialRelationship,
  [from, to]: readonly [string, string],
  details: Evidence = {},
): TerritorialFactRecord {
  return territorialFactRecord.parse({ id: `fact:${slug}`, relationship, from, to, ...evidenceOf(details) })
}

const EVIDENCE_NAMES: readonly string[] = ['period', 'dateStatus', 'certainty', 'attests']

function withoutEvidence(details: Details): Record<string, unknown> {
  return Object.fromEntries(Object.entries(details).filter(([name]) => !EVIDENCE_NAMES.includes(name)))
}
