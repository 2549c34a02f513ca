import type {
  MutationChangeViewArgs,
  MutationDeleteViewArgs,
  MutationRevokeShareArgs,
  MutationSaveViewArgs,
  MutationShareViewArgs,
  MutationStarViewArgs,
  QuerySharedViewArgs,
  QuerySharesArgs,
} from '../../generated/schema.ts'
import type { ActResolvers, RootResolvers } from '../../schema.ts'
import { listShares, openShare, revokeShare, shareView } from './shares.service.ts'
import { changeView, deleteView, listViews, saveView, starView } from './views.service.ts'

export const VIEW_RESOLVERS = {
  savedViews: (_source, _values, context) => listViews(context),
  shares: (_source, { all }: QuerySharesArgs, context) => listShares(context, all ?? false),
  sharedView: (_source, { secret }: QuerySharedViewArgs, context) => openShare(context, secret),
  saveView: (_source, { input }: MutationSaveViewArgs, context) => saveView(context, input),
  changeView: (_source, { input }: MutationChangeViewArgs, context) => changeView(context, input),
  deleteView: (_source, { input }: MutationDeleteViewArgs, context) => deleteView(context, input),
  starView: (_source, { id, starred }: MutationStarViewArgs, context) => starView(context, id, starred),
  shareView: (_source, { input }: MutationShareViewArgs, context) => shareView(context, input),
  revokeShare: (_source, { input }: MutationRevokeShareArgs, context) => revokeShare(context, input),
} satisfies Partial<ActResolvers & RootResolvers>
