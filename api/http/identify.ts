import type { IncomingMessage } from 'node:http'
import type { Request, RequestHandler } from 'express'
import type { Viewer } from '../context.ts'

/** Who sends a request, and by what right. */
export interface Identity {
  readonly viewer: Viewer
  /** True where a token without the right to write sends the request. */
  readonly readsOnly: boolean
}

const IDENTITIES = new WeakMap<IncomingMessage, Identity>()

/** Finds out who sends a request, once, before anything else looks at it. */
export function identify(viewerOf: (request: Request) => Promise<Viewer>): RequestHandler {
  return async (request, _response, next) => {
    IDENTITIES.set(request, { viewer: await viewerOf(request), readsOnly: false })
    next()
  }
}

/** Who sends a request that has been identified. */
export function identityOf(request: IncomingMessage): Identity {
  const identity = IDENTITIES.get(request)
  if (identity === undefined) throw new Error('a request is identified before it is answered')
  return identity
}
