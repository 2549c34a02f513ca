import { OPERATOR } from '#api/database/run.ts'
import { withDatabase } from './sign-in.ts'

const FORGET = `CYPHER 5
MATCH (e:Entity) WHERE e.recordedAt >= $since
OPTIONAL MATCH (e)-[r]-()
WITH e, count(r) AS ties
DETACH DELETE e`
const FORGET_ITEMS = 'CYPHER 5 MATCH (i:AdhesionCase|TieReply|ConfirmLink|Draft|Contact|FormerId) DETACH DELETE i'
const FORGET_REPORTS = 'CYPHER 5 MATCH (r:NeedReport) WHERE r.recordedAt >= $since DETACH DELETE r'
const READ_TIE = 'CYPHER 5 MATCH ()-[t {id: $id}]->() RETURN properties(t)'
const PUT_TIE = 'CYPHER 5 MATCH ()-[t {id: $id}]->() SET t = $properties'

/** Takes off what a journey has recorded since an instant, so that the others find the network as it was. */
export async function forgetRecorded(since: string): Promise<void> {
  await withDatabase((database) =>
    database.write('test', OPERATOR, async (run) => {
      await run(FORGET, { since })
      await run(FORGET_ITEMS, {})
      await run(FORGET_REPORTS, { since })
    }),
  )
}

/** Keeps a tie as it is now, and gives back what puts it there again. */
export async function keepTie(id: string): Promise<() => Promise<void>> {
  const properties = await withDatabase(async (database) => {
    const [row] = await database.read({ operation: 'test', text: READ_TIE, parameters: { id } }, OPERATOR)
    return row?.[0]
  })
  if (typeof properties !== 'object' || properties === null) throw new Error(`no tie has the id ${id}`)
  const kept = { ...properties }
  return () =>
    withDatabase((database) =>
      database.write('test', OPERATOR, async (run) => {
        await run(PUT_TIE, { id, properties: kept })
      }),
    )
}
