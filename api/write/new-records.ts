import { type EntityId, makeTieId, tieId } from '#graph-schema/model/ids.ts'
import { type TieRecord, territorialFactRecord, tieRecord } from '#graph-schema/model/records.ts'
import type { TerritorialRelationship, TieKind, TieRole } from '#graph-schema/model/tie.ts'
import { deriveIn, type Stating } from './cite.ts'
import type { Draft } from './draft.ts'
import { makeSlug } from './make-slug.ts'
import { putFact, putParsed, putTie } from './put-record.ts'

/** What a tie says beside its evidence. */
export interface TieSaid {
  readonly id?: string
  readonly kind: TieKind
  readonly from: string
  readonly to: string
  readonly role: TieRole | null
  /** Nobody, unless given. */
  readonly invitedBy?: string | null
  readonly note: string | null
}

/** Puts a tie with its evidence; a new id unless one is given. Problems are noted under `field`. */
export async function stateTie(
  draft: Draft,
  field: string,
  said: TieSaid,
  stating: Stating,
): Promise<TieRecord | null> {
  const evidence = deriveIn(draft, `${field}.period`, stating)
  if (evidence === null) return null
  const id = said.id === undefined ? makeTieId(makeSlug()) : tieId.parse(said.id)
  const tie = putParsed(draft, field, tieRecord, { ...said, id, ...evidence })
  if (tie !== null) await putTie(draft, field, tie)
  return tie
}

/** What a territorial fact says beside its evidence. */
export interface FactSaid {
  readonly id?: string
  readonly relationship: TerritorialRelationship
  readonly from: string
  readonly to: string
}

/** Puts a territorial fact with its evidence; a new id unless one is given. Problems are noted under `field`. */
export async function stateFact(draft: Draft, field: string, said: FactSaid, stating: Stating): Promise<void> {
  const evidence = deriveIn(draft, field, stating)
  if (evidence === null) return
  const id = said.id ?? `fact:${makeSlug()}`
  const fact = putParsed(draft, field, territorialFactRecord, { ...said, id, ...evidence })
  if (fact !== null) await putFact(draft, field, fact)
}

/** Puts one undated fact from an entity to each of these; a repeated id counts once. */
export async function stateFacts(
  draft: Draft,
  field: string,
  relationship: TerritorialRelationship,
  from: EntityId,
  ends: readonly string[],
  stating: Stating,
): Promise<void> {
  for (const [place, to] of [...new Set(ends)].entries()) {
    await stateFact(draft, `${field}.${place}`, { relationship, from, to }, stating)
  }
}
