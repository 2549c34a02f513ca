import type { RootResolvers } from '../../schema.ts'
import { askOf } from '../ask-of.ts'
import { readHits } from './search.service.ts'

export const SEARCH_RESOLVERS = {
  search: (_source, _values, context, info) => readHits(askOf(context, info)),
} satisfies Partial<RootResolvers>
