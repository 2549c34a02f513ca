import { z } from 'zod'
import { isoDay } from '#graph-schema/model/day.ts'
import { parseCitation } from '#graph-schema/model/evidence.ts'
import { GAP_LIMITS, readSurveyDay } from '#graph-schema/model/need-report.ts'
import { type NeedReportRecord, needReportRecord } from '#graph-schema/model/need-report-record.ts'
import { type StoredItem, storeItem } from '#graph-schema/model/stored-record.ts'
import type { RequestContext } from '../../context.ts'
import { decodeRows } from '../../database/decode.ts'
import type {
  CorrectNeedReportInput,
  NeedReportRow,
  RecordNeedReportsInput,
  RemoveNeedReportInput,
} from '../../generated/schema.ts'
import { cite, citedIds, setsOf } from '../../write/cite.ts'
import type { Draft } from '../../write/draft.ts'
import { makeSlug } from '../../write/make-slug.ts'
import { notFound, type Outcome, problem } from '../../write/outcome.ts'
import { trimmed } from '../../write/put-record.ts'
import { act } from '../act.ts'

/** Records results of one survey: all of them, or none where one is wrong. */
export function recordNeedReports(context: RequestContext, input: RecordNeedReportsInput): Promise<Outcome> {
  return act(context, 'recordNeedReports', input, async (draft) => {
    const { rows } = input
    if (rows.length === 0 || rows.length > GAP_LIMITS.rows) {
      draft.fail(problem('rows', 'COUNT', rows.length, `1 to ${GAP_LIMITS.rows} results are recorded at once`))
      draft.refuseProblems()
    }
    await draft.load([...citedIds([input.source]), ...rows.flatMap(({ area, need }) => [area, need])])
    const surveyedOn = readSurvey(draft, input.surveyedOn)
    const citation = cite(draft, 'source', input.source)
    const places = new Map<string, number>()
    for (const [place, row] of rows.entries()) {
      checkRow(draft, place, row, surveyedOn)
      const before = places.get(keyOf(row))
      if (before === undefined) places.set(keyOf(row), place)
      else
        draft.fail(
          problem(`rows.${place}`, 'REPEATED', null, `row ${before} says the same area, need, subject and kind`),
        )
    }
    draft.refuseProblems()
    if (citation === null || surveyedOn === null) return { action: 'recordNeedReports', subjectId: '' }
    const cited = draft.entity(parseCitation(citation).sourceId)
    const sets = setsOf(cited?.type === 'SOURCE' ? [cited.set] : [], null)
    const reports = rows.map((row) => toReport(row, surveyedOn, { sources: [citation], sets }))
    await refuseRecorded(draft, reports)
    draft.refuseProblems()
    for (const { id, ...report } of reports) draft.put(storeItem('NEED_REPORT', id, report))
    return { action: 'recordNeedReports', subjectId: reports[0]?.id ?? '' }
  })
}

/** Puts a report right. */
export function correctNeedReport(context: RequestContext, input: CorrectNeedReportInput): Promise<Outcome> {
  return act(context, 'correctNeedReport', input, async (draft) => {
    const report = await expectReport(draft, input)
    const surveyedOn = typeof input.surveyedOn === 'string' ? readSurvey(draft, input.surveyedOn) : report.surveyedOn
    checkAnswers(draft, 'answers', input.answers ?? report.answers)
    const note = input.note === undefined ? report.note : trimmed(input.note)
    checkNote(draft, 'note', note)
    draft.refuseProblems()
    const { id, ...changed } = {
      ...report,
      answers: input.answers ?? report.answers,
      subject: input.subject === undefined ? report.subject : input.subject,
      kind: input.kind ?? report.kind,
      surveyedOn: surveyedOn ?? report.surveyedOn,
      note,
    }
    draft.put(storeItem('NEED_REPORT', id, changed))
    return { action: 'correctNeedReport', subjectId: id }
  })
}

/** Takes a report out; the record keeps what it was, so that it can be put back. */
export function removeNeedReport(context: RequestContext, input: RemoveNeedReportInput): Promise<Outcome> {
  return act(context, 'removeNeedReport', input, async (draft) => {
    const { id } = await expectReport(draft, input)
    draft.remove(id)
    return { action: 'removeNeedReport', subjectId: id }
  })
}

async function expectReport(
  draft: Draft,
  asked: { readonly id: string; readonly version: number },
): Promise<NeedReportRecord> {
  const stored = await draft.expect('ITEM', asked)
  if (stored.type !== 'NEED_REPORT') throw notFound('id', asked.id)
  return readReport(stored)
}

