import { z } from 'zod'
import { decodeRows } from '../database/decode.ts'
import { type Database, OPERATOR } from '../database/run.ts'
import { type ChangeContent, FIRST_HASH, hashChange } from './chain.ts'

/** The chain holds over so many changes, or the first change at which it does not. */
export type Verified =
  | { readonly ok: true; readonly changes: number; readonly seq: number | null }
  | {
      readonly ok: false
      readonly changes: number
      readonly changeId: string
      readonly seq: number
      readonly problem: string
    }

const PAGE = 500

const READ_PAGE = `CYPHER 5
MATCH (c:Change)
WHERE c.seq > $after
RETURN properties(c)
ORDER BY c.seq
LIMIT $limit`

const READ_HEAD = `CYPHER 5
OPTIONAL MATCH (head:ChangeHead {id: 'head'})
RETURN coalesce(head.hash, '${FIRST_HASH}')`

const text = z.string().nullable().default(null)
const changeRow = z.tuple([
  z.object({
    id: z.string(),
    seq: z.number(),
    at: z.string(),
    userId: text,
    role: z.string(),
    action: z.string(),
    subjectId: z.string(),
    subjectIds: z.array(z.string()),
    before: z.string(),
    after: z.string(),
    reason: text,
    requestId: z.string(),
    reverts: text,
    batch: text,
    prevHash: z.string(),
    hash: z.string(),
  }),
])
const headRow = z.tuple([z.string()])

/** Walks the record from its first change and says where it breaks, if it does. */
export async function verifyChain(database: Database): Promise<Verified> {
  let last = { hash: FIRST_HASH, seq: -1, id: '' }
  let changes = 0
  for (;;) {
    const parameters = { after: last.seq, limit: PAGE }
    const rows = await database.read({ operation: 'verifyChain', text: READ_PAGE, parameters }, OPERATOR)
    const page = decodeRows('verifyChain', rows, changeRow)
    for (const [{ prevHash, hash, ...content }] of page) {
      const problem = findBreak(content, { prevHash, hash }, last.hash)
      if (problem !== null) return { ok: false, changes, changeId: content.id, seq: content.seq, problem }
      last = { hash, seq: content.seq, id: content.id }
      changes += 1
    }
    if (page.length < PAGE) break
  }
  const head = await database.read({ operation: 'verifyChain', text: READ_HEAD, parameters: {} }, OPERATOR)
  const [[headHash] = ['']] = decodeRows('verifyChain', head, headRow)
  if (headHash === last.hash) return { ok: true, changes, seq: changes === 0 ? null : last.seq }
  return {
    ok: false,
    changes,
    changeId: last.id,
    seq: last.seq,
    problem: 'changes after it are missing: the head has another hash',
  }
}

function findBreak(
  content: ChangeContent,
  { prevHash, hash }: { readonly prevHash: string; readonly hash: string },
  expected: string,
): string | null {
  if (prevHash !== expected) return 'the change before it is missing or is another one'
  return hashChange(content, prevHash) === hash ? null : 'its content is not what its hash says'
}
