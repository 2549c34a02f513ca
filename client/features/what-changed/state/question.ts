import { isoDay, parseIsoDay } from '#graph-schema/model/day.ts'
import { FACT_SETS, type FactSet } from '#graph-schema/model/evidence.ts'
import { PARAMS } from '../../../app/paths.ts'
import { readShown, SET_WORDS, writeShown } from '../../../graph/words/address-words.ts'

/** What the page is asked: all of it stands in the address. */
export interface TimeQuestion {
  /** ISO days, in whichever order they were written; null where the address does not say. */
  readonly from: string | null
  readonly to: string | null
  /** ISO day at whose end the record is read; null for what is known now. */
  readonly knownAt: string | null
  readonly sets: ReadonlySet<FactSet>
  /** What the address gives as a day and is none, as it is written there. */
  readonly unusable: readonly string[]
}

/** Changes the question and with it the address; `replace` leaves no way back to the address as it was. */
export type Ask = (change: Partial<TimeQuestion>, replace?: boolean) => void

/** Two ISO days, the first not after the second. */
export interface DaySpan {
  readonly from: string
  readonly to: string
}

const ALL_SETS: ReadonlySet<FactSet> = new Set(FACT_SETS)

/**
 * Reads the parameters of an address. A day that is none counts as not given. Without a second day, the day on which
 * other pages show the network is the second.
 */
export function readTimeQuestion(params: Readonly<Record<string, string | undefined>>): TimeQuestion {
  const written = [params[PARAMS.before], params[PARAMS.after] ?? params[PARAMS.asOf], params[PARAMS.knownAt]]
  const [from = null, to = null, knownAt = null] = written.map(readDay)
  return {
    from,
    to,
    knownAt,
    sets: readShown(SET_WORDS, params[PARAMS.sets], ALL_SETS),
    unusable: written.flatMap((text) => (text === undefined || text === '' || readDay(text) !== null ? [] : [text])),
  }
}

/** The parameters of the address of a question; what is as by default is left out. */
export function writeTimeQuestion({ from, to, knownAt, sets }: TimeQuestion): Record<string, string> {
  const written = {
    [PARAMS.before]: from,
    [PARAMS.after]: to,
    [PARAMS.knownAt]: knownAt,
    [PARAMS.sets]: writeShown(SET_WORDS, sets, ALL_SETS),
  }
  return Object.fromEntries(
    Object.entries(written).flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, value]])),
  )
}

/** The sets as a filter takes them: none where all are asked. */
export function setsFilter(sets: ReadonlySet<FactSet>, present: readonly FactSet[]): { readonly sets?: FactSet[] } {
  const asked = present.filter((set) => sets.has(set))
  return asked.length === present.length ? {} : { sets: asked }
}

export function dayBefore(day: string): string {
  const number = parseIsoDay(day)
  return number === null ? day : isoDay(number - 1)
}

function readDay(text: string | undefined): string | null {
  return text !== undefined && parseIsoDay(text) !== null ? text : null
}
