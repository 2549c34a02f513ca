import { groupBy } from '#graph-schema/model/group-by.ts'
import { ITEMS } from '#graph-schema/model/items.ts'
import { labelsOf } from '#graph-schema/model/records.ts'
import { type StoredRecord, type StoredRelationship, versionOf } from '#graph-schema/model/stored-record.ts'
import type { ParameterValue } from '../database/encode.ts'
import type { RunInTransaction } from '../database/run.ts'

/** One record before and after an act; `before: null` makes it, `after: null` takes it away. */
export interface RecordWrite {
  readonly before: StoredRecord | null
  readonly after: StoredRecord | null
}

/** The store did not hold what a plan had read in the same transaction. */
class LostUpdate extends Error {
  override readonly name = 'LostUpdate'
}

/** Rows of one statement: a large import comes in several. */
const ROWS_AT_ONCE = 1_000

interface Statement {
  readonly text: string
  readonly row: { readonly [name: string]: ParameterValue }
}

/**
 * The same writes with `version` raised and `recordedAt` set: what is new has version 1, or the next one where it was
 * on record before; the instant of the first writing stays.
 */
export function numberWrites(writes: readonly RecordWrite[], now: string): RecordWrite[] {
  return writes.map(({ before, after }) => {
    if (after === null) return { before, after }
    const version = Math.max(before === null ? 0 : versionOf(before), versionOf(after)) + 1
    const recordedAt = before?.properties['recordedAt'] ?? after.properties['recordedAt'] ?? now
    return { before, after: { ...after, properties: { ...after.properties, id: after.id, version, recordedAt } } }
  })
}

/**
 * Carries writes out: what goes away first, relationships before entities, then what comes, entities before
 * relationships. Rows of one text share a statement.
 * @throws LostUpdate when a record is not there, or not in the version that the plan had read.
 */
export async function applyWrites(
  run: RunInTransaction,
  writes: readonly RecordWrite[],
  onWritten: (records: number) => void = () => {},
): Promise<void> {
  let written = 0
  const steps = [
    writes.flatMap(({ before, after }) =>
      isRelationship(before) && mustMove(before, after) ? [removeRelationship(before)] : [],
    ),
    writes.flatMap(({ before, after }) =>
      before !== null && !isRelationship(before) && after === null ? [removeVertex(before)] : [],
    ),
    // What is there is written first: it may give up a code that something new takes.
    writes.flatMap(({ before, after }) =>
      before === null || after === null || isRelationship(after) ? [] : [putVertex(before, after)],
    ),
    writes.flatMap(({ before, after }) =>
      before !== null || after === null || isRelationship(after) ? [] : [putVertex(before, after)],
    ),
    writes.flatMap(({ before, after }) => (isRelationship(after) ? [putRelationship(before, after)] : [])),
  ]
  for (const step of steps) {
    for (const [text, statements] of groupBy(step, (statement) => statement.text)) {
      for (let start = 0; start < statements.length; start += ROWS_AT_ONCE) {
        const rows = statements.slice(start, start + ROWS_AT_ONCE).map(({ row }) => row)
        const [counted] = await run(text, { rows })
        if (counted?.[0] !== rows.length) throw new LostUpdate(`${counted?.[0]} of ${rows.length} records were written`)
        written += rows.length
        onWritten(written)
      }
    }
  }
}

function isRelationship(record: StoredRecord | null): record is StoredRelationship {
  return record?.form === 'RELATIONSHIP'
}

/** A relationship cannot change its type or its ends: it is made anew with the same id. */
function mustMove(before: StoredRelationship, after: StoredRecord | null): boolean {
  if (!isRelationship(after)) return true
  return before.relationship !== after.relationship || before.from !== after.from || before.to !== after.to
}

function removeRelationship(before: StoredRelationship): Statement {
  return {
    text: `CYPHER 5
UNWIND $rows AS row
MATCH ()-[r:${before.relationship} {id: row.id}]->()
WHERE r.version = row.version
DELETE r
RETURN count(*)`,
    row: { id: before.id, version: versionOf(before) },
  }
}

function removeVertex(before: StoredRecord): Statement {
  const label = before.form === 'ENTITY' ? 'Entity' : 'Item'
  return {
    text: `CYPHER 5
UNWIND $rows AS row
MATCH (x:${label} {id: row.id})
WHERE x.version = row.version
DELETE x
RETURN count(*)`,
    row: { id: before.id, version: versionOf(before) },
  }
}

function putVertex(before: StoredRecord | null, after: Exclude<StoredRecord, StoredRelationship>): Statement {
  const key = after.form === 'ENTITY' ? 'Entity' : 'Item'
  const row = { id: after.id, version: before === null ? 0 : versionOf(before), properties: { ...after.properties } }
  if (before !== null) {
    return {
      text: `CYPHER 5
UNWIND $rows AS row
MATCH (x:${key} {id: row.id})
WHERE x.version = row.version
SET x = row.properties
RETURN count(*)`,
      row,
    }
  }
  const labels = after.form === 'ENTITY' ? labelsOf(after.type) : ['Item', ITEMS[after.type].label]
  return {
    text: `CYPHER 5
UNWIND $rows AS row
CREATE (x:${labels.join(':')})
SET x = row.properties
RETURN count(*)`,
    row,
  }
}

function putRelationship(before: StoredRecord | null, after: StoredRelationship): Statement {
  const { id, from, to, relationship } = after
  const properties = { ...after.properties }
  if (isRelationship(before) && !mustMove(before, after)) {
    return {
      text: `CYPHER 5
UNWIND $rows AS row
MATCH ()-[r:${relationship} {id: row.id}]->()
WHERE r.version = row.version
SET r = row.properties
RETURN count(*)`,
      row: { id, version: versionOf(before), properties },
    }
  }
  return {
    text: `CYPHER 5
UNWIND $rows AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
CREATE (from)-[r:${relationship}]->(to)
SET r = row.properties
RETURN count(*)`,
    row: { id, from, to, properties },
  }
}
