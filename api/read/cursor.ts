import { z } from 'zod'
import { BadInput } from '../errors.ts'

/** Sort key of the item a page begins after: of an entity (name key, id), of a tie (kind, name key of the other end, id). */
export type CursorKey = readonly string[]

const MAX_LENGTH = 1_000
const key = z.array(z.string().max(500)).min(2).max(3)

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

/** Whether a text is a cursor of some list. */
export function isCursor(text: string): boolean {
  return parseCursor(text) !== null
}

function parseCursor(text: string): CursorKey | null {
  if (text.length > MAX_LENGTH || !/^[A-Za-z0-9_-]+$/u.test(text)) return null
  try {
    return key.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
  } catch {
    return null
  }
}
