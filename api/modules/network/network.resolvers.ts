import type { RootResolvers } from '../../schema.ts'
import { askOf } from '../ask-of.ts'
import { readImpact } from './impact.service.ts'
import { readMetrics } from './metrics.service.ts'
import { readNeighbourhood, readNetwork } from './network.service.ts'
import { readOverview } from './overview.service.ts'
import { readPaths } from './paths.service.ts'

export const NETWORK_RESOLVERS = {
  network: (_source, _values, context, info) => readNetwork(askOf(context, info)),
  networkOverview: (_source, _values, context, info) => readOverview(askOf(context, info)),
  neighbourhood: (_source, _values, context, info) => readNeighbourhood(askOf(context, info)),
  paths: (_source, _values, context, info) => readPaths(askOf(context, info)),
  metrics: (_source, _values, context, info) => readMetrics(askOf(context, info), context.metrics),
  impactOfLeaving: (_source, _values, context, info) => readImpact(askOf(context, info)),
} satisfies Partial<RootResolvers>
