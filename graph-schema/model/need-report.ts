import { z } from 'zod'
import { SERVICE_SUBJECTS } from './actor.ts'
import { parseEdtfDateOrRange } from './edtf.ts'
import { citationText, FACT_SETS } from './evidence.ts'
import { entityId } from './ids.ts'
import { plainText } from './record-fields.ts'

/** What an answer of a survey tells of. */
export const REPORT_KINDS = ['NEED', 'RESOURCE', 'KNOWLEDGE'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** Fewer answers than these are never told as a number. */
export const LEAST_TOLD_ANSWERS = 5

/** What results of surveys, and decisions on gaps, may measure. */
export const GAP_LIMITS = {
  /** Results of one act. */
  rows: 1_000,
  answers: 1_000_000,
  noteCharacters: 500,
  reasonCharacters: { least: 3, most: 500 },
  /** Years that a gap is accepted for at most. */
  years: 5,
  /** Decisions listed. */
  listedDecisions: 200,
} as const

/** What a survey found of one need in one micro-area, as the store keeps it; a field that is null here is absent there. */
export const needReportRecord = z.object({
  id: z.string().regex(/^need-report:[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$/u, 'the id of a report is need-report:<slug>'),
  kind: z.enum(REPORT_KINDS),
  areaId: entityId,
  needId: entityId,
  subject: z.enum(SERVICE_SUBJECTS).nullable(),
  answers: z.int().min(1).max(GAP_LIMITS.answers),
  /** Share of those asked. */
  weight: z.number().min(0).max(1).nullable(),
  surveyedOn: z
    .string()
    .refine(
      (text) => readSurveyDay(text) !== null,
      'a survey is of a day, a month or a year: YYYY-MM-DD, YYYY-MM, YYYY',
    ),
  sources: z.array(citationText).min(1, 'at least one source'),
  sets: z.array(z.enum(FACT_SETS)).min(1),
  note: plainText.max(GAP_LIMITS.noteCharacters).nullable(),
})
export type NeedReportRecord = z.infer<typeof needReportRecord>

/** First and last day of the day, month or year of a survey; null where the text is none of them. */
export function readSurveyDay(text: string) {
  return text.startsWith('[') ? null : parseEdtfDateOrRange(text)
}
