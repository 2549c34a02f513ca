import { ITEMS } from '#graph-schema/model/items.ts'
import { type StoredItem, type StoredRecord, versionOf } from '#graph-schema/model/stored-record.ts'
import type { Draft } from './draft.ts'
import { type Back, findInTheWay, type Kept } from './in-the-way.ts'
import type { RecordStates } from './stored-change.ts'

/** The two sides of one change. */
export interface Sides {
  readonly before: RecordStates
  readonly after: RecordStates
}

interface Joined {
  readonly before: StoredRecord | null
  readonly after: StoredRecord | null
  /** Whether personal properties were written on the way. */
  readonly personal: boolean
}

/**
 * Puts into the draft what was before these changes, given in the order of the record: all of it but the records that
 * must stay as they are, which are given back. What stays may make something else stay – the end of a tie that somebody
 * has corrected, the source that it cites – so it is looked for until nothing more is found.
 */
export async function putBack(draft: Draft, changes: readonly Sides[]): Promise<Kept[]> {
  const states = joinSides(changes)
  await draft.load(states.keys())
  const kept: Kept[] = []
  const backs = new Map<string, Back>()
  for (const [id, joined] of states) {
    const current = draft.get(id)
    if (isDone(joined, current)) continue
    const found = findOwnObstacle(id, joined, current)
    if (found === null) backs.set(id, { current, target: targetOf(joined.before, current) })
    else kept.push(found)
  }
  for (const [id, { target }] of backs) place(draft, id, target)
  for (;;) {
    const found = await findInTheWay(draft, backs)
    if (found.length === 0) return kept
    for (const one of found) {
      const back = backs.get(one.id)
      if (back === undefined) continue
      place(draft, one.id, back.current)
      backs.delete(one.id)
      kept.push(one)
    }
  }
}

function place(draft: Draft, id: string, record: StoredRecord | null): void {
  if (record === null) draft.remove(id)
  else draft.put(record)
}

/** The first state before and the last one after, record by record. */
function joinSides(changes: readonly Sides[]): Map<string, Joined> {
  const joined = new Map<string, Joined>()
  for (const { before, after } of changes) {
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      const known = joined.get(id)
      const now = after.get(id) ?? null
      joined.set(id, {
        before: known === undefined ? (before.get(id) ?? null) : known.before,
        after: now,
        personal: known?.personal === true || now?.properties['personalChanged'] !== undefined,
      })
    }
  }
  return joined
}

/** Nothing is left to do: what was made is gone, or a person's data have been erased since and stay so. */
function isDone({ before, after }: Joined, current: StoredRecord | null): boolean {
  if (current !== null) return false
  return before === null || (after !== null && before.form === 'ITEM' && hasPersonal(before))
}

function hasPersonal({ properties: { personal } }: StoredItem): boolean {
  return Array.isArray(personal) && personal.length > 0
}

function findOwnObstacle(id: string, { before, after, personal }: Joined, current: StoredRecord | null): Kept | null {
  if (!isAsLeft(after, current)) {
    return { id, reason: 'WRITTEN_SINCE', inTheWay: [id], message: 'it has been written since' }
  }
  if (before?.form === 'ITEM' && (personal || (current === null && hasPersonal(before)))) {
    const message = 'what it was is personal data, which the record does not hold'
    return { id, reason: 'PERSONAL_DATA', inTheWay: [id], message }
  }
  return null
}

function isAsLeft(after: StoredRecord | null, current: StoredRecord | null): boolean {
  if (after === null || current === null) return after === current
  return versionOf(after) === versionOf(current)
}

/** The state before; personal properties, which no change holds, are the ones on record. */
function targetOf(before: StoredRecord | null, current: StoredRecord | null): StoredRecord | null {
  if (before?.form !== 'ITEM') return before
  const { personal, personalChanged, ...held } = before.properties
  const names = ITEMS[before.type].personal
  const own = Object.entries(current?.properties ?? {}).filter(([name]) => names.includes(name))
  return { ...before, properties: { ...held, ...Object.fromEntries(own) } }
}
