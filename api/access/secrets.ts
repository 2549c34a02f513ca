import { createHash, randomBytes } from 'node:crypto'

/** Bytes of a secret that nobody guesses. */
const SECRET_BYTES = 32
const ID_LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'
const ID_LENGTH = 16

/** A new secret for a cookie, a token or a link: 43 characters that an address and a header take as they are. */
export function makeSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url')
}

/** What is kept of a secret: it proves the secret and does not give it back. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** A new id, `account:7c…`; 80 random bits. */
export function makeId(prefix: string): string {
  const letters = Array.from(randomBytes(ID_LENGTH), (byte) => ID_LETTERS[byte % ID_LETTERS.length])
  return `${prefix}:${letters.join('')}`
}
