import type { GraphQLSchema } from 'graphql'
import { ROLES } from '#graph-schema/model/limits.ts'
import { POLICY } from './policy.ts'

/** Adds to the description of each root field who may ask it, as the policy says. */
export function tellRights(schema: GraphQLSchema): GraphQLSchema {
  const fields = { ...schema.getQueryType()?.getFields(), ...schema.getMutationType()?.getFields() }
  for (const [name, roles] of Object.entries(POLICY)) {
    const field = fields[name]
    if (field === undefined) continue
    const who = ROLES.every((role) => roles.includes(role)) ? 'anybody' : roles.join(', ')
    field.description = `${field.description ?? ''}\n\nWho may ask: ${who}.`
  }
  return schema
}
