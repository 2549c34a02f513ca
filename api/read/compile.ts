import {
  GraphQLBoolean,
  type GraphQLInputType,
  type GraphQLResolveInfo,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql'
import { Inputs, type Variables } from './inputs.ts'

/** A document whose variables come in more shapes than this is compiled anew each time the list is full. */
const MOST_MODES = 64

/**
 * What of the variables can change the text of a statement: which are null, and the values of enums and booleans.
 * Everything else only ever becomes a parameter.
 */
export function modeOf(info: GraphQLResolveInfo): string {
  const definitions = info.operation.variableDefinitions ?? []
  return definitions
    .map(({ variable, type }) => {
      const input = typeFromAST(info.schema, type)
      const value = info.variableValues[variable.name.value]
      return isInputType(input) ? modeOfValue(input, value) : '?'
    })
    .join(',')
}

function modeOfValue(type: GraphQLInputType, value: unknown): string {
  if (value === null || value === undefined) return '-'
  const named = getNullableType(type)
  if (isListType(named)) return '+'
  if (isEnumType(named) || named === GraphQLBoolean) return String(value)
  if (!isInputObjectType(named) || typeof value !== 'object') return '+'
  const given = new Map<string, unknown>(Object.entries(value))
  const fields = Object.values(named.getFields()).map((field) => modeOfValue(field.type, given.get(field.name)))
  return `{${fields.join(',')}}`
}

/**
 * A cache of what is compiled for one root field of an operation. Documents are kept by the server once parsed, so a
 * trusted one is compiled once; what belongs to a forgotten document is forgotten with it.
 */
export function makeCompileCache<T>(): (info: GraphQLResolveInfo, compile: () => T) => T {
  const compiled = new WeakMap<OperationDefinitionNode, Map<string, T>>()
  return (info, compile) => {
    const modes = compiled.get(info.operation) ?? new Map<string, T>()
    compiled.set(info.operation, modes)
    const key = `${keyOf(info.path)} ${modeOf(info)}`
    const known = modes.get(key)
    if (known !== undefined) return known
    const made = compile()
    if (modes.size >= MOST_MODES) modes.clear()
    modes.set(key, made)
    return made
  }
}

/** The way to a field inside the answer: fields of one name may stand in several acts of one document. */
function keyOf({ prev, key }: GraphQLResolveInfo['path']): string {
  return prev === undefined ? String(key) : `${keyOf(prev)}.${key}`
}

/** The inputs of the request that a resolver answers. */
export function inputsOf(info: GraphQLResolveInfo): Inputs {
  const variables: Variables = info.variableValues
  return new Inputs(variables)
}
