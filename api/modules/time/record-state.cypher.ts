import { z } from 'zod'
import { TERRITORIAL_FACTS, TIE_KINDS, TIES } from '#graph-schema/model/tie.ts'
import { ENTITY_PROPERTIES, RELATIONSHIP_PROPERTIES } from './timed-records.ts'

/** How much there is to read, from what the database counts anyway: `[entities, relationships]`. */
export const COUNT_RECORD = `CYPHER 5
RETURN COUNT { MATCH (:Entity) } AS entities, COUNT { MATCH ()-[]->() } AS relationships`
export const countRow = z.tuple([z.number(), z.number()])

function listOf(name: string, properties: readonly string[]): string {
  return `[${properties.map((property) => `${name}.${property}`).join(', ')}]`
}

export const READ_ENTITIES = `CYPHER 5
MATCH (e:Entity)
RETURN ${listOf('e', ENTITY_PROPERTIES)}`

const RELATIONSHIPS_OF_GRAPH = [
  ...TIE_KINDS.map((kind) => TIES[kind].relationship),
  ...TERRITORIAL_FACTS.map(({ relationship }) => relationship),
].join('|')

export const READ_RELATIONSHIPS = `CYPHER 5
MATCH (a:Entity)-[r:${RELATIONSHIPS_OF_GRAPH}]->(b:Entity)
RETURN a.id, b.id, type(r), ${listOf('r', RELATIONSHIP_PROPERTIES)}`

const values = z.array(z.unknown())
export const entityRow = z.tuple([values])
export const relationshipRow = z.tuple([z.string(), z.string(), z.string(), values])

/** What was recorded at or after an instant, oldest first: both sides have the same ids, so one side is enough. */
export const READ_BEFORES = `CYPHER 5
MATCH (c:Change)
WHERE c.at >= $instant AND c.seq > $after
WITH c ORDER BY c.seq LIMIT $limit
RETURN c.seq, c.at, c.before`
export const beforeRow = z.tuple([z.number(), z.string(), z.string()])

export const LAST_CHANGE = `CYPHER 5
MATCH (c:Change)
WHERE c.seq >= 0
RETURN c.at
ORDER BY c.seq DESC
LIMIT 1`
export const lastRow = z.tuple([z.string()])
