import express, { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { accountEmail } from '#graph-schema/model/account.ts'
import { ACCOUNT_LIMITS } from '#graph-schema/model/account-limits.ts'
import type { Access } from '../access/access.ts'
import { refuseWeakPassword } from '../access/passwords.ts'
import { checkCredentials } from '../access/sign-in.ts'
import { readLink, spendLink } from '../access/sign-in-links.ts'
import { BadInput, Unauthenticated } from '../errors.ts'
import { makeFirstAdministrator } from '../modules/people/first-administrator.service.ts'
import type { AuthDoor } from './auth-door.ts'
import { clearCookie, readCookie, SESSION_COOKIE } from './cookies.ts'
import { addressOf } from './identify.ts'
import { answerOidc } from './oidc-routes.ts'
import { openSession } from './open-session.ts'
import { isPrivate, refuseForeignOrigin, refuseInTheClear } from './origin.ts'
import { factsOf } from './request-facts.ts'

const LARGEST_BODY = '8kb'

const text = z.string().max(1_000)
const signInBody = z.object({ email: text, password: text })
const signOutBody = z.object({ everywhere: z.boolean().optional() }).optional()
const linkBody = z.object({ code: text })
const linkUse = z.object({ code: text, password: text, name: text.optional(), email: text.optional() })

/** `/auth`: coming in, staying, going out. Everything is asked and answered in JSON, but for the way to a provider. */
export function serveAuth(door: AuthDoor): Router {
  const { access, publicUrl } = door
  const router = Router()
  router.use((request, response, next) => {
    response.setHeader('cache-control', 'no-store')
    if (request.method === 'POST') {
      refuseForeignOrigin(request, publicUrl)
      refuseInTheClear(request, publicUrl)
    }
    next()
  })
  router.use(express.json({ limit: LARGEST_BODY }))
  router.get('/ways', (request, response) => {
    const mayEnter = isPrivate(request, publicUrl)
    response.json({
      refused: mayEnter ? null : 'NOT_ENCRYPTED',
      oidc: door.oidc === null ? null : { label: door.oidc.settings.label },
      // Another site's name may be made to lead to this machine: its pages shall not read the passwords.
      demo: mayEnter ? door.demo : [],
    })
  })
  router.get('/session', (request, response) => answerSession(access, request, response, false))
  router.post('/extend', (request, response) => answerSession(access, request, response, true))
  router.post('/sign-in', async (request, response) => {
    const { email, password } = readBody(signInBody, request)
    const accountId = await checkCredentials(access, { email, password, address: addressOf(request) })
    await openSession(access, { request, response }, accountId, 'PASSWORD')
    response.json({ accountId })
  })
  router.post('/sign-out', (request, response) => signOut(access, request, response))
  router.post('/link', async (request, response) => {
    const { code } = readBody(linkBody, request)
    access.attempts.link.take(addressOf(request))
    response.json(await readLink(access.database, code, access.now(), callerOf(request)))
  })
  router.post('/link/use', (request, response) => answerLink(access, request, response))
  if (door.oidc !== null) answerOidc(router, { ...door, oidc: door.oidc })
  return router
}

async function answerSession(access: Access, request: Request, response: Response, use: boolean): Promise<void> {
  const cookie = readCookie(request, SESSION_COOKIE)
  if (cookie === null) throw new Unauthenticated('SESSION_ENDED', 'nobody is signed in here')
  const { endsAt, latestEnd } = await access.sessions.find(cookie, callerOf(request), use)
  response.json({ endsAt, latestEnd, now: access.now() })
}

async function signOut({ sessions }: Access, request: Request, response: Response): Promise<void> {
  const everywhere = readBody(signOutBody, request)?.everywhere === true
  const cookie = readCookie(request, SESSION_COOKIE)
  response.append('set-cookie', clearCookie(SESSION_COOKIE))
  if (cookie !== null) {
    if (everywhere) await sessions.endAll((await sessions.find(cookie, callerOf(request), false)).account.id)
    await sessions.end(cookie)
  }
  response.status(204).end()
}

/** Sets the password that a one-time link is for, and signs in whose it is. */
async function answerLink(access: Access, request: Request, response: Response): Promise<void> {
  const given = readBody(linkUse, request)
  const { database, passwords } = access
  access.attempts.link.take(addressOf(request))
  const caller = callerOf(request)
  const { purpose, account } = await readLink(database, given.code, access.now(), caller)
  const person = purpose === 'FIRST' ? readPerson(given) : null
  refuseWeakPassword('password', given.password, person?.email ?? account?.email ?? '')
  const spent = { code: given.code, passwordHash: await passwords.hash(given.password), now: access.now() }
  const accountId =
    person === null
      ? await spendLink(database, spent)
      : await makeFirstAdministrator(database, caller, { ...person, ...spent })
  await openSession(access, { request, response }, accountId, 'LINK')
  response.json({ accountId })
}

function readPerson(given: { readonly name?: string | undefined; readonly email?: string | undefined }) {
  const name = (given.name ?? '').trim()
  if (name === '') throw new BadInput('name', 'a name is needed: the record of changes says it')
  if (name.length > ACCOUNT_LIMITS.name) throw new BadInput('name', `${ACCOUNT_LIMITS.name} characters at most`)
  const email = accountEmail.safeParse(given.email ?? '')
  if (!email.success) throw new BadInput('email', 'an e-mail address is needed, for instance anna@example.org')
  return { name, email: email.data }
}

function readBody<T>(form: z.ZodType<T>, request: Request): T {
  const body: unknown = request.body
  const read = form.safeParse(body)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new BadInput(issue?.path.join('.') || 'request', 'this is not what the route takes; send JSON with its fields')
}

function callerOf(request: Request) {
  return { requestId: factsOf(request).requestId, role: 'PUBLIC' }
}
