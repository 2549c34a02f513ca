import { type FieldNode, type GraphQLField, getArgumentValues } from 'graphql'
import { parseIsoDay } from '#graph-schema/model/day.ts'
import type { ParameterValue } from '../database/encode.ts'
import { BadInput } from '../errors.ts'
import { formerIdsOf, replaceFormerIds } from './former-ids.ts'

export type Variables = Readonly<Record<string, unknown>>
export type Arguments = Readonly<Record<string, unknown>>
type AnyField = GraphQLField<unknown, unknown>

/** Takes the value of a parameter from the inputs of one request. */
export type Bind = (inputs: Inputs) => ParameterValue

/** The coerced variables of one request, and the arguments of each field asked in it, coerced once. */
export class Inputs {
  readonly variables: Variables
  readonly #arguments = new Map<FieldNode, Arguments>()

  constructor(variables: Variables) {
    this.variables = variables
  }

  argumentsOf(field: AnyField, asked: FieldNode): Arguments {
    const known = this.#arguments.get(asked)
    if (known !== undefined) return known
    const values = replaceFormerIds(getArgumentValues(field, asked, this.variables), formerIdsOf(this.variables))
    this.#arguments.set(asked, values)
    return values
  }
}

/** A whole number that the SDL promises; throws where it is something else. */
export function readInteger(values: Arguments, name: string): number {
  const value = values[name]
  if (typeof value !== 'number') throw new BadInput(name, 'a whole number is needed')
  return value
}

/** A text, or null where none was given. */
export function readText(values: Arguments, name: string): string | null {
  const value = values[name]
  return typeof value === 'string' ? value : null
}

/** A list of texts, or null where none was given. */
export function readTexts(values: Arguments, name: string): string[] | null {
  const value = values[name]
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : null
}

/** The fields of an input object; none where it was not given. */
export function readObject(values: Arguments, name: string): Arguments {
  const value = values[name]
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

/** Days since 1970-01-01 of a date argument, or null where none was given. */
export function readDay(values: Arguments, name: string): number | null {
  const text = readText(values, name)
  return text === null ? null : parseIsoDay(text)
}
