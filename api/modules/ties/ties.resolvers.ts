import type {
  MutationConfirmTieArgs,
  MutationCorrectTieArgs,
  MutationEndTieArgs,
  MutationRecordTieArgs,
  MutationRemoveTieArgs,
} from '../../generated/schema.ts'
import type { ActResolvers } from '../../schema.ts'
import { confirmTie, correctTie, endTie, recordTie, removeTie } from './ties.service.ts'

export const TIE_ACTS = {
  recordTie: (_source, { input }: MutationRecordTieArgs, context) => recordTie(context, input),
  endTie: (_source, { input }: MutationEndTieArgs, context) => endTie(context, input),
  correctTie: (_source, { input }: MutationCorrectTieArgs, context) => correctTie(context, input),
  confirmTie: (_source, { input }: MutationConfirmTieArgs, context) => confirmTie(context, input),
  removeTie: (_source, { input }: MutationRemoveTieArgs, context) => removeTie(context, input),
} satisfies Partial<ActResolvers>
