import type { RootResolvers } from '../../schema.ts'
import { askOf } from '../ask-of.ts'
import { readCoverage, readCoverageCell } from './coverage.service.ts'
import { readTerritory } from './territory.service.ts'

export const COVERAGE_RESOLVERS = {
  coverage: (_source, _values, context, info) => readCoverage(askOf(context, info), context.viewer.role),
  coverageCell: (_source, _values, context, info) => readCoverageCell(askOf(context, info), context.viewer.role),
  territory: (_source, _values, context, info) => readTerritory(askOf(context, info)),
} satisfies Partial<RootResolvers>
