import { z } from 'zod'
import { deriveSearchFields } from '#graph-schema/model/derive-record.ts'
import { entityId, tieId } from '#graph-schema/model/ids.ts'
import { plainText } from '#graph-schema/model/record-fields.ts'
import {
  actorRecord,
  eventRecord,
  governanceBodyRecord,
  projectRecord,
  tieRecord,
} from '#graph-schema/model/records.ts'
import { evidenceCells, idOf, integer, listOf, optional, yesOrNo } from './cells.ts'
import { defineTable, draftEntity, type Table } from './table.ts'

const actor = actorRecord.shape

/** Tables of the network: who is in it, what they do together, and the ties. */
export const NETWORK_TABLES: ReadonlyMap<string, Table> = new Map([
  [
    'actors.csv',
    defineTable(
      z.object({
        id: idOf('ACTOR'),
        name: plainText,
        acronym: optional(plainText),
        aliases: listOf(plainText),
        kind: actor.kind,
        collective: yesOrNo,
        memberEstimate: optional(integer.pipe(z.int().positive())),
        legalForm: optional(plainText),
        thirdSectorSection: optional(actor.thirdSectorSection.unwrap()),
        sizeClass: optional(actor.sizeClass.unwrap()),
        ateco: optional(plainText),
        categories: listOf(actor.categories.element),
        taxCode: optional(actor.taxCode.unwrap()),
        vatNumber: optional(actor.vatNumber.unwrap()),
        website: optional(actor.website.unwrap()),
        publicEmail: optional(actor.publicEmail.unwrap()),
        publicPhone: optional(plainText),
        seatText: optional(plainText),
        summary: optional(plainText),
        ...evidenceCells,
      }),
      (fields) =>
        draftEntity(fields, (evidence) => ({
          type: 'ACTOR',
          ...fields,
          ...deriveSearchFields(fields.name, fields.acronym, fields.aliases),
          ...evidence,
        })),
    ),
  ],
  [
    'governance-bodies.csv',
    defineTable(
      z.object({
        id: idOf('GOVERNANCE_BODY'),
        name: plainText,
        level: optional(governanceBodyRecord.shape.level.unwrap()),
        function: optional(plainText),
        structural: yesOrNo,
        ...evidenceCells,
      }),
      (fields) =>
        draftEntity(fields, (evidence) => ({
          type: 'GOVERNANCE_BODY',
          ...fields,
          ...deriveSearchFields(fields.name),
          ...evidence,
        })),
    ),
  ],
  [
    'projects.csv',
    defineTable(
      z.object({
        id: idOf('PROJECT'),
        name: plainText,
        acronym: optional(plainText),
        aliases: listOf(plainText),
        kind: projectRecord.shape.kind,
        summary: optional(plainText),
        ...evidenceCells,
      }),
      (fields) =>
        draftEntity(fields, (evidence) => ({
          type: 'PROJECT',
          ...fields,
          ...deriveSearchFields(fields.name, fields.acronym, fields.aliases),
          ...evidence,
        })),
    ),
  ],
  [
    'events.csv',
    defineTable(
      z.object({
        id: idOf('EVENT'),
        name: plainText,
        kind: eventRecord.shape.kind,
        summary: optional(plainText),
        ...evidenceCells,
      }),
      (fields) =>
        draftEntity(fields, (evidence) => ({
          type: 'EVENT',
          ...fields,
          ...deriveSearchFields(fields.name),
          ...evidence,
        })),
    ),
  ],
  [
    'ties.csv',
    defineTable(
      z.object({
        id: tieId,
        kind: tieRecord.shape.kind,
        from: entityId,
        to: entityId,
        role: optional(tieRecord.shape.role.unwrap()),
        invitedBy: optional(idOf('ACTOR')).prefault(''),
        note: optional(plainText),
        ...evidenceCells,
      }),
      (fields) => ({
        form: 'tie',
        id: fields.id,
        stated: fields,
        complete: (evidence) => ({ ...fields, ...evidence }),
      }),
    ),
  ],
])
