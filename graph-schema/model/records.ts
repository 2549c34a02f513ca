import { z } from 'zod'
import { ACTOR_KINDS, SERVICE_SUBJECTS, SIZE_CLASSES } from './actor.ts'
import { ACTOR_CATEGORIES, THIRD_SECTOR_SECTIONS } from './actor-category.ts'
import {
  ENTITIES,
  type EntityType,
  EVENT_KINDS,
  GOVERNANCE_LEVELS,
  MUNICIPALITY_SCOPES,
  PROJECT_KINDS,
} from './entity.ts'
import { FACT_SETS } from './evidence.ts'
import { entityId, tieId } from './ids.ts'
import { edtfText, evidenceFields, plainText } from './record-fields.ts'
import { TERRITORIAL_FACTS, type TerritorialRelationship, TIE_KINDS, TIE_ROLES } from './tie.ts'

/**
 * The store contract: what a vertex or relationship of the graph carries, under the names it has in Neo4j.
 *
 * - An entity is a vertex with the labels of {@link labelsOf}; its properties are the fields below without `type`.
 * - A tie is a relationship of the type `TIES[kind].relationship` between two entities; its properties are the fields
 *   below without `from` and `to`. A collaboration has no direction and is stored once.
 * - A territorial fact is a relationship of the type `relationship`; its properties are the fields without
 *   `relationship`, `from` and `to`.
 * - A field that is `null` here is absent in the store. Lists are always present, empty if need be.
 * - Each stored record also carries the `recordingFields`: `version` and `recordedAt`.
 */

/**
 * Fields of every entity.
 *
 * - `name` is its display label, whatever the type (the title of a project, the heading of a theme).
 * - `nameKey` is `nameKey(name)`: the order of lists, indexed with `id` for paging.
 * - `searchKeys` holds `searchKey()` of name, acronym and each alias. The full-text index `entityKeys` (analyser
 *   `keyword`) has each as one term: `key` finds it exactly, `key*` by its beginning, `key~1` at distance one.
 * - `searchText` is name, acronym and aliases joined by ` · `; the full-text index `entitySearch` (analyser
 *   `standard-folding`) finds it by words, folded, and `word~1` at distance one.
 */
const entityFields = {
  id: entityId,
  name: plainText,
  nameKey: z.string(),
  searchKeys: z.array(z.string()),
  searchText: plainText,
  ...evidenceFields,
}

/** Codes without a blank, sign or letter: a leading zero is part of them. */
const digits = (count: number) => z.string().regex(new RegExp(`^\\d{${count}}$`, 'u'), `${count} digits`)

/**
 * An organisation, or a *collective* actor that stands for unknown members.
 * `memberEstimate` is a lower bound ("oltre 60" → 60). `publicEmail` and `publicPhone` are the body's own, never a person's.
 */
export const actorRecord = z.object({
  type: z.literal('ACTOR'),
  ...entityFields,
  kind: z.enum(ACTOR_KINDS),
  collective: z.boolean(),
  memberEstimate: z.int().positive().nullable(),
  acronym: plainText.nullable(),
  aliases: z.array(plainText),
  legalForm: plainText.nullable(),
  thirdSectorSection: z.enum(THIRD_SECTOR_SECTIONS).nullable(),
  sizeClass: z.enum(SIZE_CLASSES).nullable(),
  ateco: plainText.nullable(),
  categories: z.array(z.enum(ACTOR_CATEGORIES)),
  taxCode: digits(11).nullable(),
  vatNumber: digits(11).nullable(),
  website: z.url({ protocol: /^https?$/u }).nullable(),
  publicEmail: z.email().nullable(),
  publicPhone: plainText.nullable(),
  summary: plainText.nullable(),
  /** The seat in words; where it is one of the comuni on record there is also a SEATED_IN. */
  seatText: plainText.nullable(),
})

/** A *Nodo di rete*: a coordination of adherents of one territory. */
const localNodeRecord = z.object({
  type: z.literal('LOCAL_NODE'),
  ...entityFields,
  purpose: plainText.nullable(),
})

/** `structural` marks the three levels of governance, drawn as bands and left out of counts unless asked for. */
export const governanceBodyRecord = z.object({
  type: z.literal('GOVERNANCE_BODY'),
  ...entityFields,
  level: z.enum(GOVERNANCE_LEVELS).nullable(),
  function: plainText.nullable(),
  structural: z.boolean(),
})

export const projectRecord = z.object({
  type: z.literal('PROJECT'),
  ...entityFields,
  kind: z.enum(PROJECT_KINDS),
  acronym: plainText.nullable(),
  aliases: z.array(plainText),
  summary: plainText.nullable(),
})

export const eventRecord = z.object({
  type: z.literal('EVENT'),
  ...entityFields,
  kind: z.enum(EVENT_KINDS),
  summary: plainText.nullable(),
})

