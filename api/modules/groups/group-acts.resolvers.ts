import type {
  MutationChangeLocalNodeArgs,
  MutationCloseGroupArgs,
  MutationCorrectGovernanceBodyArgs,
  MutationFoundLocalNodeArgs,
  MutationRecordGovernanceBodyArgs,
  MutationRecordNodeActArgs,
} from '../../generated/schema.ts'
import type { ActResolvers } from '../../schema.ts'
import {
  changeLocalNode,
  closeGroup,
  correctGovernanceBody,
  foundLocalNode,
  recordGovernanceBody,
} from './group-acts.service.ts'
import { recordNodeAct } from './node-acts.service.ts'

export const GROUP_ACTS = {
  foundLocalNode: (_source, { input }: MutationFoundLocalNodeArgs, context) => foundLocalNode(context, input),
  changeLocalNode: (_source, { input }: MutationChangeLocalNodeArgs, context) => changeLocalNode(context, input),
  closeGroup: (_source, { input }: MutationCloseGroupArgs, context) => closeGroup(context, input),
  recordGovernanceBody: (_source, { input }: MutationRecordGovernanceBodyArgs, context) =>
    recordGovernanceBody(context, input),
  correctGovernanceBody: (_source, { input }: MutationCorrectGovernanceBodyArgs, context) =>
    correctGovernanceBody(context, input),
  recordNodeAct: (_source, { input }: MutationRecordNodeActArgs, context) => recordNodeAct(context, input),
} satisfies Partial<ActResolvers>
