import { z } from 'zod'
import { parseConfirmation } from '#graph-schema/model/evidence.ts'
import { InvalidPeriod, parsePeriod } from '#graph-schema/model/period.ts'
import type { TerritorialFactRecord, TieRecord } from '#graph-schema/model/records.ts'
import {
  inviterOf,
  readStoredFact,
  readStoredTie,
  type StoredRelationship,
  storeRecord,
} from '#graph-schema/model/stored-record.ts'
import { INVITED_KINDS, TIES } from '#graph-schema/model/tie.ts'
import { decodeRows } from '../../database/decode.ts'
import { deriveIn, type Stating, sourcesOf } from '../../write/cite.ts'
import type { Draft } from '../../write/draft.ts'
import { isOpen, isTie, keptStating } from '../../write/end-record.ts'
import { putFact, putTie } from '../../write/put-record.ts'

type Related = TieRecord | TerritorialFactRecord

/** What becomes of the ties and facts of an actor that is merged into another. */
export interface MergedTies {
  readonly own: number
  readonly moved: readonly string[]
  /** Ids of what stays of two that say the same. */
  readonly united: readonly string[]
  readonly vanishing: readonly string[]
}

interface Ids {
  readonly keepId: string
  readonly mergeId: string
  /** Whether the seat of the actor that is merged is the one to stay. */
  readonly takesSeat: boolean
}

/** Gives the ties and facts of one actor to another, both loaded with all that is round them. */
export async function mergeTies(draft: Draft, { keepId, mergeId, takesSeat }: Ids): Promise<MergedTies> {
  const own = draft.around(keepId)
  const others = draft.around(mergeId)
  await draft.load(sourcesOf([...own, ...others].map(readRelated)))
  const ownIds = new Set(own.map(({ id }) => id))
  const between = others.filter(({ from, to }) => [from, to].every((id) => id === keepId || id === mergeId))
  const [moved, united, vanishing]: [string[], string[], string[]] = [[], [], between.map(({ id }) => id)]
  for (const id of vanishing) draft.remove(id)
  const losing = seatsToLose(own, others, takesSeat)
  for (const seat of losing) {
    draft.remove(seat.id)
    vanishing.push(seat.id)
  }
  for (const stored of others) {
    if (vanishing.includes(stored.id)) continue
    const mine = moveEnd(readRelated(stored), mergeId, keepId)
    const twin = draft
      .around(keepId)
      .filter(({ id }) => ownIds.has(id))
      .map(readRelated)
      .find((one) => isTwin(one, mine))
    if (twin === undefined) {
      await putRelated(draft, mine)
      moved.push(mine.id)
    } else {
      united.push(await unite(draft, twin, mine))
    }
  }
  await renameInviter(draft, mergeId, keepId)
  return { own: own.filter(({ id }) => !vanishing.includes(id)).length, moved, united, vanishing }
}

function readRelated(stored: StoredRelationship): Related {
  return isTie(stored) ? readStoredTie(stored) : readStoredFact(stored)
}

/** One actor has one open seat: of two in different comuni one goes. */
function seatsToLose(
  own: readonly StoredRelationship[],
  others: readonly StoredRelationship[],
  takesSeat: boolean,
): readonly StoredRelationship[] {
  const openSeats = (all: readonly StoredRelationship[]) =>
    all.filter((one) => one.relationship === 'SEATED_IN' && isOpen(readStoredFact(one)))
  const [mine, theirs] = [openSeats(own), openSeats(others)]
  const [staying, going] = takesSeat ? [theirs, mine] : [mine, theirs]
  if (staying.length === 0) return []
  return going.filter(({ to }) => !staying.some((seat) => seat.to === to))
}

