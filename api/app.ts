import { randomUUID } from 'node:crypto'
import { expressMiddleware } from '@as-integrations/express5'
import express, { type ErrorRequestHandler, type Express, type Request } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { type Access, createAccess } from './access/access.ts'
import { Budgets } from './access/budgets.ts'
import type { DemoAccount } from './access/demo-accounts.ts'
import { type OidcSettings, OidcSignIn } from './access/oidc.ts'
import { Passwords } from './access/passwords.ts'
import type { Boundaries } from './boundaries/read-boundaries.ts'
import type { RequestContext, Viewer } from './context.ts'
import type { Database } from './database/run.ts'
import { BadInput, Failure } from './errors.ts'
import { createGraphqlServer } from './graphql-server.ts'
import { serveAuth } from './http/auth-routes.ts'
import { serveClient } from './http/client-files.ts'
import { type EventsParts, serveEvents } from './http/events.ts'
import { answerHealth } from './http/health.ts'
import { type Identity, type IdentityOf, identify, identifyBy, identityOf, makePublic } from './http/identify.ts'
import { serveImports } from './http/import-door.ts'
import { logRequests } from './http/log-requests.ts'
import { factsOf } from './http/request-facts.ts'
import { sendFailure } from './http/send-failure.ts'
import { serveBoundaries } from './http/serve-boundaries.ts'
import { openTrustedDoor, type TrustedDocuments } from './http/trusted-documents.ts'
import type { MetricsWorker } from './modules/network/metrics-worker.ts'
import { warmUp } from './warm-up.ts'
import { planReads } from './write/read-records.ts'

export interface AppDeps {
  readonly database: Database
  readonly metrics: MetricsWorker
  /** Real boundaries of the comuni, where the operator supplies them. */
  readonly boundaries?: Boundaries | null
  readonly logger: Logger
  /** How many processes share the rate limits. */
  readonly replicas: number
  /** The built client; null where something else serves the pages. */
  readonly clientFolder: string | null
  readonly trustedDocuments: () => TrustedDocuments
  /** True in development only: any text counts as the client's own, and no budget holds. */
  readonly acceptsClientText: boolean
  /** Accounts that the sign-in page offers. */
  readonly demoAccounts?: readonly DemoAccount[]
  /** The provider that people may sign in at. */
  readonly oidc?: OidcSettings | null
  /** The address that people open, where it is not that of this server. */
  readonly publicUrl?: string | null
  /** Proxies before this server whose word about a request's address and scheme is taken. */
  readonly trustedProxies?: number
  /** How passwords are kept; dear unless told otherwise. */
  readonly passwords?: Passwords
  /** Stands in for signing in: everybody is this one. */
  readonly viewerOf?: (request: Request) => Promise<Viewer>
  /** How what changes is told to open pages, where it is not as usual. */
  readonly live?: Pick<EventsParts, 'limits' | 'feed' | 'heartbeatMs'>
  /** The clock of budgets, limits and sessions, ms since 1970. */
  readonly now?: () => number
}

export interface App {
  readonly handler: Express
  /** Asks the trusted documents once each, so that the first to ask need not wait for plans. */
  warmUp(): Promise<void>
  /** Tells pages that watch for changes to come back later: their answers would never finish by themselves. */
  endStreams(): void
  /** Lets running answers finish, then refuses new ones. */
  stop(): Promise<void>
}

/** What a context says of its request. */
type Asked = Identity & Pick<RequestContext, 'requestId' | 'trusted' | 'etag'>

const NOBODY: Asked = {
  requestId: 'warm-up',
  viewer: { role: 'PUBLIC', key: 'warm-up', accountId: null, name: null },
  readsOnly: true,
  byToken: false,
  session: null,
  trusted: true,
  etag: null,
}

const LARGEST_BODY = '256kb'

/** What pages may load and do: everything from here, workers also from memory, styles also inline. */
const CONTENT_SECURITY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    workerSrc: ["'self'", 'blob:'],
    connectSrc: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
  },
}

