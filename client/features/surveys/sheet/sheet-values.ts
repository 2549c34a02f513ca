import { SERVICE_SUBJECTS } from '#graph-schema/model/actor.ts'
import { GAP_LIMITS, LEAST_TOLD_ANSWERS, REPORT_KINDS, readSurveyDay } from '#graph-schema/model/survey.ts'
import type { NeedReportRow, ReportKind, ServiceSubject } from '../../../generated/graphql.ts'
import { type CitationValues, NO_CITATION } from '../../../lib/citation-choice.tsx'

/** What stands on a survey sheet. */
export interface SheetValues {
  /** EDTF; empty for no date, null while what is written cannot be read. */
  readonly surveyedOn: string | null
  readonly source: CitationValues
  /** Id of the micro-area; empty while none is chosen. */
  readonly area: string
  readonly subject: ServiceSubject | ''
  /** Counts as they are written, by {@link countKey}. */
  readonly counts: Readonly<Record<string, string>>
}

export function emptySheet(today: string): SheetValues {
  return { surveyedOn: today, source: NO_CITATION, area: '', subject: '', counts: {} }
}

/** Key of a count on the sheet. */
export function countKey(need: string, kind: ReportKind): string {
  return `${need} ${kind}`
}

/** A count as people write it. */
export type ReadCount =
  | { readonly kind: 'EMPTY' }
  /** Nobody answered: that is no result. */
  | { readonly kind: 'ZERO' }
  | { readonly kind: 'COUNT'; readonly answers: number }
  | { readonly kind: 'WRONG' }

/** Reads a count: `12`, `1.234`, `1 234`, `12,0`; blank and a dash are nothing. */
export function readCount(text: string): ReadCount {
  const written = text.trim().replaceAll(/[\s\u00a0\u202f'’]/gu, '')
  if (written === '' || /^[-–—]$/u.test(written)) return { kind: 'EMPTY' }
  const whole = written.replace(/[.,]0{1,2}$/u, '')
  if (!/^(?:\d+|\d{1,3}(?:[.,]\d{3})+)$/u.test(whole)) return { kind: 'WRONG' }
  const answers = Number(whole.replaceAll(/[.,]/gu, ''))
  if (answers === 0) return { kind: 'ZERO' }
  return answers > GAP_LIMITS.answers ? { kind: 'WRONG' } : { kind: 'COUNT', answers }
}

/** A result that the sheet records, and the count in which it stands. */
export interface SheetRow {
  readonly key: string
  readonly row: NeedReportRow
}

/** The results of a sheet, need by need; counts that are empty or wrong are left out. */
export function rowsOfSheet({ area, subject, counts }: SheetValues, needs: readonly string[]): SheetRow[] {
  return needs.flatMap((need) =>
    REPORT_KINDS.flatMap((kind): SheetRow[] => {
      const key = countKey(need, kind)
      const count = readCount(counts[key] ?? '')
      if (count.kind !== 'COUNT') return []
      return [{ key, row: { area, need, kind, answers: count.answers, ...(subject === '' ? {} : { subject }) } }]
    }),
  )
}

/** How many results, answers, and results that readers are not told as a number. */
export function measureSheet(rows: readonly SheetRow[]) {
  return {
    results: rows.length,
    answers: rows.reduce((sum, { row }) => sum + row.answers, 0),
    few: rows.filter(({ row }) => row.answers < LEAST_TOLD_ANSWERS).length,
  }
}

/** What is wrong with a sheet, by the place at which it is told. */
export type SheetIssue =
  | 'NO_DATE'
  | 'NOT_A_DATE'
  | 'FUTURE'
  | 'NO_SOURCE'
  | 'NO_AREA'
  | 'NO_COUNT'
  | 'ZERO'
  | 'NOT_A_COUNT'
export type SheetPlace = 'surveyedOn' | 'source' | 'area' | 'counts' | (string & {})

/** Everything that keeps a sheet from being recorded. */
export function findSheetIssues(values: SheetValues, hasSource: boolean, today: string): Map<SheetPlace, SheetIssue> {
  const found = new Map<SheetPlace, SheetIssue>()
  const date = dateIssue(values.surveyedOn, today)
  if (date !== null) found.set('surveyedOn', date)
  if (!hasSource) found.set('source', 'NO_SOURCE')
  if (values.area === '') found.set('area', 'NO_AREA')
  const read = Object.entries(values.counts).map(([key, text]) => ({ key, count: readCount(text) }))
  for (const { key, count } of read) {
    if (count.kind === 'WRONG') found.set(key, 'NOT_A_COUNT')
    if (count.kind === 'ZERO') found.set(key, 'ZERO')
  }
  if (read.every(({ count }) => count.kind === 'EMPTY')) found.set('counts', 'NO_COUNT')
  return found
}

/** What is wrong with the day, month or year of a survey; null where nothing is. */
export function dateIssue(surveyedOn: string | null, today: string): SheetIssue | null {
  if (surveyedOn === '') return 'NO_DATE'
  const days = surveyedOn === null ? null : readSurveyDay(surveyedOn)
  if (surveyedOn === null || days === null) return 'NOT_A_DATE'
  // A month or a year that has begun is not in the future; ISO texts compare as their days do.
  return surveyedOn > today.slice(0, surveyedOn.length) ? 'FUTURE' : null
}

/** The day whose micro-areas a survey is told by: its own, the last one of a month or year, and never after today. */
export function areaDay(surveyedOn: string | null, today: string): string {
  if (surveyedOn === null || dateIssue(surveyedOn, today) !== null) return today
  const last = `${surveyedOn}${'-12-31'.slice(surveyedOn.length === 7 ? 3 : 0)}`
  const day = surveyedOn.length === 10 ? surveyedOn : surveyedOn.length === 7 ? lastOfMonth(surveyedOn) : last
  return day < today ? day : today
}

function lastOfMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

/** Whether there is something on a sheet that would be missed. */
export function isWorthKeeping({ counts }: SheetValues): boolean {
  return Object.values(counts).some((text) => text.trim() !== '')
}

/** Reads a sheet that a browser has kept; null where it is none. */
export function readSheet(held: unknown): SheetValues | null {
  if (!isObject(held)) return null
  const { surveyedOn, source, area, subject, counts } = held
  if (typeof area !== 'string' || !isObject(counts) || !isObject(source)) return null
  const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
  return {
    surveyedOn: textOf(surveyedOn),
    source: { sourceId: textOf(source['sourceId']), title: textOf(source['title']), date: textOf(source['date']) },
    area,
    subject: SERVICE_SUBJECTS.find((one) => one === subject) ?? '',
    counts: Object.fromEntries(
      Object.entries(counts).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text]] : [])),
    ),
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