function readReport({ id, properties }: StoredItem): NeedReportRecord {
  return needReportRecord.parse({ subject: null, weight: null, note: null, ...properties, id })
}

/** The day, month or year of a survey as it is kept; null, with the problem noted, where it is none, or yet to come. */
function readSurvey(draft: Draft, given: string): string | null {
  const text = given.trim()
  const days = readSurveyDay(text)
  if (days === null) {
    draft.fail(
      problem('surveyedOn', 'DATE', given, 'a survey is of a day, a month or a year: 2026-11-20, 2026-11, 2026'),
    )
    return null
  }
  if (isoDay(days.earliest) > draft.moment.today) {
    draft.fail(problem('surveyedOn', 'FUTURE', given, `a survey is not of a day after today, ${draft.moment.today}`))
    return null
  }
  return text
}

function keyOf({ area, need, subject, kind }: NeedReportRow): string {
  return [area, need, subject ?? '', kind].join(' ')
}

function checkRow(draft: Draft, place: number, row: NeedReportRow, surveyedOn: string | null): void {
  const field = `rows.${place}`
  checkPart(draft, `${field}.area`, row.area, 'MICRO_AREA', surveyedOn)
  checkPart(draft, `${field}.need`, row.need, 'NEED', surveyedOn)
  checkAnswers(draft, `${field}.answers`, row.answers)
  const weight = row.weight ?? 0
  if (!(weight >= 0 && weight <= 1)) {
    draft.fail(problem(`${field}.weight`, 'RANGE', row.weight, 'a share is a number from 0 to 1; 25 % is 0.25'))
  }
  checkNote(draft, `${field}.note`, trimmed(row.note))
}

/** A micro-area or need that is on record and was there when the survey was. */
function checkPart(
  draft: Draft,
  field: string,
  id: string,
  type: 'MICRO_AREA' | 'NEED',
  surveyedOn: string | null,
): void {
  const entity = draft.entity(id)
  if (entity?.type !== type) {
    const what = type === 'NEED' ? 'need' : 'micro-area'
    draft.fail(problem(field, 'UNKNOWN', id, `no ${what} on record has this id; take one from \`coverage\``))
    return
  }
  const days = surveyedOn === null ? null : readSurveyDay(surveyedOn)
  if (days === null || (entity.startEarliest <= days.latest && days.earliest < entity.endLatest)) return
  draft.fail(
    problem(field, 'NOT_THERE', id, `${entity.name} was not there on ${surveyedOn}; its life is ${entity.period}`),
  )
}

function checkAnswers(draft: Draft, field: string, answers: number): void {
  if (answers >= 1 && answers <= GAP_LIMITS.answers) return
  draft.fail(problem(field, 'RANGE', answers, `answers are counted from 1 to ${GAP_LIMITS.answers}`))
}

function checkNote(draft: Draft, field: string, note: string | null): void {
  if (note === null || note.length <= GAP_LIMITS.noteCharacters) return
  draft.fail(problem(field, 'LENGTH', note, `a remark has ${GAP_LIMITS.noteCharacters} characters at most`))
}

function toReport(
  row: NeedReportRow,
  surveyedOn: string,
  evidence: Pick<NeedReportRecord, 'sources' | 'sets'>,
): NeedReportRecord {
  return needReportRecord.parse({
    id: `need-report:${makeSlug()}`,
    kind: row.kind,
    areaId: row.area,
    needId: row.need,
    subject: row.subject ?? null,
    answers: row.answers,
    weight: row.weight ?? null,
    surveyedOn,
    ...evidence,
    note: trimmed(row.note),
  })
}

const FIND_SAME = `CYPHER 5
UNWIND $rows AS row
MATCH (r:NeedReport {areaId: row.areaId, needId: row.needId, kind: row.kind, surveyedOn: row.surveyedOn})
WHERE coalesce(r.subject, '') = row.subject AND row.citation IN r.sources
RETURN row.place, r.id`
const sameRow = z.tuple([z.number(), z.string()])

/** A result that is on record already, from the same place in the same source, would be counted twice. */
async function refuseRecorded(draft: Draft, reports: readonly NeedReportRecord[]): Promise<void> {
  const rows = reports.map(({ areaId, needId, kind, surveyedOn, subject, sources }, place) => ({
    ...{ place, areaId, needId, kind, surveyedOn },
    subject: subject ?? '',
    citation: sources[0] ?? '',
  }))
  for (const [place, id] of decodeRows('findSame', await draft.records.run(FIND_SAME, { rows }), sameRow)) {
    draft.fail(
      problem(
        `rows.${place}`,
        'ON_RECORD',
        id,
        'this result of the survey is on record already: correct it, or remove it',
      ),
    )
  }
}
