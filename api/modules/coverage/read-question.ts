import { SERVICE_SUBJECTS } from '#graph-schema/model/actor.ts'
import type { Role } from '#graph-schema/model/limits.ts'
import { todayInRome } from '#graph-schema/model/rome-day.ts'
import { type Ask, rootArguments } from '../../read/ask.ts'
import { inputsOf } from '../../read/compile.ts'
import { type Arguments, readDay, readText } from '../../read/inputs.ts'
import { readStateBefore } from '../time/keep-states.ts'
import type { CoverageQuestion } from './coverage-question.ts'
import { DayView } from './day-view.ts'
import { readGround } from './ground.ts'
import { readSets } from './read-sets.ts'

/** Reads the arguments that questions about coverage share, and the record they are asked of. */
export async function readCoverageQuestion(
  { database, caller, info }: Ask,
  role: Role,
): Promise<{ readonly question: CoverageQuestion; readonly values: Arguments }> {
  const values = rootArguments(info, inputsOf(info))
  const [day, sets] = [readDay(values, 'asOf'), readSets(values, info.fieldName)]
  const state = await readStateBefore({ database, caller }, info.fieldName, null)
  const ground = await readGround({ database, caller })
  const asked = readText(values, 'subject')
  const question: CoverageQuestion = {
    view: new DayView(state, day, sets),
    ground,
    subject: SERVICE_SUBJECTS.find((subject) => subject === asked) ?? null,
    day: day ?? todayInRome(),
    role,
  }
  return { question, values }
}
