import { readByCode, readPage } from '../../read/read-list.ts'
import type { RootResolvers } from '../../schema.ts'
import { askOf } from '../ask-of.ts'
import { listBySets } from '../conditions.ts'

const MUNICIPALITIES = listBySets('Municipality')

export const TERRITORY_RESOLVERS = {
  municipalities: (_source, _values, context, info) => readPage(askOf(context, info), MUNICIPALITIES),
  microAreas: (_source, _values, context, info) => readByCode(askOf(context, info), 'MicroArea'),
  boundaries: (_source, _values, { boundaries }) =>
    boundaries === null ? null : { path: boundaries.path, attribution: boundaries.attribution },
  needs: (_source, _values, context, info) => readByCode(askOf(context, info), 'Need'),
} satisfies Partial<RootResolvers>
