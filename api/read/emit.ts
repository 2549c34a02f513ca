import { LIMITS } from '#graph-schema/model/limits.ts'
import { TIES } from '#graph-schema/model/tie.ts'
import type { Parameters } from '../database/encode.ts'
import type { RelatedSource } from './fields.ts'
import type { Bind, Inputs } from './inputs.ts'
import { countCitations, matchLatestTie, matchNamedMembers } from './match-facts.ts'
import type { Column, DuringBinds, RowPlan, SealedColumn, Temporal, TiesColumn } from './plan.ts'
import {
  entityAtLeast,
  entityPresence,
  holdsDuring,
  isPossible,
  TIE_PATTERN,
  tieAtLeast,
  tiePresence,
} from './presence.ts'

/** Names of the variables that hold the subject of a row. */
export type Scope = { readonly entity: string } | { readonly tie: string; readonly from: string; readonly to: string }

type RelatedColumn = Extract<Column, { kind: 'related' }>

/** Items of a list that has no size argument of its own. */
const UNSIZED = LIMITS.first

/**
 * Writes the text of one statement. Names come from tables and from counters; whatever a request brings becomes a
 * parameter, so equal selections give equal text, which is what the database keeps plans by.
 */
export class Emitter {
  readonly temporal: Temporal
  readonly #binds: { readonly name: string; readonly bind: Bind }[] = []
  #variables = 0

  constructor(temporal: Temporal, day: Bind) {
    this.temporal = temporal
    if (temporal.dated) this.#binds.push({ name: 'day', bind: day })
  }

  /** A name that no other variable of the statement has. */
  variable(): string {
    this.#variables += 1
    return `v${this.#variables}`
  }

  /** Reserves a parameter and answers with how a statement writes it. */
  parameter(bind: Bind): string {
    const name = `p${this.#binds.length}`
    this.#binds.push({ name, bind })
    return `$${name}`
  }

  /** The values of all parameters for one request. */
  bind(inputs: Inputs): Parameters {
    return Object.fromEntries(this.#binds.map(({ name, bind }) => [name, bind(inputs)]))
  }

  /** A row as one list expression. */
  row(plan: RowPlan, scope: Scope): string {
    return `[${plan
      .seal()
      .map((column) => this.#column(column, scope))
      .join(', ')}]`
  }

  #column({ column, types }: SealedColumn, scope: Scope): string {
    if (!('entity' in scope)) return this.#tieColumn(column, scope)
    const { entity } = scope
    const guard = types === null ? [] : [`${entity}:${types.join('|')}`]
    switch (column.kind) {
      case 'property':
        return `${entity}.${column.property}`
      case 'presence':
        return entityPresence(entity)
      case 'citedSources':
        return this.#citedSources(column.row, entity)
      case 'ties':
        return this.#ties(column, entity, guard)
      case 'related':
        return this.#related(column, entity, guard)
      case 'latestTie':
        return this.#latestTie(column.row, entity, guard)
      case 'namedMembers':
        return this.#namedMembers(column.row, entity, guard)
      case 'lastAttested':
        return this.#lastAttested(entity)
      case 'citedBy':
        return countCitations(entity, this.temporal.minimum)
      case 'end':
      case 'referred':
        throw new Error(`an entity has no ${column.kind}`)
    }
  }

