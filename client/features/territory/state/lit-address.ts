import type { FactSet } from '#graph-schema/model/evidence.ts'
import { PARAMS, ROUTES } from '../../../app/paths.ts'
import { DEFAULT_SETS } from '../../../graph/model/slice.ts'
import { SET_WORDS, writeShown } from '../../../graph/words/address-words.ts'

/** An address of the network names no more than so many letters of ids to light up. */
const LONGEST_LIT = 4_000

/** Where the network is seen with some of it lit. */
export interface LitAddress {
  readonly href: string
  /** How many the address has room for, where that is fewer than all. */
  readonly first: number | null
}

/** Address of the network of the same sets with these ids lit: all of them, or as many as it has room for. */
export function litAddress(ids: readonly string[], sets: ReadonlySet<FactSet>): LitAddress {
  let length = -1
  const fitting = ids.filter((id) => {
    length += id.length + 1
    return length <= LONGEST_LIT
  })
  const shown = writeShown(SET_WORDS, sets, DEFAULT_SETS)
  const ofSets = shown === undefined ? '' : `${PARAMS.sets}=${shown}&`
  return {
    href: `${ROUTES.network}?${ofSets}${PARAMS.lit}=${fitting.join(',')}`,
    first: fitting.length === ids.length ? null : fitting.length,
  }
}
