import { z } from 'zod'
import type { ActorRecord } from '#graph-schema/model/records.ts'
import {
  readStoredEntity,
  readStoredFact,
  type StoredEntity,
  storeItem,
  storeRecord,
} from '#graph-schema/model/stored-record.ts'
import { decodeRows } from '../../database/decode.ts'
import type { MergeChoiceInput } from '../../generated/schema.ts'
import { type CitationGiven, cite, citedIds, sourcesOf } from '../../write/cite.ts'
import type { Draft } from '../../write/draft.ts'
import { checkAround, isOpen } from '../../write/end-record.ts'
import { makeSlug } from '../../write/make-slug.ts'
import { conflict, notFound } from '../../write/outcome.ts'
import {
  compare,
  compareFields,
  type MergeField,
  mergeFields,
  type Pair,
  readChoices,
  takesMerged,
} from './merge-fields.ts'
import { type MergedTies, mergeTies } from './merge-ties.ts'

/** What a merge is asked with; versions are null where it is only worked out. */
export interface MergeAsked {
  readonly keepId: string
  readonly keepVersion: number | null
  readonly mergeId: string
  readonly mergeVersion: number | null
  readonly choices: readonly MergeChoiceInput[]
  readonly source?: CitationGiven
}

/** What a merge comes to. */
export interface MergePlanned {
  readonly fields: readonly MergeField[]
  readonly ties: MergedTies
  readonly contacts: number
  readonly cases: number
}

/**
 * Puts the merge of two actors into a draft, problems included: preview and act are this one plan.
 * @throws Refused when one of them is not there, stale, or they are the same.
 */
export async function planMerge(draft: Draft, asked: MergeAsked): Promise<MergePlanned> {
  const { keepId, mergeId, source } = asked
  if (keepId === mergeId) throw conflict('SAME_ACTOR', 'an actor cannot be merged into itself', [keepId])
  const keep = actorOf(
    'keepId',
    await draft.expect('ENTITY', { id: keepId, version: asked.keepVersion, field: 'keepId' }),
  )
  const merge = actorOf(
    'mergeId',
    await draft.expect('ENTITY', { id: mergeId, version: asked.mergeVersion, field: 'mergeId' }),
  )
  await draft.load([...sourcesOf([keep, merge]), ...citedIds([source])])
  await draft.loadAround([keepId, mergeId])
  const citation = source === null || source === undefined ? null : cite(draft, 'source', source)
  const pair: Pair = { keep, merge, sideOf: readChoices(draft, asked.choices) }
  const [ownSeat, otherSeat] = [seatOf(draft, keepId), seatOf(draft, mergeId)]
  const takesSeat = takesMerged(pair, 'seat', ownSeat)
  const one = mergeFields(draft, pair, citation)
  const seat = compare('seat', [ownSeat, otherSeat, takesSeat ? otherSeat : ownSeat], true)
  const seats = seat.kept === null && seat.merged === null ? [] : [seat]
  const fields = [...compareFields(pair, one), ...seats]
  if (one !== null) draft.put(storeRecord(one))
  const ties = await mergeTies(draft, { keepId, mergeId, takesSeat })
  const items = await moveItems(draft, keepId, mergeId)
  draft.remove(mergeId)
  draft.put(storeItem('FORMER_ID', `former-id:${makeSlug()}`, { formerId: mergeId, actorId: keepId }))
  await checkAround(draft, 'life', keepId)
  return { fields, ties, ...items }
}

function actorOf(field: string, stored: StoredEntity): ActorRecord {
  const entity = readStoredEntity(stored)
  if (entity.type !== 'ACTOR') throw notFound(field, entity.id)
  return entity
}

/** The comune where an actor is seated now. */
function seatOf(draft: Draft, id: string): string | null {
  const seat = draft
    .around(id)
    .find((one) => one.relationship === 'SEATED_IN' && one.from === id && isOpen(readStoredFact(one)))
  return seat?.to ?? null
}

const FIND_ITEMS = `CYPHER 5
MATCH (i:Item)
WHERE i.actorId = $id AND NOT i:FormerId
RETURN i.id`

/** Contacts, cases and whatever else belongs to the actor that is merged. Older ids lead on through its own. */
async function moveItems(draft: Draft, keepId: string, mergeId: string) {
  const rows = decodeRows('findItems', await draft.records.run(FIND_ITEMS, { id: mergeId }), z.tuple([z.string()]))
  await draft.load(rows.map(([id]) => id))
  const items = rows.flatMap(([id]) => {
    const item = draft.get(id)
    return item?.form === 'ITEM' ? [item] : []
  })
  for (const item of items) draft.put({ ...item, properties: { ...item.properties, actorId: keepId } })
  const count = (type: string) => items.filter((item) => item.type === type).length
  return { contacts: count('CONTACT'), cases: count('ADHESION_CASE') }
}
