import { z } from 'zod'
import { ACTOR_KINDS } from '#graph-schema/model/actor.ts'
import { OPEN_STATES, REPLY_ANSWERS } from '#graph-schema/model/adhesion-case.ts'
import { STORED_BEGINNING, STORED_END } from '#graph-schema/model/day.ts'
import { TIE_KINDS, TIES } from '#graph-schema/model/tie.ts'
import type { Statement } from '../../database/run.ts'
import { TIE_PATTERN } from '../../read/presence.ts'
import { caseProperties } from './case-record.ts'
import { LISTED_TIE, listedTie } from './listed-tie.ts'

/** As many rows of one section as the page shows at once. */
const SHOWN = 50

const optionalText = z.string().nullable()
/** `[properties, seat, [area …], actor, [[account, name] …]]` */
export const caseRow = z.tuple([
  caseProperties,
  optionalText,
  z.array(z.string()),
  optionalText,
  z.array(z.tuple([z.string(), z.string()])),
])

const CASE_COLUMNS = `properties(c),
  head(COLLECT { MATCH (m:Municipality {id: c.seatId}) RETURN m.name }),
  COLLECT { UNWIND c.areaIds AS area MATCH (a:MicroArea {id: area}) RETURN a.name },
  head(COLLECT { MATCH (a:Actor {id: c.actorId}) RETURN a.name }),
  COLLECT { MATCH (u:Account) WHERE any(taken IN c.steps WHERE taken CONTAINS u.id) RETURN [u.id, u.name] }`

export function readCases(open: boolean): Statement {
  return {
    operation: 'adhesionCases',
    text: `CYPHER 5
MATCH (c:AdhesionCase)
WHERE (c.state IN $open) = $isOpen
WITH c ORDER BY CASE WHEN $isOpen THEN c.receivedAt END, c.receivedAt DESC, c.id LIMIT ${SHOWN}
RETURN ${CASE_COLUMNS}`,
    parameters: { open: [...OPEN_STATES], isOpen: open },
  }
}

export function readCaseById(id: string): Statement {
  return {
    operation: 'adhesionCase',
    text: `CYPHER 5\nMATCH (c:AdhesionCase {id: $id})\nRETURN ${CASE_COLUMNS}`,
    parameters: { id },
  }
}

export const replyRow = z.tuple([
  z.string(),
  z.number().int(),
  z.string(),
  z.string(),
  z.string(),
  z.enum(REPLY_ANSWERS),
  optionalText,
  optionalText,
  optionalText,
  listedTie.nullable(),
])

export function readReplies(): Statement {
  return {
    operation: 'tieReplies',
    text: `CYPHER 5
MATCH (r:TieReply {state: 'OPEN'})
MATCH (e:Actor {id: r.actorId})
WITH r, e ORDER BY r.receivedAt, r.id LIMIT ${SHOWN}
RETURN r.id, r.version, r.receivedAt, e.id, e.name, r.answer, r.on, r.remark, r.writer,
  head(COLLECT {
    MATCH (e)-[t:${TIE_PATTERN}]-(:Entity) WHERE t.id = r.tieId
    WITH t, startNode(t) AS a, endNode(t) AS b RETURN ${LISTED_TIE}
  })`,
    parameters: {},
  }
}

/** `[[[id, name, kind, code?, seat?, area?, contact?] …], how many]` – true where something is missing. */
export const incompleteRow = z.tuple([
  z.array(z.tuple([z.string(), z.string(), z.enum(ACTOR_KINDS), z.boolean(), z.boolean(), z.boolean(), z.boolean()])),
  z.number().int(),
])

/** Single bodies that joined or were registered, with what a register needs of them. */
export function readIncomplete(): Statement {
  return {
    operation: 'incompleteActors',
    text: `CYPHER 5
MATCH (a:Actor)
WHERE NOT a.collective AND ('register' IN a.sets OR EXISTS { MATCH (a)-[:ADHERES_TO]->(:Project) })
WITH a, a.taxCode IS NULL AND NOT EXISTS { MATCH (c:Contact {actorId: a.id}) WHERE c.taxCode IS NOT NULL } AS code,
  a.seatText IS NULL AND NOT EXISTS { MATCH (a)-[:SEATED_IN]->(:Municipality) } AS seat,
  NOT EXISTS { MATCH (a)-[:SERVES]->() } AND NOT EXISTS { MATCH (a)-[:OFFERS]->(:Service)-[:SERVES]->() } AS area,
  NOT EXISTS { MATCH (:Contact {actorId: a.id}) } AS contact
WHERE code OR seat OR area OR contact
WITH a, code, seat, area, contact ORDER BY a.nameKey, a.id
WITH collect([a.id, a.name, a.kind, code, seat, area, contact]) AS found
RETURN found[..${SHOWN}], size(found)`,
    parameters: {},
  }
}

/** `[tie, last day it was seen, as stored, how many there are in all]` */
export const staleRow = z.tuple([listedTie, z.number().int(), z.number().int()])

/** Ties that last: what was founded once, or leads from one project to another, needs nobody's word. */
const LASTING = TIE_KINDS.filter((kind) => kind !== 'FOUNDING' && kind !== 'LINK').map(
  (kind) => TIES[kind].relationship,
)

/**
 * Open ties last seen before a day. A tie was seen on each day that it was confirmed, on its start where that is known,
 * and on the day before its earliest possible end, which follows from what attests it.
 */
export function readStale(before: number): Statement {
  const dayOf = "duration.inDays(date('1970-01-01'), date(left(confirmed, 10))).days"
  return {
    operation: 'staleTies',
    text: `CYPHER 5
MATCH (a:Entity)-[t:${LASTING.join('|')}]->(b:Entity)
WHERE t.endLatest >= ${STORED_END} AND NOT b:Event
WITH a, t, b, [confirmed IN t.confirmations | ${dayOf}]
  + CASE WHEN t.startEarliest > ${STORED_BEGINNING} THEN [t.startEarliest] ELSE [] END
  + CASE WHEN t.endEarliest < ${STORED_END} THEN [t.endEarliest - 1] ELSE [] END AS seen
WITH a, t, b, reduce(last = ${STORED_BEGINNING}, day IN seen | CASE WHEN day > last THEN day ELSE last END) AS last
WHERE last < $before
WITH a, t, b, last ORDER BY last, a.nameKey, b.nameKey, t.id
WITH collect({a: a, t: t, b: b, last: last}) AS found
UNWIND found[..${SHOWN}] AS row
WITH row.a AS a, row.t AS t, row.b AS b, row.last AS last, size(found) AS count
RETURN ${LISTED_TIE}, last, count`,
    parameters: { before },
  }
}

/** `[tie, how many there are in all]` */
export const undatedRow = z.tuple([listedTie, z.number().int()])

export function readUndated(first: number, entity: string | null): Statement {
  return {
    operation: 'undatedTies',
    text: `CYPHER 5
MATCH (a:Entity)-[t:${TIE_PATTERN}]->(b:Entity)
WHERE t.dateStatus = 'UNKNOWN' AND t.endLatest >= ${STORED_END} AND ($entity IS NULL OR a.id = $entity OR b.id = $entity)
WITH a, t, b ORDER BY t.kind <> 'ADHESION', a.nameKey, b.nameKey, t.id
WITH collect({a: a, t: t, b: b}) AS found
UNWIND found[..$first] AS row
WITH row.a AS a, row.t AS t, row.b AS b, size(found) AS count
RETURN ${LISTED_TIE}, count`,
    parameters: { first, entity },
  }
}
