import { randomBytes } from 'node:crypto'

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'

/** A new slug: ten letters of time (so that slugs sort by age) and sixteen of chance, as a ULID in small letters. */
export function makeSlug(now: number = Date.now()): string {
  let time = ''
  for (let rest = now, place = 0; place < 10; place += 1) {
    time = `${LETTERS[rest % 32]}${time}`
    rest = Math.floor(rest / 32)
  }
  const chance = [...randomBytes(16)].map((byte) => LETTERS[byte % 32]).join('')
  return `${time}${chance}`
}
