import { z } from 'zod'
import { SERVICE_SUBJECTS } from './actor.ts'
import { citationText, FACT_SETS } from './evidence.ts'
import { entityId } from './ids.ts'
import { plainText } from './record-fields.ts'
import { GAP_LIMITS, REPORT_KINDS, readSurveyDay } from './survey.ts'

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
