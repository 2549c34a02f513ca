import neo4j, { type Integer } from 'neo4j-driver'

/** What a parameter of a statement may be. */
export type ParameterValue =
  | string
  | number
  | boolean
  | null
  | readonly ParameterValue[]
  | { readonly [key: string]: ParameterValue | undefined }
export type Parameters = { readonly [name: string]: ParameterValue | undefined }

type Encoded = string | number | boolean | null | Integer | Encoded[] | { [key: string]: Encoded }

/** Whole numbers become Neo4j integers (a bare number would arrive as a float, which LIMIT refuses); undefined becomes null. */
export function encodeParameters(parameters: Parameters): { [key: string]: Encoded } {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, encode(value)]))
}

function encode(value: ParameterValue | undefined): Encoded {
  if (value === undefined || value === null) return null
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (typeof value !== 'object') return value
  if (isList(value)) return value.map(encode)
  return encodeParameters(value)
}

function isList(value: object): value is readonly ParameterValue[] {
  return Array.isArray(value)
}
