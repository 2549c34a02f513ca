import type { RootResolvers } from '../../schema.ts'
import { askOf } from '../ask-of.ts'
import { readAnything } from './entities.service.ts'

export const ENTITY_RESOLVERS = {
  node: (_source, _values, context, info) => readAnything(askOf(context, info)),
} satisfies Partial<RootResolvers>
