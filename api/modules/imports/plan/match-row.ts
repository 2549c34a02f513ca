import type { RowDecision, RowProblem } from '#graph-schema/model/import-plan.ts'
import { type DuplicateCandidate, DuplicateIndex, type KnownActor, SURE_STRENGTH } from '../../actors/duplicates.ts'
import type { Ground } from './ground.ts'
import type { RowCandidate, StatedRow } from './plan-types.ts'

/** More than these are not shown to who decides. */
const MOST_CANDIDATES = 5

/** Whom a row is about. */
export type RowMatch =
  | { readonly kind: 'NEW' }
  | { readonly kind: 'ACTOR'; readonly id: string }
  | { readonly kind: 'UNDECIDED'; readonly candidates: readonly RowCandidate[] }
  | { readonly kind: 'SKIPPED' }
  | { readonly kind: 'REFUSED'; readonly problem: RowProblem }

/** Finds out row by row who is meant; each row is held against the record and against the rows before it. */
export class RowMatcher {
  readonly #onRecord: ReadonlyMap<string, KnownActor>
  readonly #index: DuplicateIndex
  /** Actors that rows of the file make. */
  readonly #planned = new Map<string, KnownActor>()
  /** Actors on record or planned, with the codes that rows have given them since. */
  readonly #coded = new Map<string, KnownActor>()
  /** Whose a tax code is, on record or by the rows so far. */
  readonly #ownerOf = new Map<string, string>()
  /** Row that first was about an actor, by the actor's id. */
  readonly #rowOf = new Map<string, number>()
  readonly #actorOfRow = new Map<number, string>()

  constructor({ actorById }: Ground) {
    this.#onRecord = actorById
    this.#index = new DuplicateIndex(actorById.values())
    for (const known of actorById.values()) this.#own(known)
  }

  /** Who the row is; `newId` is what it will be called if it is nobody on record. */
  match(row: number, newId: string, stated: StatedRow, decision: RowDecision | null): RowMatch {
    const match = this.#decide(stated, decision)
    if (match.kind === 'NEW') {
      const planned = { ...knownOf(stated), id: newId }
      this.#planned.set(newId, planned)
      this.#index.add(planned)
      this.#own(planned)
    }
    if (match.kind === 'ACTOR') this.#learnCodes(match.id, stated)
    const id = match.kind === 'NEW' ? newId : match.kind === 'ACTOR' ? match.id : null
    if (id !== null) this.noteRow(row, id)
    return match
  }

  /** Notes whom a row is about: later rows that double it are told of it. */
  noteRow(row: number, id: string): void {
    this.#actorOfRow.set(row, id)
    if (!this.#rowOf.has(id)) this.#rowOf.set(id, row)
  }

  /** A code that a row gives to an actor without one is found by the rows after it. */
  #learnCodes(id: string, { taxCode, vatNumber }: StatedRow): void {
    const actor = this.#get(id)
    if (actor === undefined) return
    const coded = { ...actor, taxCode: actor.taxCode ?? taxCode, vatNumber: actor.vatNumber ?? vatNumber }
    if (coded.taxCode === actor.taxCode && coded.vatNumber === actor.vatNumber) return
    this.#coded.set(id, coded)
    this.#index.add(coded)
    this.#own(coded)
  }

  #own({ id, taxCode }: KnownActor): void {
    if (taxCode !== null && !this.#ownerOf.has(taxCode)) this.#ownerOf.set(taxCode, id)
  }

  #decide(stated: StatedRow, decision: RowDecision | null): RowMatch {
    if (decision?.kind === 'SKIP') return { kind: 'SKIPPED' }
    if (decision?.kind === 'SAME_AS') return this.#sameAs(stated, decision.id)
    const { taxCode } = stated
    const found = this.#index
      .find(knownOf(stated), MOST_CANDIDATES, (known) => taxCode !== null && (known.taxCode ?? taxCode) !== taxCode)
      .filter((one, place, all) => all.findIndex(({ id }) => id === one.id) === place)
      .filter((one) => !this.#isAnother(stated, one))
    const sure = found.filter(({ strength }) => strength >= SURE_STRENGTH).map(({ id }) => id)
    const [only] = sure
    if (sure.length > 1 || (decision?.kind === 'ANOTHER' && only !== undefined)) return this.#disagree(stated, sure)
    if (decision?.kind === 'ANOTHER' || found.length === 0) return { kind: 'NEW' }
    if (only !== undefined && !this.#rowOf.has(only)) return { kind: 'ACTOR', id: only }
    return { kind: 'UNDECIDED', candidates: found.map((one) => this.#describe(one)) }
  }

  #sameAs(stated: StatedRow, named: string): RowMatch {
    const row = /^row:(\d+)$/u.exec(named)?.[1]
    const id = row === undefined ? named : this.#actorOfRow.get(Number(row))
    const actor = id === undefined ? undefined : this.#get(id)
    if (id === undefined || actor === undefined) {
      return { kind: 'REFUSED', problem: problemOf('SAME_AS_LEFT_OUT', stated.name, { named: row ?? named }) }
    }
    if (stated.taxCode === null) return { kind: 'ACTOR', id }
    const owner = this.#ownerOf.get(stated.taxCode) ?? id
    if (owner !== id) return this.#disagree(stated, [owner])
    return (actor.taxCode ?? stated.taxCode) === stated.taxCode ? { kind: 'ACTOR', id } : this.#disagree(stated, [id])
  }

  /** Two tax codes are two bodies, however alike their names – unless the names are the same. */
  #isAnother({ taxCode }: StatedRow, { id, reasons }: DuplicateCandidate): boolean {
    const other = this.#get(id)?.taxCode ?? null
    if (taxCode === null || other === null || taxCode === other) return false
    return !reasons.some(({ kind }) => kind === 'SAME_NAME' || kind === 'SAME_VAT_NUMBER')
  }

  #disagree({ taxCode, vatNumber }: StatedRow, ids: readonly string[]): RowMatch {
    const names = ids.map((id) => this.#get(id)?.name ?? id).join(' · ')
    return { kind: 'REFUSED', problem: problemOf('CODES_DISAGREE', taxCode ?? vatNumber ?? '', { names }) }
  }

  #describe({ id, reasons }: DuplicateCandidate): RowCandidate {
    const row = this.#rowOf.get(id) ?? null
    return { id: this.#planned.has(id) ? `row:${row}` : id, name: this.#get(id)?.name ?? id, row, reasons }
  }

  #get(id: string): KnownActor | undefined {
    return this.#coded.get(id) ?? this.#onRecord.get(id) ?? this.#planned.get(id)
  }
}

function knownOf({ name, acronym, aliases, taxCode, vatNumber }: StatedRow): Omit<KnownActor, 'id'> {
  return { name, acronym, aliases, taxCode, vatNumber }
}

function problemOf(rule: 'CODES_DISAGREE' | 'SAME_AS_LEFT_OUT', value: string, facts: RowProblem['facts']): RowProblem {
  return { rule, field: rule === 'CODES_DISAGREE' ? 'TAX_CODE' : null, value, facts, suggestion: null }
}
