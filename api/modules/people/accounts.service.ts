import { ACCOUNT_ROLES, type AccountRole, accountEmail } from '#graph-schema/model/account.ts'
import { ACCOUNT_LIMITS } from '#graph-schema/model/account-limits.ts'
import type { Role } from '#graph-schema/model/limits.ts'
import { type StoredItem, storeItem, versionOf } from '#graph-schema/model/stored-record.ts'
import { makeId } from '../../access/secrets.ts'
import { callerOf, type RequestContext } from '../../context.ts'
import { decodeOnly, decodeRows } from '../../database/decode.ts'
import type { ChangeAccountInput, CreateAccountInput } from '../../generated/schema.ts'
import {
  conflict,
  duplicate,
  type FieldProblem,
  invalid,
  notFound,
  type Outcome,
  problem,
  stale,
} from '../../write/outcome.ts'
import type { RecordReader } from '../../write/read-records.ts'
import { actOnPeople } from './act-on-people.ts'
import {
  accountRow,
  COUNT_OTHER_ADMINS,
  countRow,
  END_SESSIONS,
  FIND_SAME_EMAIL,
  idRow,
  LIST_ACCOUNTS,
  LIST_ADMINISTRATORS,
} from './people.cypher.ts'

/** Everybody who has an account, by name. */
export async function listAccounts(context: RequestContext): Promise<unknown[]> {
  const statement = { operation: 'accounts', text: LIST_ACCOUNTS, parameters: {} }
  const rows = decodeRows('accounts', await context.database.read(statement, callerOf(context)), accountRow)
  return rows.map(([id, version, name, email, role, status, demo, hasPassword, seenAt]) => ({
    id,
    version,
    name,
    email,
    role,
    status,
    demo,
    hasPassword,
    seenAt: seenAt === null ? null : new Date(seenAt).toISOString(),
  }))
}

/** Names of those who manage people. */
export async function listAdministrators(context: RequestContext): Promise<string[]> {
  const statement = { operation: 'administrators', text: LIST_ADMINISTRATORS, parameters: {} }
  const rows = decodeRows('administrators', await context.database.read(statement, callerOf(context)), idRow)
  return rows.map(([name]) => name)
}

/** Gives somebody an account, without a password. */
export function createAccount(context: RequestContext, input: CreateAccountInput): Promise<Outcome> {
  const id = makeId('account')
  return actOnPeople(context, 'createAccount', input, async (records) => {
    const problems: FieldProblem[] = []
    const name = readName(input.name, problems)
    const email = readEmail(input.email, problems)
    const role = readRole(input.role, problems)
    if (problems.length > 0 || role === null) throw invalid(problems)
    await refuseSameEmail(records, id, email)
    const after = storeItem('ACCOUNT', id, { name, email, role, status: 'ACTIVE', demo: false })
    return { action: 'createAccount', subjectId: id, writes: [{ before: null, after }] }
  })
}

/** Changes an account; who may no longer come in has its sessions ended in the same transaction. */
export function changeAccount(context: RequestContext, input: ChangeAccountInput): Promise<Outcome> {
  return actOnPeople(context, 'changeAccount', input, async (records) => {
    const before = await expectAccount(records, input)
    const problems: FieldProblem[] = []
    const values = {
      ...before.properties,
      ...(isGiven(input.name) ? { name: readName(input.name, problems) } : {}),
      ...(isGiven(input.email) ? { email: readEmail(input.email, problems) } : {}),
      ...(isGiven(input.role) ? { role: readRole(input.role, problems) } : {}),
      ...(isGiven(input.status) ? { status: input.status } : {}),
    }
    if (problems.length > 0) throw invalid(problems)
    const after = storeItem('ACCOUNT', input.id, values)
    const { email, role, status } = after.properties
    await refuseSameEmail(records, input.id, String(email))
    if (role !== 'ADMIN' || status !== 'ACTIVE') await refuseLastAdministrator(records, before)
    if (status !== 'ACTIVE') await records.run(END_SESSIONS, { id: input.id })
    return { action: 'changeAccount', subjectId: input.id, writes: [{ before, after }], reason: input.reason }
  })
}

/** An account on record; in the version that was read, where one is told. */
export async function expectAccount(
  records: RecordReader,
  { id, version }: { readonly id: string; readonly version?: number },
): Promise<StoredItem> {
  const found = (await records.read([id])).get(id)
  if (found?.form !== 'ITEM' || found.type !== 'ACCOUNT') throw notFound('id', id)
  if (version === undefined || version === versionOf(found)) return found
  const { name, role, status } = found.properties
  const current = Object.entries({ name, role, status }).map(([property, value]) => ({
    name: property,
    value: JSON.stringify(value),
  }))
  throw stale({ id, sent: version, version: versionOf(found), current, changedBy: null, changedAt: null })
}

async function refuseSameEmail({ run }: RecordReader, id: string, email: string): Promise<void> {
  const [same] = decodeRows('sameEmail', await run(FIND_SAME_EMAIL, { id, email }), idRow)
  if (same === undefined) return
  throw duplicate({ existingId: same[0], code: 'SAME_EMAIL', message: 'another account has this e-mail' })
}

async function refuseLastAdministrator({ run }: RecordReader, before: StoredItem): Promise<void> {
  const { role, status } = before.properties
  if (role !== 'ADMIN' || status !== 'ACTIVE') return
  const [others] = decodeOnly('otherAdmins', await run(COUNT_OTHER_ADMINS, { id: before.id }), countRow)
  if (others > 0) return
  const message =
    'nobody else is an administrator: make somebody else one first, or nobody could manage people any more'
  throw conflict('LAST_ADMINISTRATOR', message, [before.id])
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined
}

function readName(text: string, problems: FieldProblem[]): string {
  const name = text.trim().replaceAll(/\s+/gu, ' ')
  if (name === '') problems.push(problem('name', 'REQUIRED', text, 'a name is needed: the record of changes says it'))
  if (name.length > ACCOUNT_LIMITS.name) {
    problems.push(problem('name', 'LENGTH', text, `${ACCOUNT_LIMITS.name} characters at most`))
  }
  return name
}

function readEmail(text: string, problems: FieldProblem[]): string {
  const read = accountEmail.safeParse(text)
  if (read.success) return read.data
  problems.push(problem('email', 'FORM', text, 'an e-mail address has the form name@host.tld'))
  return ''
}

/** A role that an account or token can have. */
export function readRole(role: Role, problems: FieldProblem[]): AccountRole | null {
  const known = ACCOUNT_ROLES.find((each) => each === role)
  if (known !== undefined) return known
  problems.push(problem('role', 'PUBLIC', role, 'the public needs no account', 'RESEARCHER'))
  return null
}
