import { z } from 'zod'
import { ROLES } from '#graph-schema/model/limits.ts'
import type { ParameterValue } from '../../database/encode.ts'
import { storedChange } from '../../write/stored-change.ts'

/** What narrows a list of changes; null where it does not. */
export interface ChangeConditions {
  /** Only changes with a smaller number: where a page begins. */
  readonly below: number | null
  /** Ids of one subject: those that were merged into it too. */
  readonly subjects: readonly string[] | null
  readonly account: string | null
  readonly actions: readonly string[] | null
  /** ISO instants, half-open. */
  readonly from: string | null
  readonly to: string | null
  readonly batch: string | null
  /** In small letters. */
  readonly text: string | null
}

const HOLDS: Readonly<Record<keyof ChangeConditions, string>> = {
  below: 'c.seq < $below',
  subjects: 'any(id IN $subjects WHERE id IN c.subjectIds)',
  account: 'c.userId = $account',
  actions: 'c.action IN $actions',
  from: 'c.at >= $from',
  to: 'c.at < $to',
  batch: 'c.batch = $batch',
  text: "(toLower(c.after) CONTAINS $text OR toLower(c.before) CONTAINS $text OR toLower(coalesce(c.reason, '')) CONTAINS $text)",
}

const NAMES = ['below', 'subjects', 'account', 'actions', 'from', 'to', 'batch', 'text'] as const

/** One page of changes, the latest first: the index on the number gives the order. */
export function listChangesBy(conditions: ChangeConditions, limit: number) {
  const given = NAMES.filter((name) => conditions[name] !== null)
  const parameters = Object.fromEntries(given.map((name): [string, ParameterValue] => [name, conditions[name]]))
  const text = `CYPHER 5
MATCH (c:Change)
WHERE ${['c.seq >= 0', ...given.map((name) => HOLDS[name])].join(' AND ')}
WITH c ORDER BY c.seq DESC LIMIT $limit
OPTIONAL MATCH (account:Account {id: c.userId})
RETURN properties(c), account.name, head(COLLECT { MATCH (later:Change {reverts: c.id}) RETURN later.id ORDER BY later.seq DESC LIMIT 1 })
ORDER BY c.seq DESC`
  return { text, parameters: { ...parameters, limit } }
}

export const listedRow = z.tuple([storedChange, z.string().nullable(), z.string().nullable()])

export const LIST_AUTHORS = `CYPHER 5
MATCH (c:Change)
WITH c.userId AS id, c.role AS role, count(c) AS count
ORDER BY count DESC
WITH id, collect(role)[0] AS role, sum(count) AS count
OPTIONAL MATCH (account:Account {id: id})
RETURN id, account.name, role, count
ORDER BY account.name IS NULL, toLower(account.name), id
LIMIT 500`

export const authorRow = z.tuple([z.string().nullable(), z.string().nullable(), z.enum(ROLES), z.number()])

/** The changes that took one back, the latest first. */
export const READ_REVERTS = `CYPHER 5
MATCH (c:Change {reverts: $id})
RETURN c.id
ORDER BY c.seq DESC`

export const idRow = z.tuple([z.string()])

export const NAME_ENTITIES = `CYPHER 5
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, e.name`

export const NAME_ACCOUNTS = `CYPHER 5
UNWIND $ids AS id
MATCH (a:Account {id: id})
RETURN id, coalesce(a.name, '')`

/** What an entity that is no longer on record was called when it was made or last written on its own account. */
export const NAME_GONE = `CYPHER 5
UNWIND $ids AS id
CALL (id) {
  MATCH (c:Change {subjectId: id})
  RETURN c.before AS before, c.after AS after ORDER BY c.seq DESC LIMIT 3
}
RETURN id, before, after`

export const nameRow = z.tuple([z.string(), z.string()])
export const goneRow = z.tuple([z.string(), z.string(), z.string()])
