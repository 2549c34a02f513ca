import { type Ask, rootArguments } from '../../read/ask.ts'
import { inputsOf } from '../../read/compile.ts'
import { readDay } from '../../read/inputs.ts'
import { readStateBefore } from '../time/keep-states.ts'
import { shapeAnswer } from './answer-plan.ts'
import { DayView } from './day-view.ts'
import { readGround } from './ground.ts'
import { readSets } from './read-sets.ts'
import { measureTerritory } from './territory-figures.ts'

/** Answers `territory`: comuni and micro-areas with what is on record of them on a day. */
export async function readTerritory(ask: Ask): Promise<unknown> {
  const { database, caller, info } = ask
  const values = rootArguments(info, inputsOf(info))
  const [day, sets] = [readDay(values, 'asOf'), readSets(values, 'territory')]
  const state = await readStateBefore({ database, caller }, 'territory', null)
  const ground = await readGround({ database, caller })
  const view = new DayView(state, day, sets)
  return shapeAnswer(ask, measureTerritory(view, ground))
}
