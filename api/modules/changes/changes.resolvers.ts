import type { MutationRevertChangeArgs, QueryChangesArgs } from '../../generated/schema.ts'
import type { ActResolvers, RootResolvers } from '../../schema.ts'
import { listAuthors, listChanges, readIntegrity } from './changes.service.ts'
import { revertChange } from './revert.service.ts'

export const CHANGE_RESOLVERS = {
  changes: (_source, values: QueryChangesArgs, context) => listChanges(context, values),
  changeAuthors: (_source, _values, context) => listAuthors(context),
  recordIntegrity: (_source, _values, context) => readIntegrity(context),
  revertChange: (_source, { input }: MutationRevertChangeArgs, context) => revertChange(context, input),
} satisfies Partial<ActResolvers & RootResolvers>
