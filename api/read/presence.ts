import type { Presence } from '#graph-schema/model/presence.ts'
import { TIE_KINDS, TIES } from '#graph-schema/model/tie.ts'

/** All relationship types of the network, as a pattern writes them. */
export const TIE_PATTERN = TIE_KINDS.map((kind) => TIES[kind].relationship).join('|')

/**
 * The rule of presence in Cypher, on the day `$day` unless another parameter is named; the same cases as in graph-schema/model/presence.cases.ts.
 * `fact` is the name of a variable that holds an entity or a relationship.
 */
export function isPossible(fact: string, day = '$day'): string {
  return `${fact}.startEarliest <= ${day} AND ${day} < ${fact}.endLatest`
}

function isSure(fact: string): string {
  return `${fact}.startLatest <= $day AND $day < ${fact}.endEarliest`
}

/** Holds on at least one day from `$from` up to the day before `$to`; surely so where the minimum is SURE. */
export function holdsDuring(minimum: Presence, fact: string, from: string, to: string): string {
  const within = (start: string, end: string) => `${fact}.${start} < ${to} AND ${from} < ${fact}.${end}`
  if (minimum !== 'SURE') return within('startEarliest', 'endLatest')
  return `${within('startLatest', 'endEarliest')} AND ${fact}.startLatest < ${fact}.endEarliest`
}

/** A sure tie makes its ends sure that day, so an entity is sure by itself or by one of its ties. */
function isSureEntity(entity: string): string {
  const [tie, other] = [`${entity}t`, `${entity}o`]
  const byTie = `EXISTS { (${entity})-[${tie}:${TIE_PATTERN}]-(${other}:Entity) WHERE ${isSure(tie)} AND ${isPossible(other)} }`
  return `(${isSure(entity)} OR ${byTie})`
}

/** An expression for the presence of an entity. */
export function entityPresence(entity: string): string {
  return `CASE WHEN NOT (${isPossible(entity)}) THEN 'ABSENT' WHEN ${isSureEntity(entity)} THEN 'SURE' ELSE 'POSSIBLE' END`
}

/** An expression for the presence of a relationship: absent wherever one of its ends is absent. */
export function tiePresence(tie: string, from: string, to: string): string {
  const possible = [tie, from, to].map((fact) => isPossible(fact)).join(' AND ')
  return `CASE WHEN NOT (${possible}) THEN 'ABSENT' WHEN ${isSure(tie)} THEN 'SURE' ELSE 'POSSIBLE' END`
}

/** Conditions that keep entities of at least this presence. */
export function entityAtLeast(minimum: Presence, entity: string): string[] {
  if (minimum === 'ABSENT') return []
  return minimum === 'SURE' ? [isPossible(entity), isSureEntity(entity)] : [isPossible(entity)]
}

/** Conditions that keep relationships of at least this presence, given the names of their ends. */
export function tieAtLeast(minimum: Presence, tie: string, ends: readonly string[]): string[] {
  if (minimum === 'ABSENT') return []
  return [minimum === 'SURE' ? isSure(tie) : isPossible(tie), ...ends.map((end) => isPossible(end))]
}
