import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import type { Logger } from 'pino'
import { LIMITS } from '#graph-schema/model/limits.ts'
import type { Budgets } from './access/budgets.ts'
import { limitAliases, limitDepth } from './access/document-limits.ts'
import { guardResolvers } from './access/guard.ts'
import { tellRights } from './access/tell-rights.ts'
import { finishAnswers } from './answer-plugin.ts'
import type { RequestContext } from './context.ts'
import { weighRequests } from './cost-plugin.ts'
import { formatError } from './format-error.ts'
import { RESOLVERS } from './modules/resolvers.ts'
import { SUBJECT_RESOLVERS } from './modules/subject.ts'
import { followFormerIds } from './read/former-ids.ts'
import { refuseUnknownIds } from './read/refuse-unknown.ts'
import { makeSchema, readShaped } from './schema.ts'

/** The GraphQL server, without a door: `createApp` puts HTTP before it. */
export function createGraphqlServer(budgets: Budgets, logger: Logger): ApolloServer<RequestContext> {
  // Apollo's cache hints would wrap every field of every answer; nothing here has such a hint.
  const unused: ApolloServerPlugin[] = [
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginCacheControlDisabled(),
  ]
  return new ApolloServer<RequestContext>({
    schema: tellRights(makeSchema(guardResolvers(followFormerIds(refuseUnknownIds(RESOLVERS))), SUBJECT_RESOLVERS)),
    fieldResolver: readShaped,
    formatError,
    plugins: [...unused, weighRequests(budgets), finishAnswers(logger)],
    validationRules: [limitDepth, limitAliases],
    parseOptions: { maxTokens: LIMITS.tokens },
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    maxRecursiveSelections: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    logger,
  })
}
