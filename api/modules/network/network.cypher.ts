import { z } from 'zod'
import { ENTITIES, NETWORK_ENTITY_TYPES } from '#graph-schema/model/entity.ts'
import type { Statement } from '../../database/run.ts'
import { where } from '../../read/emit.ts'
import { pairWithAreas } from '../conditions.ts'
import { type NetworkQuestion, TIES_OF_NETWORK } from './network-question.ts'

const counts = z.array(z.tuple([z.string(), z.number().int()]))

/** `[[entity id …, most tied first], [[type prefix, count] …], [[tie kind, count] …]]` */
export const sliceRow = z.tuple([z.array(z.string()), counts, counts])

/** Finds the entities of a slice, most tied first, and counts what the filter matched also beyond the limit. */
export function findSlice(question: NetworkQuestion, limit: number): Statement {
  const { labels, ofEntity, ofTie, includeIsolated } = question
  const ties = `(e)-[t:${TIES_OF_NETWORK}]-(o:${labels})${where([...ofTie('t', ['e', 'o']), ...ofEntity('o')])}`
  return {
    operation: 'network',
    text: `CYPHER 5
CALL () {
  MATCH (e:${labels})${where(ofEntity('e'))}
  WITH e, COUNT { ${ties} } AS degree${includeIsolated ? '' : ' WHERE degree > 0'}
  WITH e ORDER BY degree DESC, e.nameKey, e.id
  RETURN collect(e.id) AS found
}
RETURN found[0..$limit] AS kept,
  [type IN $types | [type, size([id IN found WHERE id STARTS WITH type + ':'])]] AS types,
  ${countTies(question)} AS kinds`,
    parameters: {
      ...question.parameters,
      limit,
      types: NETWORK_ENTITY_TYPES.map((type) => ENTITIES[type].idPrefix),
    },
  }
}

function countTies({ labels, ofEntity, ofTie }: NetworkQuestion): string {
  const kept = where([...ofTie('t', ['a', 'b']), ...ofEntity('a'), ...ofEntity('b')])
  return `COLLECT { MATCH (a:${labels})-[t:${TIES_OF_NETWORK}]->(b:${labels})${kept} WITH t.kind AS kind, count(*) AS count ORDER BY kind RETURN [kind, count] }`
}

/** `[[[id …] of each distance from 0], [[tie kind, count] …]]` */
export const neighbourhoodRow = z.tuple([z.array(z.array(z.string())), counts])

/** Finds the entities around one, ring by ring; a ring repeats entities of those inside it. No row when nothing has the id. */
export function findNeighbourhood(question: NetworkQuestion, of: string, depth: number): Statement {
  const { labels, ofEntity, ofTie } = question
  const rings = Array.from({ length: depth }, (_, index) => `ring${index + 1}`)
  const steps = rings.map((ring, index) => {
    const inner = index === 0 ? '[centre]' : `ring${index}`
    const outer = index === 0 ? 'centre' : `ring${index}`
    const kept = where([...ofTie('t', ['s', 'e']), ...ofEntity('e')])
    return `CALL (${outer}) {
  UNWIND ${inner} AS s
  MATCH (s)-[t:${TIES_OF_NETWORK}]-(e:${labels})${kept}
  RETURN collect(DISTINCT e) AS ${ring}
}`
  })
  const among = where(['b IN found', ...ofTie('t', ['a', 'b'])])
  return {
    operation: 'neighbourhood',
    text: `CYPHER 5
MATCH (centre:Entity {id: $of})
${steps.join('\n')}
CALL (${['centre', ...rings].join(', ')}) {
  UNWIND ${['[centre]', ...rings].join(' + ')} AS one
  RETURN collect(DISTINCT one) AS found
}
RETURN [${['[centre.id]', ...rings.map(orderRing)].join(', ')}] AS rings,
  COLLECT { UNWIND found AS a MATCH (a)-[t:${TIES_OF_NETWORK}]->(b:Entity)${among} WITH t.kind AS kind, count(*) AS count ORDER BY kind RETURN [kind, count] } AS kinds`,
    parameters: { ...question.parameters, of },
  }
}

function orderRing(ring: string): string {
  return `COLLECT { UNWIND ${ring} AS one WITH one ORDER BY one.nameKey, one.id RETURN one.id }`
}

