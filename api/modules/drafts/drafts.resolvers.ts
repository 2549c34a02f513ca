import type { MutationDiscardDraftArgs, MutationSaveDraftArgs, QueryDraftsArgs } from '../../generated/schema.ts'
import type { ActResolvers, RootResolvers } from '../../schema.ts'
import { discardDraft, listDrafts, saveDraft } from './drafts.service.ts'

export const DRAFT_RESOLVERS = {
  drafts: (_source, { form }: QueryDraftsArgs, context) => listDrafts(context, form),
  saveDraft: (_source, { input }: MutationSaveDraftArgs, context) => saveDraft(context, input),
  discardDraft: (_source, { id }: MutationDiscardDraftArgs, context) => discardDraft(context, id),
} satisfies Partial<ActResolvers & RootResolvers>
