import { z } from 'zod'
import { parseEdtfDateOrRange } from './edtf.ts'
import { CERTAINTIES, citationText, confirmationText, DATE_STATUSES, FACT_SETS } from './evidence.ts'

/** A text that says something: trimmed, never empty. */
export const plainText = z.string().regex(/^\S(?:.*\S)?$/su, 'a text may not be empty, nor begin or end with a blank')

/** An EDTF date or one-of range: `2020`, `2020-05`, `[2020-06..]`. */
export const edtfText = z
  .string()
  .refine((text) => parseEdtfDateOrRange(text) !== null, 'a date is YYYY, YYYY-MM, YYYY-MM-DD or a range [a..b]')

const storedDay = z.int()

/**
 * What every entity, tie and territorial fact carries in the store: when it holds, and who says so.
 *
 * - `period`: the text of the period, e.g. `2013/..`.
 * - `startEarliest`, `startLatest`, `endEarliest`, `endLatest`: its bounds after attestation, integers, days since
 *   1970-01-01, infinities as in day.ts (`storeDay`). They are authoritative; the text is what was written.
 * - `dateStatus`: how the source gives the date. `certainty`: whether the source states the record or a reader inferred
 *   it (of an entity: its life; a filter by certainty is about ties).
 * - `sources`: `sourceId#locator`, at least one. `sets`: the fact sets of those sources, without repetition.
 * - `attested`: EDTF days or ranges on which its sources saw it holding; empty unless the period is `/`.
 * - `confirmations`: days on which one of its ends or staff said that it still held; they tighten the bounds too.
 * - `lastAttested`: the latest day on which a source or somebody is known to have told it, an integer like the bounds;
 *   absent where no day is known. Of an entity its own alone: what its ties tell is counted when it is asked.
 */
export const evidenceFields = {
  period: plainText,
  startEarliest: storedDay,
  startLatest: storedDay,
  endEarliest: storedDay,
  endLatest: storedDay,
  dateStatus: z.enum(DATE_STATUSES),
  certainty: z.enum(CERTAINTIES),
  sources: z.array(citationText).min(1, 'at least one source'),
  sets: z.array(z.enum(FACT_SETS)).min(1),
  attested: z.array(edtfText),
  confirmations: z.array(confirmationText),
  lastAttested: storedDay.nullable(),
}
export type EvidenceFields = z.infer<z.ZodObject<typeof evidenceFields>>

/**
 * Added to every stored record when it is written: `version` counts from 1 and rises with each correction,
 * `recordedAt` is the ISO instant of the first writing.
 */
export const recordingFields = {
  version: z.int().positive(),
  recordedAt: z.iso.datetime(),
}