function moveEnd<Record extends Related>(record: Record, mergeId: string, keepId: string): Record {
  const moved = { ...record }
  if (record.from === mergeId) Object.assign(moved, { from: keepId })
  if (record.to === mergeId) Object.assign(moved, { to: keepId })
  if ('kind' in moved && moved.invitedBy === mergeId) Object.assign(moved, { invitedBy: keepId })
  // Who was invited by the one that it turned out to be was not invited by another.
  if ('kind' in moved && moved.invitedBy === moved.from) Object.assign(moved, { invitedBy: null })
  return moved
}

const FIND_INVITED = `CYPHER 5
MATCH (:Actor)-[t:${INVITED_KINDS.map((kind) => TIES[kind].relationship).join('|')}]->(:Entity)
WHERE t.invitedBy = $id
RETURN t.id`

/** Ties, whoever has them, that name the actor that is merged as the one who invited: they name the other from now on. */
async function renameInviter(draft: Draft, mergeId: string, keepId: string): Promise<void> {
  const rows = decodeRows('findInvited', await draft.records.run(FIND_INVITED, { id: mergeId }), z.tuple([z.string()]))
  await draft.load(rows.map(([id]) => id))
  for (const [id] of rows) {
    const stored = draft.get(id)
    if (stored?.form !== 'RELATIONSHIP' || inviterOf(stored) !== mergeId) continue
    draft.put(storeRecord(moveEnd(readStoredTie(stored), mergeId, keepId)))
  }
}

/** Both say the same of the same two, and hold at one time: open, or with one period. */
function isTwin(a: Related, b: Related): boolean {
  if (!((isOpen(a) && isOpen(b)) || a.period === b.period)) return false
  const sameWay = a.from === b.from && a.to === b.to
  if ('relationship' in a) return 'relationship' in b && a.relationship === b.relationship && sameWay
  if ('relationship' in b || a.kind !== b.kind || a.role !== b.role) return false
  return sameWay || (!TIES[a.kind].directed && a.from === b.to && a.to === b.from)
}

/** The one with the better evidence stays, with the sources, confirmations and attestations of both. Its id. */
async function unite(draft: Draft, own: Related, other: Related): Promise<string> {
  const [better, worse] = weigh(other) > weigh(own) ? [other, own] : [own, other]
  draft.remove(worse.id)
  const kept = keptStating(better, null)
  const sources = [...better.sources, ...worse.sources]
  const sets = [...better.sets, ...worse.sets]
  const all: Stating = {
    ...kept,
    sources,
    sets,
    confirmations: [...new Set([...better.confirmations, ...worse.confirmations])].sort(),
    attested: [...new Set([...better.attested, ...worse.attested])],
  }
  // What attested the worse one may contradict the dates of the better: then only its source is taken over.
  const evidence = contradicts(all) ? deriveIn(draft, 'ties', { ...kept, sources, sets }) : deriveIn(draft, 'ties', all)
  if (evidence === null) return better.id
  const said =
    'kind' in better && 'kind' in worse
      ? { note: better.note ?? worse.note, invitedBy: better.invitedBy ?? worse.invitedBy }
      : {}
  await putRelated(draft, { ...better, ...said, ...evidence })
  return better.id
}

/** Whether what attests a fact lies outside the period that it states. */
function contradicts({ period, attested = [], confirmations = [] }: Stating): boolean {
  try {
    parsePeriod(period, [...attested, ...confirmations.map((text) => parseConfirmation(text).on)])
    return false
  } catch (error) {
    if (error instanceof InvalidPeriod) return true
    throw error
  }
}

const DATE_WEIGHT = { GIVEN: 4, IMPLIED: 2, UNKNOWN: 0 } as const

/** The better evidence: a date given before one implied before none, then what is stated before what is inferred. */
function weigh({ dateStatus, certainty }: Related): number {
  return DATE_WEIGHT[dateStatus] + (certainty === 'STATED' ? 1 : 0)
}

async function putRelated(draft: Draft, record: Related): Promise<void> {
  if ('kind' in record) await putTie(draft, 'life', record)
  else await putFact(draft, 'life', record)
}
