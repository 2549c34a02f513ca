import type { Certainty, FactSet } from '#graph-schema/model/evidence.ts'
import { CERTAINTIES } from '#graph-schema/model/evidence.ts'
import { PARAMS } from '../../app/paths.ts'
import type { NetworkFilter } from '../../generated/graphql.ts'
import { DEFAULT_SETS } from '../../graph/model/slice.ts'
import { CERTAINTY_WORDS, readShown, SET_WORDS, writeShown } from '../../graph/words/address-words.ts'

/** Who shall be connected with whom, and which ties count. All of it stands in the address. */
export interface WaysQuestion {
  /** Ids; null while nobody is chosen. */
  readonly from: string | null
  readonly to: string | null
  readonly sets: ReadonlySet<FactSet>
  readonly certainties: ReadonlySet<Certainty>
}

const ALL_CERTAINTIES: ReadonlySet<Certainty> = new Set(CERTAINTIES)
const LONGEST_ID = 200

/** Reads the parameters of an address; what means nothing falls back to its default. */
export function readWaysQuestion(params: Readonly<Record<string, string | undefined>>): WaysQuestion {
  return {
    from: readId(params[PARAMS.from]),
    to: readId(params[PARAMS.to]),
    sets: readShown(SET_WORDS, params[PARAMS.sets], DEFAULT_SETS),
    certainties: readShown(CERTAINTY_WORDS, params[PARAMS.certainties], ALL_CERTAINTIES),
  }
}

/** Writes what is not as by default. */
export function writeWaysQuestion({ from, to, sets, certainties }: WaysQuestion): Record<string, string> {
  const written = {
    [PARAMS.from]: from ?? undefined,
    [PARAMS.to]: to ?? undefined,
    [PARAMS.sets]: writeShown(SET_WORDS, sets, DEFAULT_SETS),
    [PARAMS.certainties]: writeShown(CERTAINTY_WORDS, certainties, ALL_CERTAINTIES),
  }
  return Object.fromEntries(
    Object.entries(written).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    ),
  )
}

/** The part of the network in which ways are looked for. */
export function filterOf({ sets, certainties }: WaysQuestion): NetworkFilter {
  return { sets: [...sets], certainty: [...certainties] }
}

function readId(text: string | undefined): string | null {
  return text === undefined || text === '' || text.length > LONGEST_ID ? null : text
}
