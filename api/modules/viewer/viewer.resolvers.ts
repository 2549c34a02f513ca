import type { RootResolvers } from '../../schema.ts'
import { describeViewer } from './viewer.service.ts'

export const VIEWER_RESOLVERS = {
  viewer: (_source, _values, context) => describeViewer(context),
  budget: (_source, _values, { readBudget }) => readBudget(),
} satisfies Partial<RootResolvers>
