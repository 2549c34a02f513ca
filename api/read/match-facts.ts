import { STORED_BEGINNING, STORED_END } from '#graph-schema/model/day.ts'
import type { Presence } from '#graph-schema/model/presence.ts'
import { TERRITORIAL_FACTS } from '#graph-schema/model/tie.ts'
import { entityAtLeast, TIE_PATTERN, tieAtLeast } from './presence.ts'

/** All relationship types of territorial facts, as a pattern writes them. */
export const FACT_PATTERN = TERRITORIAL_FACTS.map(({ relationship }) => relationship).join('|')

/**
 * Matches the one tie of an entity that began last, as far as starts are known on both sides; an attestation alone is
 * no start. Names are those of variables.
 */
export function matchLatestTie(
  { entity, tie, other }: { readonly entity: string; readonly tie: string; readonly other: string },
  guard: readonly string[],
  minimum: Presence,
): string {
  const dated = [
    `${tie}.dateStatus <> 'UNKNOWN'`,
    `${tie}.startEarliest > ${STORED_BEGINNING}`,
    `${tie}.startLatest < ${STORED_END}`,
  ]
  const kept = [...guard, ...dated, ...tieAtLeast(minimum, tie, [entity, other])]
  return `MATCH (${entity})-[${tie}:${TIE_PATTERN}]-(${other}:Entity) WHERE ${kept.join(' AND ')} WITH ${tie} ORDER BY ${tie}.startLatest DESC, ${tie}.id LIMIT 1`
}

/**
 * Matches those who are named of the members that a collective actor stands for, each once. They are the actors
 * recorded as its members or parts; and where its one tie is to be a member of a single actor – "members of the
 * consortium" – the other members of that actor, for whom it has nothing else to stand.
 */
export function matchNamedMembers(entity: string, member: string, guard: readonly string[], minimum: Presence): string {
  const [tie, own, body] = [`${member}t`, `${member}w`, `${member}b`]
  const kept = [...guard, `${entity}.collective`, `NOT ${member}.collective`]
  const direct = [...kept, ...tieAtLeast(minimum, tie, [entity, member])]
  const beside = [
    ...kept,
    `COUNT { (${entity})-[:${TIE_PATTERN}]-(:Entity) } = 1`,
    `${own}.role = 'MEMBER'`,
    `${tie}.role <> 'PART'`,
    `NOT ${body}.collective`,
    ...tieAtLeast(minimum, own, [entity, body]),
    ...tieAtLeast(minimum, tie, [body, member]),
  ]
  return `CALL (${entity}) { MATCH (${entity})<-[${tie}:MEMBER_OF]-(${member}:Actor) WHERE ${direct.join(' AND ')} RETURN ${member} UNION MATCH (${entity})-[${own}:MEMBER_OF]->(${body}:Actor)<-[${tie}:MEMBER_OF]-(${member}:Actor) WHERE ${beside.join(' AND ')} RETURN ${member} }`
}

/** A list of how many entities, ties and territorial facts cite a source; that a source cites itself is no news. */
export function countCitations(source: string, minimum: Presence): string {
  const [fact, from, to] = [`${source}f`, `${source}x`, `${source}y`]
  const cites = `any(citation IN ${fact}.sources WHERE citation = ${source}.id OR citation STARTS WITH ${source}.id + '#')`
  const entities = [`NOT ${fact}:Source`, cites, ...entityAtLeast(minimum, fact)].join(' AND ')
  const relationships = [cites, ...tieAtLeast(minimum, fact, [from, to])].join(' AND ')
  const count = (pattern: string) =>
    `COUNT { MATCH (${from}:Entity)-[${fact}:${pattern}]->(${to}:Entity) WHERE ${relationships} }`
  return `[COUNT { MATCH (${fact}:Entity) WHERE ${entities} }, ${count(TIE_PATTERN)}, ${count(FACT_PATTERN)}]`
}