/** `[[entity id …], [tie id …]]`, one row a path, the shortest first. */
export const pathRow = z.tuple([z.array(z.string()), z.array(z.string())])

/** Ways looked for: many more than are answered, since parallel ties and detours are found too and then count for nothing. */
const WAYS = 40

/** Finds the shortest ways between two entities. The conditions stand inside the pattern: after it they would miss ways. */
export function findPaths(question: NetworkQuestion, from: string, to: string, longest: number): Statement {
  const { labels, ofEntity, ofTie } = question
  const inside = (entity: string) => {
    const conditions = [`${entity}:${labels}`, ...ofEntity(entity)]
    return `(${entity}.id = $from OR ${entity}.id = $to OR (${conditions.join(' AND ')}))`
  }
  const step = `(x)-[t:${TIES_OF_NETWORK}]-(y)${where([inside('x'), inside('y'), ...ofTie('t', ['x', 'y'])])}`
  return {
    operation: 'paths',
    text: `CYPHER 5
MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
MATCH way = SHORTEST ${WAYS} (a) (${step}){1,${longest}} (b)
RETURN [one IN nodes(way) | one.id] AS entities, [one IN relationships(way) | one.id] AS ties`,
    parameters: { ...question.parameters, from, to },
  }
}

/** `[[[entity id, collective] …], [[from id, to id, ties] …]]` */
export const simpleGraphRow = z.tuple([
  z.array(z.tuple([z.string(), z.boolean()])),
  z.array(z.tuple([z.string(), z.string(), z.number().int()])),
])

/** Takes the filtered network as ids and pairs, a pair once a direction, at most `limit` + 1 entities. */
export function takeGraph(question: NetworkQuestion, limit: number): Statement {
  const { labels, ofEntity, ofTie } = question
  const kept = where([...ofTie('t', ['a', 'b']), ...ofEntity('a'), ...ofEntity('b')])
  return {
    operation: 'metrics',
    text: `CYPHER 5
RETURN COLLECT { MATCH (e:${labels})${where(ofEntity('e'))} RETURN [e.id, coalesce(e.collective, false)] LIMIT $limit } AS entities,
  COLLECT { MATCH (a:${labels})-[t:${TIES_OF_NETWORK}]->(b:${labels})${kept} WITH a.id AS start, b.id AS end, count(t) AS ties RETURN [start, end, ties] } AS pairs`,
    parameters: { ...question.parameters, limit: limit + 1 },
  }
}

const twoIds = z.array(z.tuple([z.string(), z.string()]))

/**
 * `[[[entity id, kind, collective] …, by name], [[entity id, micro-area id] …] of places, the same of what groups cover,
 * [[from id, to id, tie kind] …]]`
 */
export const countedGraphRow = z.tuple([
  z.array(z.tuple([z.string(), z.string().nullable(), z.boolean()])),
  twoIds,
  twoIds,
  z.array(z.tuple([z.string(), z.string(), z.string()])),
])

/**
 * Takes the filtered network as an overview counts it, at most `limit` + 1 entities. Ties that lead out of the network
 * come too: conditions on the other ends would make the statement twice as dear, and grouping takes too much memory.
 */
export function takeCountedGraph(question: NetworkQuestion, limit: number): Statement {
  const { labels, ofEntity, ofTie, temporal } = question
  const [placed, covered] = pairWithAreas('found', temporal.minimum)
  return {
    operation: 'networkOverview',
    text: `CYPHER 5
CALL () {
  MATCH (e:${labels})${where(ofEntity('e'))}
  WITH e ORDER BY e.nameKey, e.id LIMIT $limit
  RETURN collect(e) AS found
}
RETURN [one IN found | [one.id, CASE WHEN one:Actor THEN one.kind END, coalesce(one.collective, false)]] AS entities,
  ${placed} AS placed,
  ${covered} AS covered,
  COLLECT { UNWIND found AS a MATCH (a)-[t:${TIES_OF_NETWORK}]->(b:Entity)${where(ofTie('t', ['a', 'b']))} RETURN [a.id, b.id, t.kind] } AS ties`,
    parameters: { ...question.parameters, limit: limit + 1 },
  }
}
