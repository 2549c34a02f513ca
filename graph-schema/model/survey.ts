import { parseEdtfDateOrRange } from './edtf.ts'

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

/** First and last day of the day, month or year of a survey; null where the text is none of them. */
export function readSurveyDay(text: string) {
  return text.startsWith('[') ? null : parseEdtfDateOrRange(text)
}
