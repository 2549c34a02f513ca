import type { Certainty, FactSet } from '#graph-schema/model/evidence.ts'
import { CERTAINTIES, FACT_SETS } from '#graph-schema/model/evidence.ts'
import { TIE_KINDS, type TieKind } from '#graph-schema/model/tie.ts'
import { PARAMS } from '../../app/paths.ts'
import type { NetworkFilter } from '../../generated/graphql.ts'
import { DEFAULT_SETS } from '../../graph/model/slice.ts'
import { CERTAINTY_WORDS, readShown, SET_WORDS, TIE_KIND_WORDS, writeShown } from '../../graph/words/address-words.ts'

/** Who shall be connected with whom, and which ties count. All of it stands in the address. */
export interface WaysQuestion {
  /** Ids; null while nobody is chosen. */
  readonly from: string | null
  readonly to: string | null
  readonly sets: ReadonlySet<FactSet>
  readonly certainties: ReadonlySet<Certainty>
  readonly kinds: ReadonlySet<TieKind>
}

/** Every tie there is counts, whoever says so. */
export const EVERYTHING: Pick<WaysQuestion, 'sets' | 'certainties' | 'kinds'> = {
  sets: new Set(FACT_SETS),
  certainties: new Set(CERTAINTIES),
  kinds: new Set(TIE_KINDS),
}

const LONGEST_ID = 200

/** Reads the parameters of an address; what means nothing falls back to its default. */
export function readWaysQuestion(params: Readonly<Record<string, string | undefined>>): WaysQuestion {
  return {
    from: readId(params[PARAMS.from]),
    to: readId(params[PARAMS.to]),
    sets: readShown(SET_WORDS, params[PARAMS.sets], DEFAULT_SETS),
    certainties: readShown(CERTAINTY_WORDS, params[PARAMS.certainties], EVERYTHING.certainties),
    kinds: readShown(TIE_KIND_WORDS, params[PARAMS.ties], EVERYTHING.kinds),
  }
}

/** Writes what is not as by default. */
export function writeWaysQuestion({ from, to, sets, certainties, kinds }: WaysQuestion): Record<string, string> {
  const written = {
    [PARAMS.from]: from ?? undefined,
    [PARAMS.to]: to ?? undefined,
    [PARAMS.sets]: writeShown(SET_WORDS, sets, DEFAULT_SETS),
    [PARAMS.certainties]: writeShown(CERTAINTY_WORDS, certainties, EVERYTHING.certainties),
    [PARAMS.ties]: writeShown(TIE_KIND_WORDS, kinds, EVERYTHING.kinds),
  }
  return Object.fromEntries(
    Object.entries(written).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    ),
  )
}

/** The part of the network in which ways are looked for. */
export function filterOf({ sets, certainties, kinds }: WaysQuestion): NetworkFilter {
  return { sets: [...sets], certainty: [...certainties], tieKinds: [...kinds] }
}

function readId(text: string | undefined): string | null {
  return text === undefined || text === '' || text.length > LONGEST_ID ? null : text
}