  #tieColumn(column: Column, { tie, from, to }: Exclude<Scope, { entity: string }>): string {
    switch (column.kind) {
      case 'property':
        return `${tie}.${column.property}`
      case 'referred':
        return this.#referred(column.row, `${tie}.${column.property}`)
      case 'presence':
        return tiePresence(tie, from, to)
      case 'citedSources':
        return this.#citedSources(column.row, tie)
      case 'end':
        return this.row(column.row, { entity: column.end === 'from' ? from : to })
      default:
        throw new Error(`a tie has no ${column.kind}`)
    }
  }

  /** Most ties refer to nobody: those are not looked up at all. */
  #referred(row: RowPlan, id: string): string {
    const actor = this.variable()
    const found = `COLLECT { MATCH (${actor}:Entity {id: ${id}}) RETURN ${this.row(row, { entity: actor })} }`
    return `CASE WHEN ${id} IS NULL THEN [] ELSE ${found} END`
  }

  #citedSources(row: RowPlan, fact: string): string {
    const [citation, id, source] = [this.variable(), this.variable(), this.variable()]
    return `COLLECT { UNWIND ${fact}.sources AS ${citation} WITH DISTINCT split(${citation}, '#')[0] AS ${id} MATCH (${source}:Entity {id: ${id}}) RETURN ${this.row(row, { entity: source })} }`
  }

  #ties(column: TiesColumn, entity: string, guard: readonly string[]): string {
    const [tie, other] = [this.variable(), this.variable()]
    const types = column.source.kinds.map((kind) => TIES[kind].relationship).join('|')
    const arrow = column.source.direction === 'in' ? '<-' : '-'
    const match = `MATCH (${entity})${arrow}[${tie}:${types}]-(${other}:Entity)`
    const kinds = column.kinds === null ? [] : [`${tie}.kind IN ${this.parameter(column.kinds)}`]
    const during = this.#during(column.during)(tie)
    const kept = [...guard, ...kinds, ...during, ...tieAtLeast(this.temporal.minimum, tie, [entity, other])]
    const after = column.after === null ? [] : [this.#afterTie(column.after, tie, other)]
    const limit = this.parameter((inputs) => Number(column.first(inputs)) + 1)
    const page = `COLLECT { ${match}${where([...kept, ...after])} WITH ${tie}, ${other} ORDER BY ${tie}.kind, ${other}.nameKey, ${tie}.id LIMIT ${limit} ${this.#tieReturn(column.row, tie, other)} }`
    const total = column.counted ? `COUNT { ${match}${where(kept)} }` : 'null'
    return `[${page}, ${total}]`
  }

  #afterTie(binds: readonly Bind[], tie: string, other: string): string {
    const [kind, nameKey, id] = binds.map((bind) => this.parameter(bind))
    return `(${tie}.kind > ${kind} OR (${tie}.kind = ${kind} AND (${other}.nameKey > ${nameKey} OR (${other}.nameKey = ${nameKey} AND ${tie}.id > ${id}))))`
  }

  #tieReturn(row: RowPlan, tie: string, other: string): string {
    const place = `${tie}.kind, ${other}.nameKey, ${tie}.id`
    if (!row.needsEnds()) return `RETURN [${place}, ${this.row(row, { tie, from: other, to: other })}]`
    const [from, to] = [this.variable(), this.variable()]
    const ends = `WITH ${tie}, ${other}, startNode(${tie}) AS ${from}, endNode(${tie}) AS ${to}`
    return `${ends} RETURN [${place}, ${this.row(row, { tie, from, to })}]`
  }

  #latestTie(row: RowPlan, entity: string, guard: readonly string[]): string {
    const [tie, other, from, to] = [this.variable(), this.variable(), this.variable(), this.variable()]
    const match = matchLatestTie({ entity, tie, other }, guard, this.temporal.minimum)
    return `COLLECT { ${match} WITH startNode(${tie}) AS ${from}, ${tie}, endNode(${tie}) AS ${to} RETURN ${this.row(row, { tie, from, to })} }`
  }

  #namedMembers(row: RowPlan | null, entity: string, guard: readonly string[]): string {
    const member = this.variable()
    const match = matchNamedMembers(entity, member, guard, this.temporal.minimum)
    if (row === null) return `CASE WHEN ${entity}.collective THEN COUNT { ${match} RETURN ${member} } END`
    return `COLLECT { ${match} WITH ${member} ORDER BY ${member}.nameKey, ${member}.id LIMIT ${UNSIZED} RETURN ${this.row(row, { entity: member })} }`
  }

  /** The stored day of an entity's own, and the latest of its ties: a list. */
  #lastAttested(entity: string): string {
    const [tie, day] = [this.variable(), this.variable()]
    const latest = `WITH ${tie}.lastAttested AS ${day} WHERE ${day} IS NOT NULL ORDER BY ${day} DESC LIMIT 1 RETURN ${day}`
    return `[${entity}.lastAttested] + COLLECT { MATCH (${entity})-[${tie}:${TIE_PATTERN}]-(:Entity) ${latest} }`
  }

  /** Conditions on a fact that has to hold on one of the days asked; none where none were. */
  #during(binds: DuringBinds | null): (fact: string) => string[] {
    if (binds === null) return () => []
    const [from, to] = [this.parameter(binds.from), this.parameter(binds.to)]
    return (fact) => [holdsDuring(this.temporal.minimum, fact, from, to)]
  }

  #related({ source, during, row }: RelatedColumn, entity: string, guard: readonly string[]): string {
    const [fact, other] = [this.variable(), this.variable()]
    const { minimum } = this.temporal
    const holds = this.#during(during)
    const kept = where([
      ...guard,
      ...this.#factsAtLeast(source, fact, [entity, other]),
      ...(source.steps === 1 ? holds(fact) : []),
      ...entityAtLeast(minimum, other),
    ])
    const match = `MATCH ${this.#way(source, { entity, fact, other }, holds)}${kept}`
    const result = `RETURN ${this.row(row, { entity: other })}`
    if (source.size === 'many') {
      return `COLLECT { ${match} WITH DISTINCT ${other} ORDER BY ${other}.${source.orderBy}, ${other}.id LIMIT ${UNSIZED} ${result} }`
    }
    const surest = this.temporal.dated ? `${fact}.startLatest <= $day AND $day < ${fact}.endEarliest DESC, ` : ''
    return `COLLECT { ${match} WITH ${other}, ${fact} ORDER BY ${surest}${fact}.startEarliest DESC, ${fact}.id LIMIT 1 ${result} }`
  }

  /** One fact, or up to `steps` facts one after another, whose variables are then judged where they stand. */
  #way(
    { over, direction, steps, label: named }: RelatedSource,
    { entity, fact, other }: { readonly entity: string; readonly fact: string; readonly other: string },
    holds: (fact: string) => string[],
  ): string {
    const types = over.join('|')
    const label = named ?? 'Entity'
    if (steps === 1) {
      return direction === 'out'
        ? `(${entity})-[${fact}:${types}]->(${other}:${label})`
        : `(${entity})<-[${fact}:${types}]-(${other}:${label})`
    }
    const inner = this.variable()
    const kept = where([...tieAtLeast(this.temporal.minimum, fact, [inner]), ...holds(fact)])
    const step = direction === 'out' ? `()-[${fact}:${types}]->(${inner})` : `()<-[${fact}:${types}]-(${inner})`
    return `(${entity}) (${step}${kept}){1,${steps}} (${other}:${label})`
  }

  #factsAtLeast({ steps }: RelatedSource, fact: string, ends: readonly string[]): string[] {
    const { minimum } = this.temporal
    if (minimum === 'ABSENT') return []
    return steps === 1 ? tieAtLeast(minimum, fact, ends) : ends.map((fact) => isPossible(fact))
  }
}

/** A WHERE with all conditions, or nothing. */
export function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
}
