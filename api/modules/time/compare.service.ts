import { LIMITS } from '#graph-schema/model/limits.ts'
import { startOfDayInRome } from '#graph-schema/model/rome-day.ts'
import { type Ask, rootArguments } from '../../read/ask.ts'
import { inputsOf, makeCompileCache } from '../../read/compile.ts'
import { readDay, readText } from '../../read/inputs.ts'
import type { Shaped } from '../../read/shape.ts'
import { type ComparePlan, planComparison } from './compare-selection.ts'
import { prepareFlow } from './count-flow.ts'
import { findCorrections, touchedBetween } from './find-corrections.ts'
import { findFirstTimes } from './find-first-times.ts'
import { findFlows } from './find-flows.ts'
import { findRedrawings, listRedrawings } from './find-redrawings.ts'
import { NO_DAY } from './find-related.ts'
import { countChanges, type FoundChange, orderChanges } from './found-change.ts'
import { measureDays } from './growth-points.ts'
import { readStateBefore, readStateFrom } from './keep-states.ts'
import { readStateFilter, type StateFilter } from './read-filter.ts'
import { fillRowsAt, readRecordsAt } from './read-records-at.ts'
import type { Reading } from './read-state.ts'
import type { RecordState } from './record-state.ts'
import { refuseBackwards } from './series-days.ts'
import { sliceState } from './slice-state.ts'
import type { TimedTie } from './timed-records.ts'
import type { TwoDays } from './two-days.ts'

const plans = makeCompileCache<ComparePlan>()

/** Answers `compareNetwork`: what happened to the filtered network after one day, up to another. */
export async function compareNetwork(ask: Ask): Promise<Shaped> {
  const { database, caller, info } = ask
  const inputs = inputsOf(info)
  const values = rootArguments(info, inputs)
  const days: TwoDays = { from: readDay(values, 'from') ?? 0, to: readDay(values, 'to') ?? 0 }
  refuseBackwards('compareNetwork', days.from, days.to)
  const plan = plans(info, () => planComparison(ask))
  const reading = { database, caller }
  const known = readText(values, 'recordedBefore')
  const state = await readStateBefore(reading, 'compareNetwork', known)
  const filter = readStateFilter(values)
  const slice = sliceState(state, filter)
  const redrawings = listRedrawings(state, filter)
  const flowing = prepareFlow(state, slice, redrawings)
  const [before, after] = measureDays(
    slice,
    flowing,
    days.from === days.to ? [days.from, days.from] : [days.from, days.to],
  )
  const { changes: flows, undecided } = findFlows(slice, flowing, days)
  const all = orderChanges([
    ...flows,
    ...findFirstTimes(state, slice, days),
    ...findRedrawings(state, redrawings, days),
    ...(await readCorrections(reading, state, filter, days, known)),
  ])
  const changes = all.slice(0, LIMITS.listedChanges)
  const undecidedTies = orderTies(state, undecided).slice(0, LIMITS.undecidedTies)
  const rows = await fillRowsAt(
    reading,
    state,
    [
      { plan: plan.entities, ids: entitiesOf(changes) },
      { plan: plan.ties, ids: [...changes.map(({ subjectId }) => subjectId).filter(isTieId), ...undecidedTies] },
    ],
    NO_DAY,
  )
  const [entities = new Map(), ties = new Map()] = rows
  const figures = {
    before,
    after,
    totals: countChanges(all),
    undecided: undecided.length,
    truncated: all.length > changes.length,
  }
  return plan.shape({ changes, undecidedTies, values: figures }, { entities, ties }, inputs)
}

function isTieId(id: string): boolean {
  return id.startsWith('tie:')
}

function entitiesOf(changes: readonly FoundChange[]): string[] {
  const subjects = changes.map(({ subjectId }) => subjectId).filter((id) => !isTieId(id) && !id.startsWith('fact:'))
  const areas = changes.flatMap(({ redrawing }) =>
    redrawing === undefined ? [] : [...redrawing.left, ...redrawing.entered],
  )
  return [...subjects, ...changes.flatMap(({ by }) => by), ...areas]
}

/** By the names of their ends, then by id. */
function orderTies({ entities }: RecordState, ties: readonly TimedTie[]): string[] {
  const key = ({ from, to, id }: TimedTie) =>
    [entities.get(from)?.nameKey, entities.get(to)?.nameKey, id].join('\u0000')
  const keyed = ties.map((tie) => ({ id: tie.id, key: key(tie) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ id }) => id)
}

/** Compares the record at the ends of two days, in Italy; never with what has been recorded since the instant asked. */
async function readCorrections(
  reading: Reading,
  state: RecordState,
  filter: StateFilter,
  days: TwoDays,
  known: string | null,
): Promise<FoundChange[]> {
  const now = new Date(known ?? Date.now())
  const endOf = (day: number) => new Date(Math.min(Math.max(startOfDayInRome(day + 1), 0), now.getTime())).toISOString()
  const [since, until] = [endOf(days.from), endOf(days.to)]
  if (since >= until) return []
  const earlier = await readStateFrom(reading, since)
  const later = until === now.toISOString() ? state : await readStateFrom(reading, until)
  const touched = touchedBetween(earlier, until)
  if (touched.size === 0) return []
  const laterRecords = await readRecordsAt(reading, later, touched.keys())
  return findCorrections(state, { earlier, later, until, laterRecords }, filter, days)
}
