import { entityTypeOf } from '#graph-schema/model/ids.ts'
import { BadInput } from '../../errors.ts'
import { type Ask, rootArguments } from '../../read/ask.ts'
import { inputsOf } from '../../read/compile.ts'
import { type Arguments, readDay, readText, readTexts } from '../../read/inputs.ts'
import { answerNamed } from '../named-answer.ts'
import { readStateBefore } from '../time/keep-states.ts'
import { findChairs } from './chairs.ts'
import { DayView } from './day-view.ts'
import { measureResults } from './expected-results.ts'
import { findOutreachBefore } from './outreach.ts'
import { findStructuralGaps } from './structural-gaps.ts'

/** Reads the record in memory on the day and of the sets that a root field asks about. */
export async function readView({ database, caller, info }: Ask): Promise<{ view: DayView; values: Arguments }> {
  const values = rootArguments(info, inputsOf(info))
  const state = await readStateBefore({ database, caller }, info.fieldName, null)
  return { view: new DayView(state, { day: readDay(values, 'asOf'), sets: readTexts(values, 'sets') }), values }
}

/** Answers with what was found, the records that it names as they are selected. */
function answerIn(ask: Ask, { state }: DayView, found: unknown): Promise<unknown> {
  return answerNamed(ask, found, (id) => {
    const tie = state.ties.get(id)
    return tie === undefined ? [] : [tie.from, tie.to]
  })
}

/** Answers `structuralGaps`. */
export async function readStructuralGaps(ask: Ask): Promise<unknown> {
  const { view } = await readView(ask)
  return answerIn(ask, view, findStructuralGaps(view))
}

/**
 * Answers `chairs`.
 * @throws BadInput when no theme on record has the id
 */
export async function readChairs(ask: Ask): Promise<unknown> {
  const { view, values } = await readView(ask)
  const theme = readText(values, 'theme')
  if (theme !== null && (entityTypeOf(theme) !== 'THEME' || !view.state.entities.has(theme))) {
    throw new BadInput('chairs.theme', `no theme on record has the id "${theme.slice(0, 100)}"; \`themes\` lists them`)
  }
  return answerIn(ask, view, findChairs(view, theme))
}

/** Answers `expectedResults`. */
export async function readExpectedResults(ask: Ask): Promise<unknown> {
  const { view } = await readView(ask)
  return answerIn(ask, view, measureResults(view))
}

/** Answers `outreachBeforeAdhesions`. */
export async function readOutreachBefore(ask: Ask): Promise<unknown> {
  const { view } = await readView(ask)
  return answerIn(ask, view, findOutreachBefore(view))
}
