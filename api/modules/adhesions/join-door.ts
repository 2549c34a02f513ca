import { createHash } from 'node:crypto'
import { z } from 'zod'
import { callerOf, type RequestContext } from '../../context.ts'
import { decodeOnly } from '../../database/decode.ts'
import { RateLimited } from '../../errors.ts'

/** So many messages from one address in this time; whoever works on the register is not counted. */
const MOST = 5
const WINDOW_MS = 60 * 60 * 1000

// The database counts, so that replicas share the count and a restart does not forget it.
const PASS = `CYPHER 5
MERGE (d:JoinDoor {key: $key})
SET d.passed = [at IN coalesce(d.passed, []) WHERE at > $since]
WITH d, size(d.passed) < $most AS open, coalesce(head(d.passed), $now) AS first
SET d.passed = CASE WHEN open THEN d.passed + $now ELSE d.passed END
WITH open, first
CALL () {
  MATCH (old:JoinDoor) WHERE coalesce(last(old.passed), 0) <= $since
  DELETE old
}
RETURN open, first`

const passRow = z.tuple([z.boolean(), z.number()])

/**
 * Counts one message from outside against its address. The address itself is not kept: a digest of it is, for an hour.
 * @throws RateLimited when there were too many.
 */
export async function passJoinDoor(context: RequestContext, now: number = Date.now()): Promise<void> {
  const { viewer, database } = context
  if (viewer.role !== 'PUBLIC' && viewer.role !== 'RESEARCHER') return
  const key = createHash('sha256').update(`join ${viewer.key}`).digest('hex')
  const statement = {
    operation: 'passJoinDoor',
    text: PASS,
    parameters: { key, now, since: now - WINDOW_MS, most: MOST },
  }
  const [open, first] = decodeOnly(statement.operation, await database.note(statement, callerOf(context)), passRow)
  if (open) return
  const seconds = Math.max(1, Math.ceil((first + WINDOW_MS - now) / 1000))
  throw new RateLimited(`${MOST} messages an hour are taken from one address; try again later`, seconds)
}
