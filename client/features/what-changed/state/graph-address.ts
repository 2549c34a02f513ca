import type { FactSet } from '#graph-schema/model/evidence.ts'
import { PARAMS, ROUTES } from '../../../app/paths.ts'
import { DEFAULT_SETS } from '../../../graph/model/slice.ts'
import { SET_WORDS, writeShown } from '../../../graph/words/address-words.ts'
import { entitiesOf } from '../changes/change.ts'
import type { ChangeLine } from '../changes/gather-lines.ts'
import type { DaySpan } from './question.ts'

/** An address of the network lights no more than so many. */
const MOST_LIT = 60

/** Entities of the network that some lines tell of, each once. */
function litBy(lines: readonly ChangeLine[]): readonly string[] {
  const touched = lines.flatMap(({ changes }) => changes.flatMap(entitiesOf))
  const drawn = touched.filter(({ typename }) => typename !== 'MicroArea' && typename !== 'Municipality')
  return [...new Set(drawn.map(({ id }) => id))]
}

/** Address of the network on one of the two days, with what some lines tell of lit. */
export function graphAddress(lines: readonly ChangeLine[], days: DaySpan, sets: ReadonlySet<FactSet>): string {
  // What is over is seen on the day on which it still was.
  const over = lines.every(({ kind }) => kind === 'LEFT' || kind === 'ENDED')
  const params: Record<string, string | undefined> = {
    [PARAMS.asOf]: over && lines.length > 0 ? days.from : days.to,
    [PARAMS.sets]: writeShown(SET_WORDS, sets, DEFAULT_SETS),
    [PARAMS.lit]: litBy(lines).slice(0, MOST_LIT).join(','),
  }
  const given = Object.entries(params).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name}=${value}`],
  )
  return `${ROUTES.network}?${given.join('&')}`
}

/** Where a line leads: to the map on the day of a redrawing, else to the network with what it tells of lit. */
export function lineAddress(line: ChangeLine, days: DaySpan, sets: ReadonlySet<FactSet>): string {
  if (line.body.form !== 'redrawing') return graphAddress([line], days, sets)
  const drawn = line.when?.latest ?? days.to
  return `${ROUTES.territory}?${PARAMS.asOf}=${drawn < days.to ? drawn : days.to}`
}