/** A comune. `population` is that of 1 January of `populationYear`; latitude and longitude (degrees) are of its seat, altitude in metres. */
export const municipalityRecord = z.object({
  type: z.literal('MUNICIPALITY'),
  ...entityFields,
  istatCode: digits(6),
  population: z.int().nonnegative(),
  populationYear: z.int(),
  areaKm2: z.number().positive(),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  altitude: z.int().nullable(),
  /** ISTAT codes of the comuni of the territory that it borders on; one-point contacts do not count. */
  neighbours: z.array(digits(6)),
  scope: z.enum(MUNICIPALITY_SCOPES),
})

export const microAreaRecord = z.object({
  type: z.literal('MICRO_AREA'),
  ...entityFields,
  code: plainText,
  summary: plainText.nullable(),
})

/** A row of the gap matrix, with its codes in five other classifications of welfare. */
export const needRecord = z.object({
  type: z.literal('NEED'),
  ...entityFields,
  code: plainText,
  /** Letters of art. 51, paragraph 2, of the income tax law (TUIR). */
  taxBenefitLetters: z.array(plainText),
  /** Areas of the Welfare Index PMI, edition 2022 (1 to 10). */
  welfareIndexAreas: z.array(plainText),
  /** User areas of ISTAT's survey of municipal social spending. */
  userAreas: z.array(plainText),
  /** Macro-levels of the national fund for social policies (1 to 5). */
  socialFundLevels: z.array(plainText),
  /** Letters of art. 5 of the third-sector code. */
  thirdSectorActivities: z.array(plainText),
})

export const serviceRecord = z.object({
  type: z.literal('SERVICE'),
  ...entityFields,
  subject: z.enum(SERVICE_SUBJECTS).nullable(),
  summary: plainText.nullable(),
})

/** A heading of the manifesto; `order` counts from 1. */
const themeRecord = z.object({
  type: z.literal('THEME'),
  ...entityFields,
  order: z.int().positive(),
})

/**
 * A document. It cites itself, and its life runs from its publication.
 * `attests` is the day, or the unknown day of a range, on which it saw its undated facts holding.
 */
export const sourceRecord = z.object({
  type: z.literal('SOURCE'),
  ...entityFields,
  publisher: plainText.nullable(),
  published: edtfText.nullable(),
  attests: edtfText.nullable(),
  url: z.url({ protocol: /^https?$/u }).nullable(),
  licence: plainText.nullable(),
  set: z.enum(FACT_SETS),
})

export const entityRecord = z.discriminatedUnion('type', [
  actorRecord,
  localNodeRecord,
  governanceBodyRecord,
  projectRecord,
  eventRecord,
  municipalityRecord,
  microAreaRecord,
  needRecord,
  serviceRecord,
  themeRecord,
  sourceRecord,
])

/**
 * A tie of the network. `kind` is stored beside the relationship type; `role` is absent where TIES names none.
 * `invitedBy` is the actor at whose invitation it came about, where a source says so: of the kinds in INVITED_KINDS only.
 */
export const tieRecord = z.object({
  id: tieId,
  kind: z.enum(TIE_KINDS),
  from: entityId,
  to: entityId,
  role: z.enum(TIE_ROLES).nullable(),
  invitedBy: entityId.nullable().default(null),
  note: plainText.nullable(),
  ...evidenceFields,
})

const TERRITORIAL_RELATIONSHIPS = TERRITORIAL_FACTS.map((fact): TerritorialRelationship => fact.relationship)

/** A dated, sourced fact about territory, supply or need; not a tie of the network. */
export const territorialFactRecord = z.object({
  id: z.string().regex(/^fact:[A-Za-z0-9][A-Za-z0-9_.-]{0,119}$/u, 'the id of a territorial fact is fact:<slug>'),
  relationship: z.enum(TERRITORIAL_RELATIONSHIPS),
  from: entityId,
  to: entityId,
  ...evidenceFields,
})

export type ActorRecord = z.infer<typeof actorRecord>
export type LocalNodeRecord = z.infer<typeof localNodeRecord>
export type ProjectRecord = z.infer<typeof projectRecord>
export type EventRecord = z.infer<typeof eventRecord>
export type MunicipalityRecord = z.infer<typeof municipalityRecord>
export type MicroAreaRecord = z.infer<typeof microAreaRecord>
export type ServiceRecord = z.infer<typeof serviceRecord>
export type SourceRecord = z.infer<typeof sourceRecord>
export type EntityRecord = z.infer<typeof entityRecord>
export type TieRecord = z.infer<typeof tieRecord>
export type TerritorialFactRecord = z.infer<typeof territorialFactRecord>

/** Labels of an entity in the store: `Entity`, its own, and `Group` for what has members and areas. */
export function labelsOf(type: EntityType): readonly string[] {
  const { label, group } = ENTITIES[type]
  return group ? ['Entity', label, 'Group'] : ['Entity', label]
}
