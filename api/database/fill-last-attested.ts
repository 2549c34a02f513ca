import { z } from 'zod'
import { findLastAttested } from '#graph-schema/model/derive-record.ts'
import { parseCitation, parseConfirmation } from '#graph-schema/model/evidence.ts'
import { decodeRows } from './decode.ts'
import { type Database, OPERATOR, type RunInTransaction } from './run.ts'

const IS_DONE = `CYPHER 5
OPTIONAL MATCH (d:Derivation {name: 'lastAttested'})
RETURN d IS NOT NULL`

const NOTE_DONE = `CYPHER 5
MERGE (:Derivation {name: 'lastAttested'})`

const READ_SOURCES = `CYPHER 5
MATCH (s:Source)
RETURN s.id, coalesce(s.attests, s.published)`

const READ_ENTITIES = `CYPHER 5
MATCH (x:Entity)
WHERE x.id > $after
WITH x ORDER BY x.id LIMIT $limit
RETURN x.id AS id, x.id AS key, coalesce(x.attested, []), coalesce(x.confirmations, []), x.sources`

// Relationships have no order of their own: those of some entities at a time.
const READ_RELATIONSHIPS = `CYPHER 5
UNWIND $ids AS id
MATCH (:Entity {id: id})-[x]->(:Entity)
RETURN id, elementId(x) AS key, coalesce(x.attested, []), coalesce(x.confirmations, []), x.sources`

const FILL_ENTITIES = `CYPHER 5
UNWIND $rows AS row
MATCH (x:Entity {id: row.key})
SET x.lastAttested = row.day`

const FILL_RELATIONSHIPS = `CYPHER 5
UNWIND $rows AS row
MATCH ()-[x]->()
WHERE elementId(x) = row.key
SET x.lastAttested = row.day`

const done = z.tuple([z.boolean()])
const sourceRow = z.tuple([z.string(), z.string().nullable()])
const texts = z.array(z.string())
const told = z.tuple([z.string(), z.string(), texts, texts, texts])

/** Entities of one transaction, their relationships with them. */
const ENTITIES_AT_ONCE = 500

/**
 * Fills in when records of a database from before were last told, once: what is written from now on carries it. Each
 * transaction is of some entities, so that one that is interrupted is taken up again.
 */
export async function fillLastAttested(database: Database): Promise<void> {
  const statement = { operation: 'lastAttested', text: IS_DONE, parameters: {} }
  const [answer] = decodeRows('lastAttested', await database.read(statement, OPERATOR), done)
  if (answer?.[0] === true) return
  let after: string | null = ''
  while (after !== null) {
    const from: string = after
    after = await database.write('lastAttested', OPERATOR, (run) => fillSome(run, from))
  }
  await database.note({ operation: 'lastAttested', text: NOTE_DONE, parameters: {} }, OPERATOR)
}

/** The last id of those that were filled; null when there were none left. */
async function fillSome(run: RunInTransaction, after: string): Promise<string | null> {
  const sources = new Map(decodeRows('lastAttested', await run(READ_SOURCES, {}), sourceRow))
  const rows = await run(READ_ENTITIES, { after, limit: ENTITIES_AT_ONCE })
  const entities = decodeRows('lastAttested', rows, told)
  const last = entities.at(-1)?.[0]
  if (last === undefined) return null
  const ids = entities.map(([id]) => id)
  const relationships = decodeRows('lastAttested', await run(READ_RELATIONSHIPS, { ids }), told)
  const dayOf = (row: z.infer<typeof told>) => dated(row, sources)
  await run(FILL_ENTITIES, { rows: entities.flatMap(dayOf) })
  await run(FILL_RELATIONSHIPS, { rows: relationships.flatMap(dayOf) })
  return last
}

function dated(
  [, key, attested, confirmations, citations]: z.infer<typeof told>,
  sources: ReadonlyMap<string, string | null>,
) {
  const said = citations.map((text) => sources.get(parseCitation(text).sourceId) ?? '')
  const day = findLastAttested([...attested, ...confirmations.map((text) => parseConfirmation(text).on), ...said])
  return day === null ? [] : [{ key, day }]
}
