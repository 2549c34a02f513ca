import { FACT_SETS } from '#graph-schema/model/evidence.ts'
import { PARAMS, ROUTES } from '../../app/paths.ts'
import { DATE_WORDS, SET_WORDS } from '../../graph/words/address-words.ts'
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

/** Address of the network's undated ties, of the sets that are counted. */
export function undatedTiesPath(choice: SetChoice): string {
  const sets = choice === 'all' ? FACT_SETS : [choice]
  const words = sets.map((set) => SET_WORDS[set]).join(',')
  return `${ROUTES.network}?${PARAMS.dates}=${DATE_WORDS.UNKNOWN}&${PARAMS.sets}=${words}`
}
