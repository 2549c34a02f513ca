import { z } from 'zod'
import { checkFact, checkTie } from '#graph-schema/model/contradictions.ts'
import { groupBy } from '#graph-schema/model/group-by.ts'
import { inviterOf, readStoredFact, readStoredTie, type StoredRecord } from '#graph-schema/model/stored-record.ts'
import { INVITED_KINDS, TIES } from '#graph-schema/model/tie.ts'
import { decodeRows } from '../database/decode.ts'
import { sourcesOf } from './cite.ts'
import type { Draft } from './draft.ts'
import { isTie } from './end-record.ts'
import { endsOf, findOpenTwin } from './put-record.ts'

/** Why a record could not be put back as it was. */
export type KeptReason =
  /** Somebody has written it since. */
  | 'WRITTEN_SINCE'
  /** What it was is personal data, which the record does not hold. */
  | 'PERSONAL_DATA'
  /** It would go away, but something on record hangs on it or cites it. */
  | 'STILL_NEEDED'
  /** One of its ends, or its source, is no longer on record. */
  | 'END_GONE'
  /** Another actor has its tax code now. */
  | 'TAX_CODE_TAKEN'
  /** The same tie is open under another id. */
  | 'OPEN_TWIN'
  /** It would hold outside the life of an end, or break another rule of its kind. */
  | 'BREAKS_RULE'

/** A record that stays as it is, and what stands in the way of putting it back. */
export interface Kept {
  readonly id: string
  readonly reason: KeptReason
  /** Ids of the records in the way. */
  readonly inTheWay: readonly string[]
  readonly message: string
}

/** A record on its way back; `target` null takes it away. */
export interface Back {
  readonly current: StoredRecord | null
  readonly target: StoredRecord | null
}

type Backs = ReadonlyMap<string, Back>

/** What, in the draft as it shall be, keeps one of these records from going back; empty when all can. */
export async function findInTheWay(draft: Draft, backs: Backs): Promise<Kept[]> {
  const leaving = [...backs].flatMap(([id, { current, target }]) =>
    target === null && current?.form === 'ENTITY' ? [id] : [],
  )
  const coming = [...backs.values()].flatMap(({ target }) => (target === null ? [] : [target]))
  await loadFor(draft, leaving, coming)
  const needed = [
    ...findHanging(draft, leaving),
    ...(await findCiting(draft, backs, leaving)),
    ...(await findItems(draft, backs, leaving)),
    ...(await findInvited(draft, leaving)),
  ]
  if (needed.length > 0) return needed
  return [...(await findTakenCodes(draft, coming)), ...(await findBroken(draft, backs, coming))]
}

/** Reads at once what the checks ask about one by one. */
async function loadFor(draft: Draft, leaving: readonly string[], coming: readonly StoredRecord[]): Promise<void> {
  const relationships = coming.filter((record) => record.form === 'RELATIONSHIP')
  const entities = coming.flatMap((record) => (record.form === 'ENTITY' ? [record.id] : []))
  await draft.load(relationships.flatMap((one) => [one.from, one.to, inviterOf(one)]))
  const starts = relationships.map(({ from }) => from).filter((id) => draft.get(id) !== null)
  await draft.loadAround([...new Set([...leaving, ...entities, ...starts])])
  await draft.load(coming.flatMap(citedBy))
}

function citedBy(record: StoredRecord): string[] {
  const { sources } = record.properties
  const cites = record.form !== 'ITEM' || record.type === 'NEED_REPORT'
  return cites && Array.isArray(sources) ? sourcesOf([{ sources }]) : []
}

function findHanging(draft: Draft, leaving: readonly string[]): Kept[] {
  return leaving.flatMap((id) => {
    const around = draft.around(id).map((record) => record.id)
    return around.length === 0 ? [] : [needed(id, around, 'it has ties or facts')]
  })
}

function needed(id: string, inTheWay: readonly string[], message: string): Kept {
  return { id, reason: 'STILL_NEEDED', inTheWay, message }
}

const pairRow = z.tuple([z.string(), z.string()])

const FIND_CITING = `CYPHER 5
CALL () {
  MATCH (e:Entity|NeedReport)
  UNWIND e.sources AS citation
  WITH e.id AS id, split(citation, '#')[0] AS source
  WHERE source IN $ids
  RETURN source, id
  UNION ALL
  MATCH (:Entity)-[r]->(:Entity)
  UNWIND r.sources AS citation
  WITH r.id AS id, split(citation, '#')[0] AS source
  WHERE source IN $ids
  RETURN source, id
}
RETURN DISTINCT source, id`

/** Sources that would go away, and what still cites them. */
async function findCiting(draft: Draft, backs: Backs, leaving: readonly string[]): Promise<Kept[]> {
  const ids = leaving.filter((id) => id.startsWith('source:'))
  if (ids.length === 0) return []
  const rows = decodeRows('findCiting', await draft.records.run(FIND_CITING, { ids }), pairRow)
  const staying = rows.filter(([source, id]) => {
    const back = backs.get(id)
    if (back === undefined) return source !== id
    return back.target !== null && citedBy(back.target).includes(source)
  })
  return [...groupBy(staying, ([source]) => source)].map(([source, citing]) =>
    needed(
      source,
      citing.map(([, id]) => id),
      'it is the source of something on record',
    ),
  )
}

const FIND_ITEMS = `CYPHER 5
MATCH (i:Item)
WHERE i.actorId IN $ids
RETURN i.actorId, i.id`

