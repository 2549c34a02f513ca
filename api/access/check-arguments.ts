import { FACT_SETS } from '#graph-schema/model/evidence.ts'
import { LIMITS } from '#graph-schema/model/limits.ts'
import { searchKey } from '#graph-schema/model/search-key.ts'
import { BadInput } from '../errors.ts'

type Values = Readonly<Record<string, unknown>>
/** What is wrong with a value; null when nothing is. */
type Check = (value: unknown) => string | null

const inRange =
  (most: number): Check =>
  (value) =>
    typeof value === 'number' && (value < 1 || value > most)
      ? `a number from 1 to ${most} is needed, not ${value}`
      : null

const inLength =
  (least: number, most: number): Check =>
  (value) => {
    if (typeof value !== 'string') return null
    const { length } = value.trim()
    return length >= least && value.length <= most ? null : `a text of ${least} to ${most} characters is needed`
  }

const atMost =
  (most: number): Check =>
  (value) =>
    Array.isArray(value) && value.length > most ? `${most} values at most are allowed, not ${value.length}` : null

const inCount = atMost(LIMITS.filterValues)

/** A set that does not exist would leave an empty answer, which reads as "there is nothing". */
const areSets: Check = (value) => {
  if (!Array.isArray(value)) return null
  const unknown = value.find((set) => !FACT_SETS.some((known) => known === set))
  if (unknown === undefined) return inCount(value)
  return `"${String(unknown).slice(0, 80)}" is no set of facts; ask any of ${FACT_SETS.join(', ')}`
}

/** Longer than any id. */
const LONGEST_ID = 200
const isIdLike = inLength(0, LONGEST_ID)

/** A range without a day would leave an empty list, which reads as "there is nothing". */
const isRange: Check = (value) => {
  if (typeof value !== 'object' || value === null) return null
  const [from, to] = [String(Reflect.get(value, 'from')), String(Reflect.get(value, 'to'))]
  return from < to ? null : `no day is from ${from} up to the day before ${to}; \`to\` has to be after \`from\``
}

/** By the name of an argument, wherever it stands: the hard maxima, which hold at every door. */
const CHECKS: Readonly<Record<string, Check>> = {
  first: inRange(LIMITS.first),
  limit: inRange(LIMITS.networkEntities),
  depth: inRange(LIMITS.neighbourhoodSteps),
  atMost: inRange(LIMITS.paths),
  text: inLength(1, LIMITS.searchText),
  id: isIdLike,
  of: isIdLike,
  from: isIdLike,
  to: isIdLike,
  area: isIdLike,
  need: isIdLike,
  actors: inCount,
  ids: inCount,
  open: atMost(LIMITS.openCells),
  kinds: inCount,
  sets: areSets,
  during: isRange,
}

/**
 * Holds coerced arguments of a field against the hard maxima.
 * @param isCursor tells whether a text is a cursor of this list.
 * @throws BadInput naming field, argument, value and range.
 */
export function checkArguments(field: string, values: Values, isCursor: (text: string) => boolean): void {
  for (const [name, value] of Object.entries(values)) {
    const problem = name === 'filter' ? null : (CHECKS[name]?.(value) ?? null)
    if (problem !== null) throw new BadInput(`${field}.${name}`, problem)
    if (name === 'after' && typeof value === 'string' && !isCursor(value)) {
      throw new BadInput(`${field}.after`, 'this is not a cursor of this list; take one from pageInfo or edges')
    }
    if (name === 'filter' && typeof value === 'object' && value !== null) checkFilter(field, { ...value })
  }
}

/** A text of signs alone would fold to nothing, which every name holds. */
const isNaming: Check = (value) =>
  typeof value === 'string' && searchKey(value) === '' ? 'a text with a letter or a digit is needed' : null

function checkFilter(field: string, filter: Values): void {
  for (const [name, value] of Object.entries(filter)) {
    const problem = checkFilterValue(name, value)
    if (problem !== null) throw new BadInput(`${field}.filter.${name}`, problem)
  }
}

function checkFilterValue(name: string, value: unknown): string | null {
  switch (name) {
    case 'text':
      return CHECKS['text']?.(value) ?? isNaming(value)
    case 'sets':
      return areSets(value)
    default:
      return inCount(value)
  }
}
