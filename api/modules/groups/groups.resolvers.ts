import { readPage } from '../../read/read-list.ts'
import type { RootResolvers } from '../../schema.ts'
import { askOf } from '../ask-of.ts'
import { listBySets } from '../conditions.ts'

const LOCAL_NODES = listBySets('LocalNode')
const GOVERNANCE_BODIES = listBySets('GovernanceBody')

export const GROUP_RESOLVERS = {
  localNodes: (_source, _values, context, info) => readPage(askOf(context, info), LOCAL_NODES),
  governanceBodies: (_source, _values, context, info) => readPage(askOf(context, info), GOVERNANCE_BODIES),
} satisfies Partial<RootResolvers>
