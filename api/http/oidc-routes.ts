import type { Request, Response, Router } from 'express'
import { findAccount } from '../access/accounts.ts'
import { type OidcFlow, type OidcOutcome, type OidcSignIn, oidcFlow } from '../access/oidc.ts'
import type { AuthDoor } from './auth-door.ts'
import { clearCookie, OIDC_COOKIE, readCookie, writeCookie } from './cookies.ts'
import { addressOf } from './identify.ts'
import { openSession } from './open-session.ts'
import { isPrivate, originOf } from './origin.ts'
import { factsOf } from './request-facts.ts'

/** How long a visit at the provider may take, s. */
const FLOW_SECONDS = 900
const CALLBACK = '/auth/oidc/callback'
const SIGN_IN_PAGE = '/accedi'

/** Why the sign-in page is shown again, as its address says it. */
type Problem =
  | 'oidc-conto'
  | 'oidc-email'
  | 'oidc-annullato'
  | 'oidc-guasto'
  | 'oidc-scaduto'
  | 'disabilitato'
  | 'in-chiaro'

type OidcDoor = AuthDoor & { readonly oidc: OidcSignIn }

/** Adds the way to the provider and the way back. Both are links that a person follows: failures show the sign-in page. */
export function answerOidc(router: Router, door: OidcDoor): void {
  router.get('/oidc/start', async (request, response) => {
    const back = readLocalPath(request.query['torna'])
    if (!isPrivate(request, door.publicUrl)) return turnBack(response, 'in-chiaro', back)
    door.access.attempts.link.take(addressOf(request))
    try {
      const { address, flow } = await door.oidc.start(`${originOf(request, door.publicUrl)}${CALLBACK}`, back)
      response.append('set-cookie', writeCookie(OIDC_COOKIE, pack(flow), FLOW_SECONDS))
      response.redirect(address.href)
    } catch (error) {
      door.logger.error({ requestId: factsOf(request).requestId, err: error }, 'the sign-in provider does not answer')
      turnBack(response, 'oidc-guasto', back)
    }
  })
  router.get('/oidc/callback', async (request, response) => {
    const flow = unpack(readCookie(request, OIDC_COOKIE))
    response.append('set-cookie', clearCookie(OIDC_COOKIE))
    if (flow === null) return turnBack(response, 'oidc-scaduto', '/')
    const address = new URL(request.originalUrl, originOf(request, door.publicUrl))
    const problem = await admit(door, { request, response }, await door.oidc.finish(address, flow))
    if (problem === null) response.redirect(flow.back)
    else turnBack(response, problem, flow.back)
  })
}

/** Opens a session where the provider vouches for an e-mail that has an account here. @returns why not, or null. */
async function admit(
  { access, logger }: OidcDoor,
  exchange: { readonly request: Request; readonly response: Response },
  outcome: OidcOutcome,
): Promise<Problem | null> {
  switch (outcome.kind) {
    case 'declined':
      return 'oidc-annullato'
    case 'unverified':
      return 'oidc-email'
    case 'failed':
      logger.error(
        { requestId: factsOf(exchange.request).requestId, err: outcome.cause },
        'a visit at the provider failed',
      )
      return 'oidc-guasto'
    case 'known': {
      const account = await findAccount(access.database, outcome.email)
      if (account === null) return 'oidc-conto'
      if (account.status !== 'ACTIVE') return 'disabilitato'
      await openSession(access, exchange, account.id, 'OIDC')
      return null
    }
  }
}

function turnBack(response: Response, problem: Problem, back: string): void {
  response.redirect(
    `${SIGN_IN_PAGE}?${new URLSearchParams({ errore: problem, ...(back === '/' ? {} : { torna: back }) })}`,
  )
}

/** A path of this server; anything else would send people to another's page after they signed in. */
function readLocalPath(given: unknown): string {
  const isLocal = typeof given === 'string' && given.length <= 2_000 && /^\/(?![/\\])[^\s\\]*$/u.test(given)
  return isLocal ? given : '/'
}

function pack(flow: OidcFlow): string {
  return Buffer.from(JSON.stringify(flow)).toString('base64url')
}

function unpack(packed: string | null): OidcFlow | null {
  if (packed === null) return null
  try {
    return oidcFlow.parse(JSON.parse(Buffer.from(packed, 'base64url').toString()))
  } catch {
    return null
  }
}
