import { parseIsoDay } from '#graph-schema/model/day.ts'

/** Parameter of the address that holds the day asked about; absent is everything on record. */
export const AS_OF = 'alla'

type Params = Readonly<Record<string, unknown>>

/** What an address says of the day. */
export interface AskedDay {
  /** ISO day; null for everything on record. */
  readonly day: string | null
  /** What stands there in place of a day; null where nothing is wrong. */
  readonly unreadable: string | null
}

/** Reads the day from the parameters of an address. What is no day counts as none, and is kept to be told. */
export function readAsOf(params: Params): AskedDay {
  const text = params[AS_OF]
  if (typeof text !== 'string' || text === '') return { day: null, unreadable: null }
  return parseIsoDay(text) === null ? { day: null, unreadable: text } : { day: text, unreadable: null }
}

/**
 * The parameters of the place one goes to, with the day of the place one comes from – unless they name one themselves,
 * or none: an empty value is everything on record.
 */
export function keepAsOf(from: Params, to: Params): Record<string, unknown> {
  const { [AS_OF]: named, ...others } = to
  const day = named === undefined ? readAsOf(from).day : named
  return day === null || day === '' ? others : { ...others, [AS_OF]: day }
}

/** A kept address as it is, also where it asks for everything on record: no day is carried into it. */
export function fixAsOf(address: string): string {
  const [path = '', ...anchor] = address.split('#')
  const query = path.split('?')[1]
  if (new URLSearchParams(query).has(AS_OF)) return address
  return [`${path}${query === undefined ? '?' : '&'}${AS_OF}=`, ...anchor].join('#')
}
