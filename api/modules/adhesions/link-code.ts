import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { decodeOnly } from '../../database/decode.ts'
import type { Caller, Database } from '../../database/run.ts'

/** What a code says, once its signature holds. */
export interface LinkFacts {
  readonly id: string
  /** Last ISO day on which it can be used. */
  readonly expiresOn: string
}

const ID_PREFIX = 'confirm-link:'
const CODE = /^([0-9a-z]{10,40})\.(\d{8})\.([A-Za-z0-9_-]{43})$/u

// One secret a database, made when it is first needed; it is no part of the record and leaves no trace in it.
const READ_SECRET = `CYPHER 5
MERGE (s:LinkSecret {id: 'confirmation'})
ON CREATE SET s.value = $fresh
RETURN s.value`

/** The secret that codes of this database are signed with. */
export async function readLinkSecret(database: Database, caller: Caller): Promise<string> {
  const parameters = { fresh: randomBytes(32).toString('base64url') }
  const rows = await database.note({ operation: 'readLinkSecret', text: READ_SECRET, parameters }, caller)
  return decodeOnly('readLinkSecret', rows, z.tuple([z.string()]))[0]
}

/** The code of a link: its id and last day, signed. */
export function writeLinkCode(secret: string, { id, expiresOn }: LinkFacts): string {
  const body = `${id.slice(ID_PREFIX.length)}.${expiresOn.replaceAll('-', '')}`
  return `${body}.${sign(secret, body)}`
}

/** What a code says; null when it is not one of ours. Whether its day has passed is for whoever asks to look at. */
export function readLinkCode(secret: string, code: string): LinkFacts | null {
  const match = CODE.exec(code)
  if (match === null) return null
  const [, slug = '', day = '', signature = ''] = match
  const expected = Buffer.from(sign(secret, `${slug}.${day}`))
  const given = Buffer.from(signature)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  return { id: `${ID_PREFIX}${slug}`, expiresOn: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}` }
}

function sign(secret: string, body: string): string {
  return createHmac('sha256', secret).update(body).digest('base64url')
}
