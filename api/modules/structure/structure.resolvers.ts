import type { RootResolvers } from '../../schema.ts'
import { askOf } from '../ask-of.ts'
import { readChairs, readExpectedResults, readOutreachBefore, readStructuralGaps } from './structure.service.ts'
import { readWhatIf } from './what-if.service.ts'

export const STRUCTURE_RESOLVERS = {
  structuralGaps: (_source, _values, context, info) => readStructuralGaps(askOf(context, info)),
  chairs: (_source, _values, context, info) => readChairs(askOf(context, info)),
  expectedResults: (_source, _values, context, info) => readExpectedResults(askOf(context, info)),
  outreachBeforeAdhesions: (_source, _values, context, info) => readOutreachBefore(askOf(context, info)),
  whatIf: (_source, _values, context, info) => readWhatIf(askOf(context, info), context.viewer.role),
} satisfies Partial<RootResolvers>
