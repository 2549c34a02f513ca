import { FACT_SETS } from '#graph-schema/model/evidence.ts'
import { PARAMS } from '../../app/paths.ts'
import { SET_WORDS } from '../../graph/words/address-words.ts'
import type { SetChoice } from './evidence-counts.ts'

/** Word of the address for all sets together. */
const ALL = 'tutte'

/** The choice that an address names; null where it names none. */
export function readSetChoice(search: Readonly<Record<string, unknown>>): SetChoice | null {
  const word = search[PARAMS.sets]
  if (word === ALL) return 'all'
  return FACT_SETS.find((set) => SET_WORDS[set] === word) ?? null
}

/** The parameters of an address for a choice. */
export function writeSetChoice(choice: SetChoice): Record<string, string> {
  return { [PARAMS.sets]: choice === 'all' ? ALL : SET_WORDS[choice] }
}
