import type {
  MutationCloseActorArgs,
  MutationCorrectActorArgs,
  MutationCorrectContactArgs,
  MutationEraseContactArgs,
  MutationMergeActorsArgs,
  MutationMoveSeatArgs,
  MutationRecordContactArgs,
  MutationRegisterActorArgs,
  MutationReopenActorArgs,
  QueryContactsArgs,
  QueryMergePreviewArgs,
} from '../../generated/schema.ts'
import type { ActResolvers, RootResolvers } from '../../schema.ts'
import { askOf } from '../ask-of.ts'
import { closeActor, correctActor, moveSeat, reopenActor } from './change-actor.service.ts'
import { correctContact, eraseContact, listContacts, recordContact } from './contacts.service.ts'
import { mergeActors, previewMerge } from './merge-actors.service.ts'
import { registerActor } from './register-actor.service.ts'

export const ACTOR_ACTS = {
  contacts: (_source, { actor }: QueryContactsArgs, context, info) => listContacts(askOf(context, info), actor),
  mergePreview: (_source, values: QueryMergePreviewArgs, context) => previewMerge(context, values),
  mergeActors: (_source, { input }: MutationMergeActorsArgs, context) => mergeActors(context, input),
  registerActor: (_source, { input }: MutationRegisterActorArgs, context) => registerActor(context, input),
  correctActor: (_source, { input }: MutationCorrectActorArgs, context) => correctActor(context, input),
  closeActor: (_source, { input }: MutationCloseActorArgs, context) => closeActor(context, input),
  reopenActor: (_source, { input }: MutationReopenActorArgs, context) => reopenActor(context, input),
  moveSeat: (_source, { input }: MutationMoveSeatArgs, context) => moveSeat(context, input),
  recordContact: (_source, { input }: MutationRecordContactArgs, context) => recordContact(context, input),
  correctContact: (_source, { input }: MutationCorrectContactArgs, context) => correctContact(context, input),
  eraseContact: (_source, { input }: MutationEraseContactArgs, context) => eraseContact(context, input),
} satisfies Partial<ActResolvers & RootResolvers>
