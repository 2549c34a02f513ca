import type { z } from 'zod'
import { type Contradiction, checkFact, checkTie, type EntitiesById } from '#graph-schema/model/contradictions.ts'
import { STORED_END } from '#graph-schema/model/day.ts'
import type { TerritorialFactRecord, TieRecord } from '#graph-schema/model/records.ts'
import { readStoredTie, storeRecord } from '#graph-schema/model/stored-record.ts'
import { TIE_KINDS, TIES } from '#graph-schema/model/tie.ts'
import type { Draft } from './draft.ts'
import { duplicate, problem } from './outcome.ts'

/** A text without blanks around it; null where nothing is left. */
export function trimmed(text: string | null | undefined): string | null {
  const kept = text?.trim().replaceAll(/\s+/gu, ' ') ?? ''
  return kept === '' ? null : kept
}

/** Reads a candidate by its schema; null, with each problem noted under `field`, when it is not one. */
export function putParsed<Output>(
  draft: Draft,
  field: string,
  schema: z.ZodType<Output>,
  candidate: unknown,
): Output | null {
  const parsed = schema.safeParse(candidate)
  if (parsed.success) return parsed.data
  for (const { path, message, input } of parsed.error.issues) {
    const name = path.map(String).join('.')
    const value = typeof candidate === 'object' && candidate !== null ? Reflect.get(candidate, String(path[0])) : input
    draft.fail(problem(name === '' ? field : `${field}.${name}`, 'FORM', value, message))
  }
  return null
}

/** Puts a tie that holds against its ends and against what is open between them already. */
export async function putTie(draft: Draft, field: string, tie: TieRecord): Promise<void> {
  await draft.load([tie.from, tie.to, tie.invitedBy])
  if (!keepsRules(draft, field, checkTie(tie, endsOf(draft, tie)))) return
  await refuseOpenTwin(draft, tie)
  draft.put(storeRecord(tie))
}

/** Puts a territorial fact that holds against its ends. */
export async function putFact(draft: Draft, field: string, fact: TerritorialFactRecord): Promise<void> {
  await draft.load([fact.from, fact.to])
  if (!keepsRules(draft, field, checkFact(fact, endsOf(draft, fact)))) return
  draft.put(storeRecord(fact))
}

interface Related {
  readonly from: string
  readonly to: string
  readonly invitedBy?: string | null
}

/** The two ends of a relationship, and who invited, as they shall be, of those that there are. */
export function endsOf(draft: Draft, { from, to, invitedBy }: Related): EntitiesById {
  return new Map(
    [from, to, invitedBy ?? null].flatMap((id) => {
      const entity = id === null ? undefined : draft.entity(id)
      return entity === undefined ? [] : [[entity.id, entity] as const]
    }),
  )
}

function keepsRules(draft: Draft, field: string, contradictions: readonly Contradiction[]): boolean {
  draft.fail(
    ...contradictions.map(({ column, value, rule }) => problem(`${field}.${column}`, codeOf(column), value, rule)),
  )
  return contradictions.length === 0
}

function codeOf(column: string): string {
  switch (column) {
    case 'from':
    case 'to':
      return 'END'
    case 'role':
      return 'ROLE'
    case 'invitedBy':
      return 'INVITER'
    default:
      return 'PERIOD'
  }
}

/**
 * Of one pair, kind and role one tie is open at a time; a collaboration counts whichever way it is written.
 * @throws Refused naming the tie that is open already.
 */
async function refuseOpenTwin(draft: Draft, tie: TieRecord): Promise<void> {
  const twin = await findOpenTwin(draft, tie)
  if (twin === null) return
  throw duplicate({ existingId: twin.id, code: 'OPEN_TIE', message: 'the same tie is on record and open' })
}

/** Another open tie of the same pair, kind and role, where this one is open; null when there is none. */
export async function findOpenTwin(draft: Draft, tie: TieRecord): Promise<TieRecord | null> {
  if (tie.endLatest < STORED_END) return null
  await draft.loadAround([tie.from])
  for (const stored of draft.around(tie.from)) {
    if (stored.id === tie.id || !TIE_KINDS.some((kind) => TIES[kind].relationship === stored.relationship)) continue
    const other = readStoredTie(stored)
    const sameWay = other.from === tie.from && other.to === tie.to
    const eitherWay = !TIES[tie.kind].directed && other.from === tie.to && other.to === tie.from
    if (other.kind !== tie.kind || other.role !== tie.role || !(sameWay || eitherWay)) continue
    if (other.endLatest >= STORED_END) return other
  }
  return null
}
