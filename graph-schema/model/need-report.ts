/** What an answer of a survey tells of. */
export const REPORT_KINDS = ['NEED', 'RESOURCE', 'KNOWLEDGE'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** Fewer answers than these are never told as a number. */
export const LEAST_TOLD_ANSWERS = 5
