import * as z from 'zod/mini'
import './parser-settings.ts'
import { RequestFailed } from './request-failed.ts'

const role = z.enum(['RESEARCHER', 'STAFF', 'BOARD', 'ADMIN'])

const waysAnswer = z.object({
  /** Why nobody can sign in at this address; null where one can. */
  refused: z.nullable(z.literal('NOT_ENCRYPTED')),
  /** The provider beside passwords. */
  oidc: z.nullable(z.object({ label: z.string() })),
  /** Accounts that anybody at this machine may try. */
  demo: z.array(z.object({ role, name: z.string(), email: z.string(), password: z.string() })),
})
export type SignInWays = z.infer<typeof waysAnswer>

const linkAnswer = z.object({
  /** `FIRST` makes the first administrator, `PASSWORD` sets the password of an account. */
  purpose: z.enum(['FIRST', 'PASSWORD']),
  account: z.nullable(z.object({ name: z.string(), email: z.string(), role })),
})
export type LinkFacts = z.infer<typeof linkAnswer>

const sessionAnswer = z.object({ endsAt: z.number(), latestEnd: z.number(), now: z.number() })

const failureAnswer = z.object({
  errors: z.tuple([
    z.object({
      extensions: z.object({
        code: z.string(),
        reason: z.optional(z.string()),
        field: z.optional(z.string()),
      }),
    }),
  ]),
})

/** Why somebody was not let in, in the words of the server's code. */
export class AuthRefused extends Error {
  override readonly name = 'AuthRefused'
  /** Reason where the server says one, else its code: `WRONG_CREDENTIALS`, `RATE_LIMITED`. */
  readonly reason: string
  /** The field that is wrong; null where none is. */
  readonly field: string | null
  /** Minutes after which trying again makes sense; null where it does not. */
  readonly minutes: number | null

  constructor(reason: string, field: string | null, minutes: number | null) {
    super(reason)
    this.reason = reason
    this.field = field
    this.minutes = minutes
  }
}

/** Asks a route of `/auth`. @throws AuthRefused for what was refused, RequestFailed where nothing was answered. */
async function ask(path: string, body?: unknown): Promise<unknown> {
  const init =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await fetch(`/auth/${path}`, { cache: 'no-store', ...init }).catch((cause: unknown) => {
    throw new RequestFailed('offline', null, cause)
  })
  const requestId = answer.headers.get('x-request-id')
  const text = await answer.text()
  const told: unknown = text === '' ? null : readJson(text)
  if (answer.ok) return told
  const failure = failureAnswer.safeParse(told)
  if (!failure.success) throw new RequestFailed('fault', requestId)
  const [{ extensions }] = failure.data.errors
  if (extensions.code === 'UNAVAILABLE') throw new RequestFailed('unavailable', requestId)
  if (extensions.code === 'INTERNAL') throw new RequestFailed('fault', requestId)
  const seconds = Number(answer.headers.get('retry-after') ?? '0')
  const minutes = seconds > 0 ? Math.ceil(seconds / 60) : null
  throw new AuthRefused(extensions.reason ?? extensions.code, extensions.field ?? null, minutes)
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** How one can sign in here. */
export async function readWays(): Promise<SignInWays> {
  return waysAnswer.parse(await ask('ways'))
}

/** Signs in by e-mail and password; the browser keeps the cookie. */
export async function signIn(email: string, password: string): Promise<void> {
  await ask('sign-in', { email, password })
}

/** Signs out, here or everywhere. */
export async function signOut(everywhere: boolean): Promise<void> {
  await ask('sign-out', { everywhere })
}

/** What a one-time link is good for. */
export async function readLink(code: string): Promise<LinkFacts> {
  return linkAnswer.parse(await ask('link', { code }))
}

export interface LinkAnswer {
  readonly code: string
  readonly password: string
  readonly name?: string
  readonly email?: string
}

/** Sets the password that a one-time link is for, and signs in. */
export async function spendLink(answer: LinkAnswer): Promise<void> {
  await ask('link/use', answer)
}

/** How long a session still lasts, ms: unless it is used, and whatever happens. */
export interface SessionLeft {
  readonly left: number
  readonly atMost: number
}

/** Asks how long the session lasts, without using it; with `extend` it is used. */
export async function readSession(extend: boolean): Promise<SessionLeft> {
  const { endsAt, latestEnd, now } = sessionAnswer.parse(await (extend ? ask('extend', {}) : ask('session')))
  return { left: endsAt - now, atMost: latestEnd - now }
}
