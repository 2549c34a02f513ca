import { type Ask, rootArguments } from '../../read/ask.ts'
import { inputsOf } from '../../read/compile.ts'
import { type Arguments, readDay, readText } from '../../read/inputs.ts'
import { shapeAnswer } from '../coverage/answer-plan.ts'
import { DayView } from '../coverage/day-view.ts'
import { readSets } from '../coverage/read-sets.ts'
import { readStateBefore } from '../time/keep-states.ts'
import { findChairs } from './chairs.ts'
import { measureResults } from './expected-results.ts'
import { findOutreachBefore } from './outreach.ts'
import { findStructuralGaps } from './structural-gaps.ts'

/** Reads the record in memory on the day and of the sets that a root field asks about, of at least one. */
async function readView({ database, caller, info }: Ask): Promise<{ view: DayView; values: Arguments }> {
  const values = rootArguments(info, inputsOf(info))
  const [day, sets] = [readDay(values, 'asOf'), readSets(values, info.fieldName)]
  const state = await readStateBefore({ database, caller }, info.fieldName, null)
  return { view: new DayView(state, day, sets), values }
}

/** Answers `structuralGaps`. */
export async function readStructuralGaps(ask: Ask): Promise<unknown> {
  const { view } = await readView(ask)
  return shapeAnswer(
    ask,
    findStructuralGaps(view).map((gap) => ({ ...gap, tie: gap.tie === null ? null : view.state.ties.get(gap.tie) })),
  )
}

/** Answers `chairs`. */
export async function readChairs(ask: Ask): Promise<unknown> {
  const { view, values } = await readView(ask)
  return shapeAnswer(ask, findChairs(view, readText(values, 'theme')))
}

/** Answers `expectedResults`. */
export async function readExpectedResults(ask: Ask): Promise<unknown> {
  const { view } = await readView(ask)
  return shapeAnswer(ask, measureResults(view))
}

/** Answers `outreachBeforeAdhesions`. */
export async function readOutreachBefore(ask: Ask): Promise<unknown> {
  const { view } = await readView(ask)
  return shapeAnswer(
    ask,
    findOutreachBefore(view).map((one) => ({ ...one, adhesion: view.state.ties.get(one.adhesion) })),
  )
}
