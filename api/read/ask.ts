import type { GraphQLCompositeType, GraphQLResolveInfo } from 'graphql'
import { getNamedType, isCompositeType } from 'graphql'
import { PRESENCES } from '#graph-schema/model/presence.ts'
import type { Caller, Database } from '../database/run.ts'
import { type Arguments, type Inputs, readDay, readText } from './inputs.ts'
import { type Temporal, UNDATED } from './plan.ts'
import { startSelecting } from './select.ts'
import { type Selecting, UnknownField } from './selecting.ts'

/** One root field asked by somebody. */
export interface Ask {
  readonly database: Database
  readonly caller: Caller
  readonly info: GraphQLResolveInfo
}

/** The arguments of the root field, coerced. */
export function rootArguments(info: GraphQLResolveInfo, inputs: Inputs): Arguments {
  const field = info.parentType.getFields()[info.fieldName]
  const [asked] = info.fieldNodes
  return field === undefined || asked === undefined ? {} : inputs.argumentsOf(field, asked)
}

/** The type of what the root field answers with. */
export function rootType(info: GraphQLResolveInfo): GraphQLCompositeType {
  const type = getNamedType(info.returnType)
  if (!isCompositeType(type)) throw new UnknownField(`${info.fieldName} has no selection`)
  return type
}

/** `asOf` and `presence` of the root field hold for the whole answer; a field without `presence` keeps the possible. */
export function temporalOf(values: Arguments): Temporal {
  if (readDay(values, 'asOf') === null) return UNDATED
  const asked = readText(values, 'presence')
  return { dated: true, minimum: PRESENCES.find((presence) => presence === asked) ?? 'POSSIBLE' }
}

/** Begins to plan the selection below a root field. */
export function selectingOf(info: GraphQLResolveInfo, temporal: Temporal): Selecting {
  return startSelecting({ schema: info.schema, fragments: info.fragments, variables: info.variableValues }, temporal)
}