/** Actors that would go away, and the contacts, cases and the like that belong to them. */
async function findItems(draft: Draft, backs: Backs, leaving: readonly string[]): Promise<Kept[]> {
  const ids = leaving.filter((id) => id.startsWith('actor:'))
  if (ids.length === 0) return []
  const rows = decodeRows('findItems', await draft.records.run(FIND_ITEMS, { ids }), pairRow)
  const staying = rows.filter(([actorId, id]) => {
    const back = backs.get(id)
    return back === undefined || back.target?.properties['actorId'] === actorId
  })
  return [...groupBy(staying, ([actorId]) => actorId)].map(([actorId, items]) =>
    needed(
      actorId,
      items.map(([, id]) => id),
      'a contact or a case belongs to it',
    ),
  )
}

const FIND_INVITED = `CYPHER 5
MATCH (:Actor)-[t:${INVITED_KINDS.map((kind) => TIES[kind].relationship).join('|')}]->(:Entity)
WHERE t.invitedBy IN $ids
RETURN t.invitedBy, t.id`

/** Actors that would go away, and the ties that name them as those who invited. */
async function findInvited(draft: Draft, leaving: readonly string[]): Promise<Kept[]> {
  const ids = leaving.filter((id) => id.startsWith('actor:'))
  if (ids.length === 0) return []
  const rows = decodeRows('findInvited', await draft.records.run(FIND_INVITED, { ids }), pairRow)
  await draft.load(rows.map(([, id]) => id))
  const staying = rows.filter(([actorId, id]) => {
    const record = draft.get(id)
    return record?.form === 'RELATIONSHIP' && inviterOf(record) === actorId
  })
  return [...groupBy(staying, ([actorId]) => actorId)].map(([actorId, ties]) =>
    needed(
      actorId,
      ties.map(([, id]) => id),
      'it invited somebody into a tie on record',
    ),
  )
}

const FIND_CODES = `CYPHER 5
MATCH (a:Actor)
WHERE a.taxCode IN $codes
RETURN a.taxCode, a.id`

async function findTakenCodes(draft: Draft, coming: readonly StoredRecord[]): Promise<Kept[]> {
  const byCode = new Map(
    coming.flatMap(({ id, form, properties: { taxCode } }) =>
      form === 'ENTITY' && typeof taxCode === 'string' ? [[taxCode, id] as const] : [],
    ),
  )
  if (byCode.size === 0) return []
  const rows = decodeRows('findCodes', await draft.records.run(FIND_CODES, { codes: [...byCode.keys()] }), pairRow)
  await draft.load(rows.map(([, id]) => id))
  return rows.flatMap(([code, holder]) => {
    const id = byCode.get(code)
    const now = draft.get(holder)?.properties['taxCode']
    if (id === undefined || holder === id || now !== code) return []
    return [{ id, reason: 'TAX_CODE_TAKEN' as const, inTheWay: [holder], message: 'another actor has its tax code' }]
  })
}

async function findBroken(draft: Draft, backs: Backs, coming: readonly StoredRecord[]): Promise<Kept[]> {
  const found: Kept[] = []
  for (const record of coming) {
    const gone = citedBy(record).filter((id) => draft.get(id) === null)
    if (gone.length > 0) {
      found.push({ id: record.id, reason: 'END_GONE', inTheWay: gone, message: 'its source is no longer on record' })
    } else if (record.form === 'RELATIONSHIP') {
      const one = await checkRelationship(draft, record)
      if (one !== null) found.push(one)
    } else if (record.form === 'ENTITY') {
      found.push(...checkAround(draft, backs, record.id))
    }
  }
  return found
}

/** Relationships that stay as they are and would hold outside the life of an entity that goes back. */
function checkAround(draft: Draft, backs: Backs, id: string): Kept[] {
  const broken = draft.around(id).filter((stored) => !backs.has(stored.id) && contradictionOf(draft, stored) !== null)
  if (broken.length === 0) return []
  const message = 'a tie or fact of it would hold outside its life'
  return [{ id, reason: 'BREAKS_RULE', inTheWay: broken.map((stored) => stored.id), message }]
}

type Relationship = Extract<StoredRecord, { form: 'RELATIONSHIP' }>

async function checkRelationship(draft: Draft, stored: Relationship): Promise<Kept | null> {
  const { id } = stored
  const gone = [stored.from, stored.to, inviterOf(stored) ?? stored.to].filter((named) => draft.get(named) === null)
  if (gone.length > 0) {
    return {
      id,
      reason: 'END_GONE',
      inTheWay: gone,
      message: 'one of its ends, or who invited, is no longer on record',
    }
  }
  const rule = contradictionOf(draft, stored)
  if (rule !== null) return { id, reason: 'BREAKS_RULE', inTheWay: [stored.from, stored.to], message: rule }
  const twin = isTie(stored) ? await findOpenTwin(draft, readStoredTie(stored)) : null
  if (twin === null) return null
  return { id, reason: 'OPEN_TWIN', inTheWay: [twin.id], message: 'the same tie is on record and open' }
}

function contradictionOf(draft: Draft, stored: Relationship): string | null {
  const [first] = isTie(stored)
    ? checkTie(readStoredTie(stored), endsOf(draft, readStoredTie(stored)))
    : checkFact(readStoredFact(stored), endsOf(draft, stored))
  return first?.rule ?? null
}
