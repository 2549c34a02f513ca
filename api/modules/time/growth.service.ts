import type { Growth } from '../../generated/schema.ts'
import { type Ask, rootArguments } from '../../read/ask.ts'
import { inputsOf } from '../../read/compile.ts'
import { readDay, readText } from '../../read/inputs.ts'
import { prepareFlow } from './count-flow.ts'
import { listRedrawings } from './find-redrawings.ts'
import { measureDays, measureDensification, spanOfSlice } from './growth-points.ts'
import { readRecordSpan, readStateBefore } from './keep-states.ts'
import { readStateFilter } from './read-filter.ts'
import { listDays } from './series-days.ts'
import { sliceState } from './slice-state.ts'

/** Answers `growth`: the figures of the filtered network on each day of a series. */
export async function readGrowth({ database, caller, info }: Ask): Promise<Growth> {
  const values = rootArguments(info, inputsOf(info))
  const days = listDays(
    'growth',
    readDay(values, 'from') ?? 0,
    readDay(values, 'to') ?? 0,
    readText(values, 'step') ?? '',
  )
  const state = await readStateBefore({ database, caller }, 'growth', readText(values, 'recordedBefore'))
  const filter = readStateFilter(values)
  const slice = sliceState(state, filter)
  const flowing = prepareFlow(state, slice, listRedrawings(state, filter))
  return {
    points: measureDays(slice, flowing, days),
    span: spanOfSlice(slice),
    densification: measureDensification(slice, days),
  }
}

/** Answers `recordSpan`. */
export function readSpan({ database, caller }: Ask) {
  return readRecordSpan({ database, caller })
}
