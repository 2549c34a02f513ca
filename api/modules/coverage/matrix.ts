import { groupBy } from '#graph-schema/model/group-by.ts'
import type { ReportKind } from '#graph-schema/model/need-report.ts'
import type { TimedEntity } from '../time/timed-records.ts'
import { type AnswerCount, countAnswers } from './count-answers.ts'
import type { CoverageQuestion } from './coverage-question.ts'
import { COVERAGE_STATES, type CoverageState, coverageState } from './coverage-state.ts'
import type { DayView } from './day-view.ts'
import { findServing, type Serving } from './find-serving.ts'
import type { Report } from './ground.ts'
import { findHeirs, hasEnded } from './heirs.ts'
import { type Band, Holding } from './hold-band.ts'
import { findSeekers } from './seats.ts'
import { cellKey, latestDecisions, type ToldDecision, tellDecision } from './tell-decision.ts'

/** One need in one micro-area, or in none that a source tells. */
export interface Cell {
  readonly id: string
  readonly areaId: string | null
  readonly needId: string
  readonly state: CoverageState
  readonly sureState: CoverageState
  readonly providers: Band
  readonly collectiveProviders: number
  readonly needs: AnswerCount
  readonly resources: AnswerCount
  readonly knowledge: AnswerCount
  readonly seekers: number
  readonly decision: ToldDecision | null
}

/** The gap matrix of a day; areas, needs and comuni by id. */
export interface Matrix {
  readonly areas: readonly string[]
  readonly needs: readonly string[]
  readonly cells: readonly Cell[]
  readonly totals: readonly { readonly state: CoverageState; readonly count: number }[]
  readonly accepted: number
  readonly unassigned: readonly string[]
  /** Results of areas that have ended without an heir. */
  readonly unplaced: number
}

/** Micro-areas, or needs, of the day, by code. */
export function byCode(view: DayView, prefix: 'micro-area' | 'need'): string[] {
  return listThere(view, prefix)
    .sort((a, b) => compare(a.code ?? '', b.code ?? '') || compare(a.id, b.id))
    .map(({ id }) => id)
}

/** Entities of a type that are there on the day. */
export function listThere(view: DayView, prefix: string): TimedEntity[] {
  return [...view.state.entities.values()].filter(
    (entity) => entity.id.startsWith(`${prefix}:`) && view.isThere(entity),
  )
}

/** Reports that count on the day: the survey can have been by then. */
export function countedReports({ view, ground, subject }: CoverageQuestion): Report[] {
  const { day, sets } = view
  return ground.reports.filter(
    (report) =>
      (day === null || report.earliest <= day) &&
      (subject === null || report.subject === subject) &&
      (sets === null || report.sets.some((set) => sets.includes(set))),
  )
}

/** Everything that serves the needs on record. */
function serveAll({ view, ground, subject }: CoverageQuestion, needs: readonly string[]): Serving[] {
  return needs.flatMap((need) => findServing(view, need, { subjects: ground.subjects, subject }))
}

/** Lays out the matrix; `serving` is what serves, found or supposed. */
export function layMatrix(question: CoverageQuestion, serving?: readonly Serving[]): Matrix {
  const { view } = question
  const [areas, needs] = [byCode(view, 'micro-area'), byCode(view, 'need')]
  const heirOf = findHeirs(view)
  const reports = countedReports(question).filter(({ needId }) => needs.includes(needId))
  const parts: Parts = {
    question,
    serving: groupBy(serving ?? serveAll(question, needs), ({ areaId, needId }) => cellKey(areaId, needId)),
    reports: groupBy(reports, ({ areaId, needId }) => cellKey(heirOf(areaId), needId)),
    seekers: new Map(needs.map((need) => [need, findSeekers(question, need)])),
    decisions: latestDecisions(question.ground.decisions, question.day, heirOf),
  }
  const cells = needs.flatMap((need) => [...areas, null].map((area) => layCell(parts, area, need)))
  const counted = cells.filter(({ areaId }) => areaId !== null)
  return {
    areas,
    needs,
    cells,
    totals: COVERAGE_STATES.map((state) => ({ state, count: counted.filter((cell) => cell.state === state).length })),
    accepted: counted.filter(({ decision }) => decision !== null && !decision.due).length,
    unassigned: listUnassigned(view),
    unplaced: reports.filter(({ areaId }) => hasEnded(view, heirOf(areaId))).length,
  }
}

interface Parts {
  readonly question: CoverageQuestion
  readonly serving: ReadonlyMap<string, readonly Serving[]>
  readonly reports: ReadonlyMap<string, readonly Report[]>
  /** Need → micro-area → who seeks it. */
  readonly seekers: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>
  readonly decisions: ReturnType<typeof latestDecisions>
}

function layCell(
  { question, serving, reports, seekers, decisions }: Parts,
  areaId: string | null,
  needId: string,
): Cell {
  const id = cellKey(areaId, needId)
  const { providers, collectiveProviders } = countProviders(serving.get(id) ?? [])
  const told = reports.get(id) ?? []
  const of = (kind: ReportKind) => told.filter((report) => report.kind === kind)
  const seeking = areaId === null ? 0 : (seekers.get(needId)?.get(areaId)?.size ?? 0)
  const needed = of('NEED').length > 0 || seeking > 0
  const decision = decisions.get(id)
  return {
    id,
    areaId,
    needId,
    state: coverageState(needed, providers.possible),
    sureState: coverageState(needed, providers.sure),
    providers,
    collectiveProviders,
    needs: countAnswers(of('NEED')),
    resources: countAnswers(of('RESOURCE')),
    knowledge: countAnswers(of('KNOWLEDGE')),
    seekers: seeking,
    decision: decision === undefined ? null : tellDecision(decision, question.day, question.role),
  }
}

/** Distinct actors that serve, collective ones apart. */
function countProviders(serving: readonly Serving[]): Pick<Cell, 'providers' | 'collectiveProviders'> {
  const [providers, collective] = [new Holding(), new Holding()]
  for (const one of serving) (one.collective ? collective : providers).add(one.providerId, one.held)
  return { providers: providers.band, collectiveProviders: collective.band.possible }
}

function listUnassigned(view: DayView): string[] {
  return listThere(view, 'municipality')
    .filter(({ id }) => view.areasOf(id).length === 0)
    .sort((a, b) => compare(a.nameKey, b.nameKey))
    .map(({ id }) => id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
