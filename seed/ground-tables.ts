import { z } from 'zod'
import { deriveSearchFields } from '#graph-schema/model/derive-record.ts'
import { entityId } from '#graph-schema/model/ids.ts'
import { plainText } from '#graph-schema/model/record-fields.ts'
import {
  microAreaRecord,
  municipalityRecord,
  needRecord,
  serviceRecord,
  sourceRecord,
  territorialFactRecord,
} from '#graph-schema/model/records.ts'
import { citations, decimal, evidenceCells, idOf, integer, listOf, optional } from './cells.ts'
import { describeSource } from './describe-source.ts'
import { defineTable, draftEntity, type Table } from './table.ts'

/** Tables of the ground the network stands on: territory, needs, supply, themes, and the sources of it all. */
export const GROUND_TABLES: ReadonlyMap<string, Table> = new Map([
  [
    'municipalities.csv',
    defineTable(
      z.object({
        id: idOf('MUNICIPALITY'),
        name: plainText,
        istatCode: municipalityRecord.shape.istatCode,
        population: integer.pipe(municipalityRecord.shape.population),
        populationYear: integer.pipe(municipalityRecord.shape.populationYear),
        areaKm2: decimal.pipe(municipalityRecord.shape.areaKm2),
        latitude: decimal.pipe(municipalityRecord.shape.latitude),
        longitude: decimal.pipe(municipalityRecord.shape.longitude),
        altitude: optional(integer),
        neighbours: listOf(municipalityRecord.shape.neighbours.element),
        scope: municipalityRecord.shape.scope,
        ...evidenceCells,
      }),
      (fields) =>
        draftEntity(fields, (evidence) => ({
          type: 'MUNICIPALITY',
          ...fields,
          ...deriveSearchFields(fields.name),
          ...evidence,
        })),
    ),
  ],
  [
    'micro-areas.csv',
    defineTable(
      z.object({
        id: idOf('MICRO_AREA'),
        name: plainText,
        code: microAreaRecord.shape.code,
        summary: optional(plainText),
        ...evidenceCells,
      }),
      (fields) =>
        draftEntity(fields, (evidence) => ({
          type: 'MICRO_AREA',
          ...fields,
          ...deriveSearchFields(fields.name, fields.code),
          ...evidence,
        })),
    ),
  ],
  [
    'needs.csv',
    defineTable(
      z.object({
        id: idOf('NEED'),
        name: plainText,
        code: needRecord.shape.code,
        taxBenefitLetters: listOf(plainText),
        welfareIndexAreas: listOf(plainText),
        userAreas: listOf(plainText),
        socialFundLevels: listOf(plainText),
        thirdSectorActivities: listOf(plainText),
        ...evidenceCells,
      }),
      (fields) =>
        draftEntity(fields, (evidence) => ({
          type: 'NEED',
          ...fields,
          ...deriveSearchFields(fields.name, fields.code),
          ...evidence,
        })),
    ),
  ],
  [
    'services.csv',
    defineTable(
      z.object({
        id: idOf('SERVICE'),
        name: plainText,
        subject: optional(serviceRecord.shape.subject.unwrap()),
        summary: optional(plainText),
        ...evidenceCells,
      }),
      (fields) =>
        draftEntity(fields, (evidence) => ({
          type: 'SERVICE',
          ...fields,
          ...deriveSearchFields(fields.name),
          ...evidence,
        })),
    ),
  ],
  [
    'themes.csv',
    defineTable(
      z.object({ id: idOf('THEME'), name: plainText, order: integer.pipe(z.int().positive()), ...evidenceCells }),
      (fields) =>
        draftEntity(fields, (evidence) => ({
          type: 'THEME',
          ...fields,
          ...deriveSearchFields(fields.name),
          ...evidence,
        })),
    ),
  ],
  [
    'facts.csv',
    defineTable(
      z.object({
        id: territorialFactRecord.shape.id,
        relationship: territorialFactRecord.shape.relationship,
        from: entityId,
        to: entityId,
        ...evidenceCells,
      }),
      (fields) => ({
        form: 'fact',
        id: fields.id,
        stated: fields,
        complete: (evidence) => ({ ...fields, ...evidence }),
      }),
    ),
  ],
  [
    'sources.csv',
    defineTable(
      z.object({
        id: idOf('SOURCE'),
        name: plainText,
        publisher: optional(plainText),
        published: optional(sourceRecord.shape.published.unwrap()),
        attests: optional(sourceRecord.shape.attests.unwrap()),
        url: optional(sourceRecord.shape.url.unwrap()),
        licence: optional(plainText),
        set: sourceRecord.shape.set,
      }),
      (fields) => ({
        form: 'source',
        facts: { set: fields.set, attests: fields.attests, published: fields.published },
        id: fields.id,
        stated: describeSource(fields.id, fields.published),
        complete: (evidence) => ({ type: 'SOURCE', ...fields, ...deriveSearchFields(fields.name), ...evidence }),
      }),
    ),
  ],
  [
    'citations.csv',
    defineTable(z.object({ id: z.string(), sources: citations }), (fields) => ({ form: 'citation', ...fields })),
  ],
])
