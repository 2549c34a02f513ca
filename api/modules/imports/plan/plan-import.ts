import { createHash } from 'node:crypto'
import { canonicalJson } from '#graph-schema/model/canonical-json.ts'
import { groupBy } from '#graph-schema/model/group-by.ts'
import type { ImportOutcome } from '#graph-schema/model/import-plan.ts'
import type { StoredRecord } from '#graph-schema/model/stored-record.ts'
import type { RecordReader } from '../../../write/read-records.ts'
import { type Ground, readGround } from './ground.ts'
import { makeImportSource } from './make-import-source.ts'
import { type RowMatch, RowMatcher } from './match-row.ts'
import type {
  ImportPlan,
  PlannedActor,
  PlannedRow,
  PlanQuestion,
  RecordedRow,
  RowTexts,
  StatedRow,
} from './plan-types.ts'
import { readTexts, stateRow } from './state-row.ts'
import { WorkingRecords } from './working-records.ts'
import { actorIdOf, writeRow } from './write-row.ts'

/** A row on its way: what it says, whom it is about. */
interface RowOnItsWay {
  readonly row: number
  readonly texts: RowTexts
  readonly stated: StatedRow | null
  readonly match: RowMatch | null
  readonly done: PlannedRow
}

/**
 * What an import comes to, row by row, with the very writes. Preview and commit both call this: given the same question
 * and the same records, they get the same plan.
 */
export async function planImport(records: RecordReader, question: PlanQuestion): Promise<ImportPlan> {
  const ground = await readGround(records, actorIdOf(question, ''))
  const source = makeImportSource(question)
  const sources = new Map(ground.sources)
  if (source !== null) sources.set(source.record.id, source.record)
  const known: Ground = { ...ground, sources }
  const matched = matchRows(question, known)
  const working = new WorkingRecords([...ground.stored, ...(await readTargets(records, matched))])
  const rows = matched.map((one) => finishRow(question, known, working, one))
  const actors = gatherActors(rows, working)
  const counts = countOutcomes(rows)
  const isMade = source !== null && !ground.sources.has(source.record.id) && actors.length > 0
  const writes = isMade ? [{ before: null, after: source.stored }] : []
  return { rows, actors, source: writes, counts, names: namesOf(matched), fingerprint: fingerprintOf(actors) }
}

function matchRows(question: PlanQuestion, ground: Ground): RowOnItsWay[] {
  const matcher = new RowMatcher(ground)
  return question.rows.map((tableRow): RowOnItsWay => {
    const { row } = tableRow
    const recorded = question.recorded.get(row)
    if (recorded !== undefined) {
      if (recorded.actorId !== null) matcher.noteRow(row, recorded.actorId)
      return passOver(recorded)
    }
    const texts = readTexts(question, tableRow)
    const decision = question.decisions.get(row) ?? null
    const { stated, problems } = stateRow(question, ground, tableRow, texts)
    const skipped = decision?.kind === 'SKIP'
    const match = stated === null ? null : matcher.match(row, actorIdOf(question, row), stated, decision)
    const done: PlannedRow = {
      row,
      outcome: skipped ? 'SKIPPED' : 'REFUSED',
      actorId: null,
      name: texts.get('NAME') ?? '',
      texts,
      problems: skipped ? [] : problems,
      changes: [],
      candidates: [],
      decision,
      isRecorded: false,
    }
    return { row, texts, stated, match, done }
  })
}

/** A row that is on record by now. */
function passOver(recorded: RecordedRow): RowOnItsWay {
  const bare = { texts: new Map(), problems: [], changes: [], candidates: [], decision: null }
  return {
    row: recorded.row,
    texts: bare.texts,
    stated: null,
    match: null,
    done: { ...recorded, ...bare, isRecorded: true },
  }
}

/** The actors on record that rows are about, what hangs on them, and the services that they offer. */
async function readTargets(records: RecordReader, rows: readonly RowOnItsWay[]): Promise<StoredRecord[]> {
  const actors = new Set(rows.flatMap(({ match }) => (match?.kind === 'ACTOR' ? [match.id] : [])))
  const groups = rows.flatMap(({ stated }) => stated?.membership?.group.id ?? [])
  const around = await records.readAround([...actors])
  const offered = around.filter(({ relationship }) => relationship === 'OFFERS').map(({ to }) => to)
  const found = await records.read(new Set([...actors, ...groups, ...offered]))
  return [...found.values(), ...around]
}

function finishRow(question: PlanQuestion, ground: Ground, working: WorkingRecords, one: RowOnItsWay): PlannedRow {
  const { row, stated, match, done } = one
  if (stated === null || match === null || match.kind === 'SKIPPED') return done
  if (match.kind === 'REFUSED') return { ...done, problems: [match.problem] }
  if (match.kind === 'UNDECIDED') return { ...done, outcome: 'POSSIBLE_DUPLICATE', candidates: match.candidates }
  const actorId = match.kind === 'NEW' ? actorIdOf(question, row) : match.id
  const written = writeRow(question, ground, working, { row, actorId, stated })
  if (written.kind === 'REFUSED') return { ...done, problems: written.problems }
  const outcome = written.isNew ? 'CREATE' : written.changes.length === 0 ? 'UNCHANGED' : 'UPDATE'
  return { ...done, outcome, actorId, changes: written.changes }
}

/** What is written, actor by actor, in the order of the rows. */
function gatherActors(rows: readonly PlannedRow[], working: WorkingRecords): PlannedActor[] {
  const writes = working.writesByActor()
  const planned = rows.filter(({ isRecorded, actorId }) => !isRecorded && actorId !== null)
  const byActor = groupBy(planned, ({ actorId }) => actorId ?? '')
  return [...byActor].flatMap(([actorId, own]): PlannedActor[] => {
    const written = writes.get(actorId) ?? []
    if (written.length === 0) return []
    return [
      {
        actorId,
        outcome: own.some(({ outcome }) => outcome === 'CREATE') ? 'CREATE' : 'UPDATE',
        rows: own.map(({ row }) => row),
        writes: written,
        hash: hashOf(canonicalJson(written.map(({ before, after }) => [before, after]))),
      },
    ]
  })
}

/** What commit and preview compare: the writes of these actors, in order. */
export function fingerprintOf(actors: readonly PlannedActor[]): string {
  return hashOf(actors.map(({ hash }) => hash).join(' '))
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** What the rows' ties lead to. */
function namesOf(rows: readonly RowOnItsWay[]): Map<string, string> {
  const places = rows.flatMap(({ stated }) => [stated?.adhesion?.pact, stated?.membership?.group])
  return new Map(places.filter((place) => place !== undefined).map(({ id, name }) => [id, name]))
}

function countOutcomes(rows: readonly PlannedRow[]): Record<ImportOutcome, number> {
  const counts: Record<ImportOutcome, number> = {
    CREATE: 0,
    UPDATE: 0,
    UNCHANGED: 0,
    POSSIBLE_DUPLICATE: 0,
    REFUSED: 0,
    SKIPPED: 0,
  }
  for (const { outcome } of rows) counts[outcome] += 1
  return counts
}
