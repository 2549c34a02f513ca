import { isoDay, readStoredDay, STORED_END } from './day.ts'
import type { EntityType } from './entity.ts'
import { entityTypeOf } from './ids.ts'
import type { PeriodBounds } from './period.ts'
import type { GraphRecord, RecordBatch } from './record-batch.ts'
import type { EntityRecord, TerritorialFactRecord, TieRecord } from './records.ts'
import { INVITED_KINDS, TERRITORIAL_FACTS, TIES } from './tie.ts'

/** A record that contradicts the rest of the set. */
export interface Contradiction {
  readonly record: GraphRecord
  readonly column: string
  readonly value: string
  readonly rule: string
}

export type EntitiesById = ReadonlyMap<string, EntityRecord>

/** Checks that no single record can answer: ids, ends, roles, lives. Every contradiction is told, not only the first. */
export function findContradictions({ entities, ties, facts }: RecordBatch): Contradiction[] {
  const byId: EntitiesById = new Map(entities.map((entity) => [String(entity.id), entity]))
  return [
    ...findRepeated([...entities, ...ties, ...facts], 'id', (record) => record.id),
    ...findRepeated(entities, 'taxCode', (entity) => (entity.type === 'ACTOR' ? entity.taxCode : null)),
    ...findRepeated(entities, 'istatCode', (entity) => (entity.type === 'MUNICIPALITY' ? entity.istatCode : null)),
    ...findRepeated(entities, 'code', (entity) => (entity.type === 'MICRO_AREA' ? entity.code : null)),
    ...findRepeated(entities, 'code', (entity) => (entity.type === 'NEED' ? entity.code : null)),
    ...entities.flatMap(checkPrefix),
    ...ties.flatMap((tie) => checkTie(tie, byId)),
    ...findRepeated(ties, 'to', lastingTie),
    ...facts.flatMap((fact) => checkFact(fact, byId)),
    ...findRepeated(facts, 'to', (fact) => `${fact.relationship} ${fact.from} → ${fact.to} ${fact.period}`),
  ]
}

function findRepeated<Item extends GraphRecord>(
  items: readonly Item[],
  column: string,
  keyOf: (item: Item) => string | null,
): Contradiction[] {
  const seen = new Map<string, Item>()
  return items.flatMap((record) => {
    const value = keyOf(record)
    if (value === null) return []
    const first = seen.get(value)
    if (first !== undefined) return [{ record, column, value, rule: `${first.id} already has it` }]
    seen.set(value, record)
    return []
  })
}

/** What must be unique among memberships and collaborations without a known end: the pair and the role. */
function lastingTie({ kind, from, to, role, endLatest }: TieRecord): string | null {
  if (endLatest < STORED_END) return null
  if (kind === 'COLLABORATION') return `${kind} ${[from, to].sort().join(' – ')}`
  return kind === 'MEMBERSHIP' ? `${kind} ${from} → ${to} ${role ?? ''}` : null
}

function checkPrefix(record: EntityRecord): Contradiction[] {
  if (entityTypeOf(record.id) === record.type) return []
  return [{ record, column: 'id', value: record.id, rule: `its prefix is not that of ${record.type}` }]
}

/** What is wrong with one tie, its two ends and who invited among `byId`. */
export function checkTie(record: TieRecord, byId: EntitiesById): Contradiction[] {
  const { from, to, roles } = TIES[record.kind]
  const found: Contradiction[] = [
    ...checkEnd(record, 'from', from, byId),
    ...checkEnd(record, 'to', to, byId),
    ...checkLives(record, byId),
    ...checkInviter(record, byId),
  ]
  if (record.from === record.to) {
    found.push({ record, column: 'to', value: record.to, rule: 'a tie joins two different entities' })
  }
  if (record.role === null ? roles.length > 0 : !roles.includes(record.role)) {
    const rule = roles.length === 0 ? 'has no role' : `takes one of ${roles.join(', ')}`
    found.push({ record, column: 'role', value: record.role ?? '', rule: `a tie of kind ${record.kind} ${rule}` })
  }
  const pact = byId.get(record.to)
  if (record.kind === 'ADHESION' && pact?.type === 'PROJECT' && pact.kind !== 'PACT') {
    found.push({ record, column: 'to', value: record.to, rule: `an adhesion is to a pact, this is a ${pact.kind}` })
  }
  return found
}

function checkInviter(record: TieRecord, byId: EntitiesById): Contradiction[] {
  const { kind, from, invitedBy: value } = record
  if (value === null) return []
  const refuse = (rule: string): Contradiction[] => [{ record, column: 'invitedBy', value, rule }]
  if (!INVITED_KINDS.includes(kind)) {
    return refuse(`only a tie of kind ${INVITED_KINDS.join(' or ')} says who invited; leave it out here`)
  }
  if (byId.get(value)?.type !== 'ACTOR') return refuse('who invited is an actor on record')
  return value === from ? refuse('nobody invites itself; name another actor or leave it out') : []
}

/** What is wrong with one territorial fact, its two ends among `byId`. */
export function checkFact(record: TerritorialFactRecord, byId: EntitiesById): Contradiction[] {
  const facts = TERRITORIAL_FACTS.find(({ relationship }) => relationship === record.relationship)
  return [
    ...checkEnd(record, 'from', facts?.from ?? [], byId),
    ...checkEnd(record, 'to', facts?.to ?? [], byId),
    ...checkLives(record, byId),
  ]
}

function checkEnd(
  record: TieRecord | TerritorialFactRecord,
  column: 'from' | 'to',
  allowed: readonly EntityType[],
  byId: EntitiesById,
): Contradiction[] {
  const value = record[column]
  const end = byId.get(value)
  if (end === undefined) return [{ record, column, value, rule: 'no entity has this id' }]
  if (allowed.includes(end.type)) return []
  return [{ record, column, value, rule: `its ${column} end is one of ${allowed.join(', ')}, not ${end.type}` }]
}

/** A record that surely holds on a day when one of its ends is absent, or can never hold while both are there. */
function checkLives(record: TieRecord | TerritorialFactRecord, byId: EntitiesById): Contradiction[] {
  return [record.from, record.to].flatMap((id) => {
    const end = byId.get(id)
    if (end === undefined || staysWithin(record, end)) return []
    const rule = `it holds outside the life of ${id}, which is ${describeLife(end)}`
    return [{ record, column: 'period', value: record.period, rule }]
  })
}

function staysWithin(record: PeriodBounds, life: PeriodBounds): boolean {
  const meets = record.startEarliest < life.endLatest && life.startEarliest < record.endLatest
  const sure = record.startLatest < record.endEarliest
  const outside = record.startLatest < life.startEarliest || record.endEarliest > life.endLatest
  return meets && !(sure && outside)
}

function describeLife({ startEarliest, endLatest }: PeriodBounds): string {
  const [start, end] = [readStoredDay(startEarliest), readStoredDay(endLatest)]
  const from = Number.isFinite(start) ? isoDay(start) : '…'
  return `from ${from} to ${Number.isFinite(end) ? isoDay(end) : '…'} at most`
}
