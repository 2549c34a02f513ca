import type { ActResolvers, RootResolvers } from '../../schema.ts'
import { changeAccount, createAccount, listAccounts, listAdministrators } from './accounts.service.ts'
import { createSignInLink } from './links.service.ts'
import { listSessions, revokeSession } from './sessions.service.ts'
import { createToken, listTokens, revokeToken } from './tokens.service.ts'

export const PEOPLE_RESOLVERS = {
  accounts: (_source, _values, context) => listAccounts(context),
  administrators: (_source, _values, context) => listAdministrators(context),
  apiTokens: (_source, { all }, context) => listTokens(context, all),
  sessions: (_source, _values, context) => listSessions(context),
} satisfies Partial<RootResolvers>

export const PEOPLE_ACTS = {
  createAccount: (_source, { input }, context) => createAccount(context, input),
  changeAccount: (_source, { input }, context) => changeAccount(context, input),
  createSignInLink: (_source, { input }, context) => createSignInLink(context, input),
  createApiToken: (_source, { input }, context) => createToken(context, input),
  revokeApiToken: (_source, { input }, context) => revokeToken(context, input),
  revokeSession: (_source, { id }, context) => revokeSession(context, id),
} satisfies Partial<ActResolvers>
