import type { RootResolvers } from '../../schema.ts'

export const VIEWER_RESOLVERS = {
  viewer: (_source, _values, { viewer }) => ({ role: viewer.role }),
  budget: (_source, _values, { readBudget }) => readBudget(),
} satisfies Partial<RootResolvers>
