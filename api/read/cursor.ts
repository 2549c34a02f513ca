import { z } from 'zod'
import { BadInput } from '../errors.ts'

/** Sort key of the item a page begins after: of an entity (name key, id), of a tie (kind, name key of the other end, id). */
export type CursorKey = readonly string[]

/** How many parts a place has: in a list of entities, and in the ties of one. */
export const PLACE_PARTS = { entities: 2, ties: 3 } as const

const MAX_LENGTH = 1_000
const key = z.array(z.string().max(500)).min(PLACE_PARTS.entities).max(PLACE_PARTS.ties)

/** Makes the opaque text that stands for a place in a list. */
export function encodeCursor(place: CursorKey): string {
  return Buffer.from(JSON.stringify(place), 'utf8').toString('base64url')
}

/**
 * Reads a cursor with `parts` parts; their values only ever become parameters.
 * @throws BadInput when the text is not a cursor of this kind of list.
 */
export function decodeCursor(text: string, parts: number, field = 'after'): CursorKey {
  const found = parseCursor(text)
  if (found === null || found.length !== parts) {
    throw new BadInput(field, 'this is not a cursor of this list; take one from pageInfo or edges')
  }
  return found
}

/** Whether a text is a cursor of a list whose places have so many parts. */
export function isCursor(text: string, parts: number): boolean {
  return parseCursor(text)?.length === parts
}

function parseCursor(text: string): CursorKey | null {
  if (text.length > MAX_LENGTH || !/^[A-Za-z0-9_-]+$/u.test(text)) return null
  try {
    return key.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
  } catch {
    return null
  }
}
