import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { storeItem } from '#graph-schema/model/stored-record.ts'
import { hashSecret, makeId } from '../../access/secrets.ts'
import { linkEnded } from '../../access/sign-in-links.ts'
import { decodeRows } from '../../database/decode.ts'
import type { Caller, Database } from '../../database/run.ts'
import { TYPE_KEY } from '../../read/shape.ts'
import { conflict } from '../../write/outcome.ts'
import { perform } from '../../write/perform.ts'

const SPEND = `CYPHER 5
MATCH (link:SignInLink {hash: $hash, purpose: 'FIRST'})
WHERE link.until > $now AND NOT EXISTS { MATCH (:Account {role: 'ADMIN', status: 'ACTIVE'}) }
DELETE link
MERGE (credential:Credential {accountId: $accountId})
SET credential.passwordHash = $passwordHash, credential.changedAt = $now
RETURN $accountId`

/** Who will administer, and the link that lets it in. */
export interface FirstAdministrator {
  readonly code: string
  readonly name: string
  readonly email: string
  readonly passwordHash: string
  readonly now: number
}

/**
 * Makes the first administrator and uses up the link, both or neither.
 * @returns the id of the account
 * @throws Unauthenticated when the link is good for nothing any more, or somebody administers already
 */
export async function makeFirstAdministrator(
  database: Database,
  caller: Caller,
  { code, name, email, passwordHash, now }: FirstAdministrator,
): Promise<string> {
  const accountId = makeId('account')
  const by = { accountId: null, role: 'PUBLIC' }
  const act = { field: 'makeFirstAdministrator', requestId: randomUUID(), input: {} }
  const outcome = await perform({ database, caller, by }, act, async ({ run }) => {
    const rows = await run(SPEND, { hash: hashSecret(code), accountId, passwordHash, now })
    if (decodeRows('makeFirstAdministrator', rows, z.tuple([z.string()])).length === 0) throw conflict('LINK', 'ended')
    const account = storeItem('ACCOUNT', accountId, { email, name, role: 'ADMIN', status: 'ACTIVE', demo: false })
    return { action: 'makeFirstAdministrator', subjectId: accountId, writes: [{ before: null, after: account }] }
  })
  if (outcome[TYPE_KEY] !== 'Recorded') throw linkEnded()
  return accountId
}
