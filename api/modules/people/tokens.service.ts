import { includesRole } from '#graph-schema/model/account.ts'
import { ACCOUNT_LIMITS } from '#graph-schema/model/account-limits.ts'
import { storeItem } from '#graph-schema/model/stored-record.ts'
import { makeToken } from '../../access/tokens.ts'
import { callerOf, type RequestContext } from '../../context.ts'
import { decodeOnly, decodeRows } from '../../database/decode.ts'
import { Forbidden } from '../../errors.ts'
import type { CreateApiTokenInput, RevokeApiTokenInput } from '../../generated/schema.ts'
import { TYPE_KEY } from '../../read/shape.ts'
import { makeSlug } from '../../write/make-slug.ts'
import { conflict, type FieldProblem, invalid, notFound, type Outcome, problem } from '../../write/outcome.ts'
import { readRole } from './accounts.service.ts'
import { actOnPeople } from './act-on-people.ts'
import { COUNT_TOKENS, countRow, LIST_TOKENS, tokenRow } from './people.cypher.ts'

const DAY_MS = 86_400_000

/** The viewer's tokens, or everybody's; the newest first. @throws Forbidden where everybody's are not for the viewer. */
export async function listTokens(context: RequestContext, all: boolean): Promise<unknown[]> {
  const { viewer, database } = context
  if (all && viewer.role !== 'ADMIN') throw new Forbidden('apiTokens(all: true)')
  const parameters = { accountId: all ? null : viewer.accountId }
  if (!all && viewer.accountId === null) return []
  const rows = await database.read({ operation: 'apiTokens', text: LIST_TOKENS, parameters }, callerOf(context))
  return decodeRows('apiTokens', rows, tokenRow).map((row) => {
    const [id, version, name, start, role, scopes, accountId, accountName, createdAt, expiresAt, usedAt, revokedAt] =
      row
    return {
      ...{ id, version, name, start, role, scopes, accountId, accountName },
      createdAt: tellInstant(createdAt),
      expiresAt: tellInstant(expiresAt),
      usedAt: usedAt === null ? null : tellInstant(usedAt),
      revokedAt: revokedAt === null ? null : tellInstant(revokedAt),
    }
  })
}

/** Makes a token for the viewer; the answer alone carries what it is made of. */
export async function createToken(context: RequestContext, input: CreateApiTokenInput): Promise<unknown> {
  const { secret, hash, start } = makeToken()
  const id = `token:${makeSlug()}`
  const outcome = await actOnPeople(context, 'createApiToken', input, async ({ run }, { at }) => {
    const { accountId } = context.viewer
    if (accountId === null) throw new Forbidden('createApiToken')
    const { name, role, scopes, days } = readToken(context, input)
    const now = Date.parse(at)
    const [inForce] = decodeOnly('countTokens', await run(COUNT_TOKENS, { id: accountId, now }), countRow)
    if (inForce >= ACCOUNT_LIMITS.tokens) {
      throw conflict('TOO_MANY_TOKENS', `${ACCOUNT_LIMITS.tokens} tokens are in force; revoke one first`)
    }
    const times = { createdAt: now, expiresAt: now + days * DAY_MS }
    const after = storeItem('API_TOKEN', id, { accountId, name, role, scopes, hash, start, ...times })
    return { action: 'createApiToken', subjectId: id, writes: [{ before: null, after }] }
  })
  if (outcome[TYPE_KEY] !== 'Recorded') return outcome
  const { requestId, subjectId, changeId, replayed } = outcome
  return { [TYPE_KEY]: 'ApiTokenCreated', requestId, subjectId, changeId, secret: replayed ? null : secret }
}

function readToken({ viewer }: RequestContext, input: CreateApiTokenInput) {
  const problems: FieldProblem[] = []
  const name = input.name.trim()
  if (name === '') problems.push(problem('name', 'REQUIRED', input.name, 'say what uses the token, and where'))
  if (name.length > ACCOUNT_LIMITS.tokenName) {
    problems.push(problem('name', 'LENGTH', name, `${ACCOUNT_LIMITS.tokenName} characters at most`))
  }
  const role = readRole(input.role, problems)
  if (!includesRole(viewer.role, input.role)) {
    problems.push(problem('role', 'ABOVE_OWN', input.role, 'a token has no higher role than its account', viewer.role))
  }
  const { days } = input
  if (days < 1 || days > ACCOUNT_LIMITS.tokenDays) {
    problems.push(problem('days', 'RANGE', days, `a number from 1 to ${ACCOUNT_LIMITS.tokenDays} is needed`, '90'))
  }
  if (problems.length > 0 || role === null) throw invalid(problems)
  return { name, role, scopes: [...new Set(['READ', ...input.scopes])], days }
}

/** Revokes a token: one's own, or as an administrator any. */
export function revokeToken(context: RequestContext, input: RevokeApiTokenInput): Promise<Outcome> {
  return actOnPeople(context, 'revokeApiToken', input, async (records, { at }) => {
    const before = (await records.read([input.id])).get(input.id)
    const { accountId, role } = context.viewer
    const isTheirs = before?.properties['accountId'] === accountId || role === 'ADMIN'
    // Another's token is told as none, or its id would be a way to learn of it.
    if (before?.form !== 'ITEM' || before.type !== 'API_TOKEN' || !isTheirs) throw notFound('id', input.id)
    if (before.properties['revokedAt'] !== undefined)
      throw conflict('REVOKED', 'this token was revoked before', [input.id])
    const after = storeItem('API_TOKEN', input.id, { ...before.properties, revokedAt: Date.parse(at) })
    return { action: 'revokeApiToken', subjectId: input.id, writes: [{ before, after }] }
  })
}

function tellInstant(ms: number): string {
  return new Date(ms).toISOString()
}
