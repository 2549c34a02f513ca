import type { IncomingMessage } from 'node:http'
import type { Request, RequestHandler, Response } from 'express'
import type { Access } from '../access/access.ts'
import type { Viewer } from '../context.ts'
import { Unauthenticated } from '../errors.ts'
import { clearCookie, readCookie, SESSION_COOKIE } from './cookies.ts'
import { refuseForeignOrigin } from './origin.ts'
import { factsOf } from './request-facts.ts'

/** Who sends a request, and by what right. */
export interface Identity {
  readonly viewer: Viewer
  /** True where a token without the right to write sends the request. */
  readonly readsOnly: boolean
  /** True where a token sends the request, not a session. */
  readonly byToken: boolean
  /** The session, and when it ends unless it is used again, ms since 1970; null where there is none. */
  readonly session: { readonly id: string; readonly endsAt: number } | null
}

/** Finds out who sends a request. */
export type IdentityOf = (request: Request, response: Response) => Promise<Identity>

const IDENTITIES = new WeakMap<IncomingMessage, Identity>()
const BEARER = /^Bearer +(\S+)$/iu
const CHANGES_NOTHING: readonly string[] = ['GET', 'HEAD', 'OPTIONS']

/** Notes who sends a request, once, before anything else looks at it. */
export function identify(identityOfSender: IdentityOf): RequestHandler {
  return async (request, response, next) => {
    IDENTITIES.set(request, await identityOfSender(request, response))
    next()
  }
}

/** Who sends a request that has been identified. */
export function identityOf(request: IncomingMessage): Identity {
  const identity = IDENTITIES.get(request)
  if (identity === undefined) throw new Error('a request is identified before it is answered')
  return identity
}

/** Where a request comes from, as far as it can be told. */
export function addressOf(request: Request): string {
  return request.ip ?? 'unknown'
}

/**
 * Reads a token from the head of a request, else the session of its cookie; who has neither is the public. A token or
 * a session that is worth nothing is told as such, never passed over; its cookie is taken back.
 * @param uses whether asking counts as using the session
 */
export function identifyBy(access: Access, publicUrl: string | null, uses = true): IdentityOf {
  return async (request, response) => {
    const token = BEARER.exec(request.headers.authorization ?? '')?.[1]
    if (token !== undefined) return identifyByToken(access, request, token)
    const cookie = readCookie(request, SESSION_COOKIE)
    if (cookie === null) return makePublic(request)
    if (!CHANGES_NOTHING.includes(request.method)) refuseForeignOrigin(request, publicUrl)
    try {
      const caller = { requestId: factsOf(request).requestId, role: 'PUBLIC' }
      const { id, account, endsAt } = await access.sessions.find(cookie, caller, uses)
      const viewer: Viewer = { role: account.role, key: account.id, accountId: account.id, name: account.name }
      return { viewer, readsOnly: false, byToken: false, session: { id, endsAt } }
    } catch (error) {
      if (error instanceof Unauthenticated && !response.headersSent)
        response.append('set-cookie', clearCookie(SESSION_COOKIE))
      throw error
    }
  }
}

/** Somebody of whom only the address is known. */
export function makePublic(request: Request): Identity {
  const viewer: Viewer = { role: 'PUBLIC', key: addressOf(request), accountId: null, name: null }
  return { viewer, readsOnly: false, byToken: false, session: null }
}

async function identifyByToken({ tokens, attempts }: Access, request: Request, token: string): Promise<Identity> {
  const address = addressOf(request)
  // Counted as worth nothing until it has shown what it is worth.
  attempts.token.take(address)
  const { account, mayWrite } = await tokens.find(token, { requestId: factsOf(request).requestId, role: 'PUBLIC' })
  attempts.token.giveBack(address)
  const viewer: Viewer = { role: account.role, key: account.id, accountId: account.id, name: account.name }
  return { viewer, readsOnly: !mayWrite, byToken: true, session: null }
}