/** Composes the server: no effect but its own, nothing is listened on. */
export async function createApp(deps: AppDeps): Promise<App> {
  const { database, logger } = deps
  const budgets = new Budgets(deps.replicas, deps.now)
  const graphql = createGraphqlServer(budgets, logger)
  await graphql.start()
  const access = accessOf(deps)
  const makeContext = contextMaker(deps, budgets, access)
  const publicUrl = deps.publicUrl ?? null
  const handler = express()
  handler.set('trust proxy', deps.trustedProxies ?? 0)
  handler.disable('x-powered-by')
  handler.disable('etag')
  handler.use((request, response, next) => {
    response.setHeader('x-request-id', factsOf(request).requestId)
    next()
  })
  handler.use(logRequests(logger))
  handler.use(helmet({ contentSecurityPolicy: CONTENT_SECURITY, crossOriginEmbedderPolicy: false }))
  handler.get('/healthz', answerHealth(database))
  const oidc = deps.oidc === null || deps.oidc === undefined ? null : new OidcSignIn(deps.oidc)
  handler.use('/auth', serveAuth({ access, publicUrl, oidc, demo: deps.demoAccounts ?? [], logger }))
  handler.use(
    '/graphql',
    identify(identifyFor(deps, access)),
    express.json({ limit: LARGEST_BODY }),
    openTrustedDoor({
      documents: deps.trustedDocuments,
      acceptsText: deps.acceptsClientText,
      database,
      viewerOf: (request) => identityOf(request).viewer,
      version: randomUUID(),
    }),
    limitRunning(budgets),
    expressMiddleware(graphql, { context: async ({ req }) => makeContext({ ...factsOf(req), ...identityOf(req) }) }),
  )
  handler.use('/imports', identify(identifyFor(deps, access)), serveImports(database))
  const events = serveEvents({ database, logger, identityOfSender: identifyFor(deps, access, false), ...deps.live })
  handler.get('/events', identify(identifyFor(deps, access, false)), events.answer)
  if (deps.boundaries !== null && deps.boundaries !== undefined) handler.use(serveBoundaries(deps.boundaries))
  if (deps.clientFolder !== null) handler.use(serveClient(deps.clientFolder))
  handler.use((request, response) => {
    response
      .status(404)
      .type('text/plain')
      .send(`nothing at ${request.path.slice(0, 100)}\n`)
  })
  handler.use(answerError(logger))
  return {
    handler,
    async warmUp() {
      await warmUp(graphql, deps.trustedDocuments(), makeContext(NOBODY))
      await planReads(database)
    },
    endStreams: events.close,
    stop: () => graphql.stop(),
  }
}

function accessOf({ database, replicas, passwords = new Passwords(), now = Date.now }: AppDeps): Access {
  return createAccess({ database, passwords, replicas, now })
}

/** @param uses whether asking counts as using the session */
function identifyFor({ viewerOf, publicUrl = null }: AppDeps, access: Access, uses = true): IdentityOf {
  if (viewerOf === undefined) return identifyBy(access, publicUrl, uses)
  return async (request) => ({ ...makePublic(request), viewer: await viewerOf(request) })
}

function contextMaker({ database, metrics, boundaries = null }: AppDeps, budgets: Budgets, { sessions }: Access) {
  return (asked: Asked): RequestContext => {
    const { key, role } = asked.viewer
    const readBudget = () => {
      const { perRequest, remaining, resetAt } = budgets.read(key, role)
      return { perRequest, remaining, resetAt: new Date(resetAt).toISOString() }
    }
    return { ...asked, sessions, database, metrics, boundaries, readBudget }
  }
}

/** Requests sent as text: few at a time for one viewer. */
function limitRunning(budgets: Budgets): express.RequestHandler {
  return (request, response, next) => {
    if (!factsOf(request).trusted) response.once('close', budgets.enter(identityOf(request).viewer.key))
    next()
  }
}

/** The last resort: failures say what they are, an unreadable body is the asker's, everything else is masked. */
function answerError(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error)
      return
    }
    const { requestId } = factsOf(request)
    const failure = error instanceof Failure ? error : readBodyProblem(error)
    if (failure !== null) {
      sendFailure(response, failure, requestId)
      return
    }
    logger.error({ requestId, err: error }, 'a request met a fault')
    const message = 'something went wrong on our side; tell us the request id'
    response.status(500).json({ errors: [{ message, extensions: { code: 'INTERNAL', requestId } }] })
  }
}

/** What express says of a request it could not read: too large, not JSON, a broken address. */
function readBodyProblem(error: unknown): Failure | null {
  const status = typeof error === 'object' && error !== null ? Reflect.get(error, 'status') : null
  if (typeof status !== 'number' || status < 400 || status > 499) return null
  if (status === 404) return new Failure('there is no such file', { code: 'BAD_USER_INPUT', status })
  if (status === 413) return new Failure(`a request has ${LARGEST_BODY} at most`, { code: 'BAD_USER_INPUT', status })
  return new BadInput('request', 'its body is not JSON, or its address cannot be read')
}
