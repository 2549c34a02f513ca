import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { ACCOUNT_LIMITS } from '#graph-schema/model/account-limits.ts'
import { BadInput, RateLimited } from '../errors.ts'

/** How dear one guess is: 128 MiB and some tenths of a second. */
export interface PasswordCost {
  /** Power of two of the memory used. */
  readonly log2N: number
  readonly r: number
  readonly p: number
}

const PASSWORD_COST: PasswordCost = { log2N: 17, r: 8, p: 1 }

const SALT_BYTES = 16
const KEY_BYTES = 32
/** Derivations at once: they take memory and threads that everything else needs too. */
const MOST_AT_ONCE = 2
/** Derivations that may wait; who comes later is asked to try again. */
const MOST_WAITING = 16

/** Turns passwords into what may be kept, and compares; few at a time. */
export class Passwords {
  readonly #cost: PasswordCost
  readonly #waiting: (() => void)[] = []
  #running = 0

  constructor(cost: PasswordCost = PASSWORD_COST) {
    this.#cost = cost
  }

  /** `scrypt$17$8$1$salt$key`. @throws RateLimited when too many are waiting already. */
  async hash(password: string): Promise<string> {
    const salt = randomBytes(SALT_BYTES)
    const key = await this.#derive(password, salt, this.#cost)
    const { log2N, r, p } = this.#cost
    return ['scrypt', log2N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$')
  }

  /**
   * Whether a password is the one that was hashed. Without a hash, that is for an account that is not there or has no
   * password, it takes as long and says no.
   */
  async matches(password: string, stored: string | null): Promise<boolean> {
    const read = stored === null ? null : readHash(stored)
    if (read === null) {
      await this.#derive(password, Buffer.alloc(SALT_BYTES), this.#cost)
      return false
    }
    const key = await this.#derive(password, read.salt, read.cost)
    return key.length === read.key.length && timingSafeEqual(key, read.key)
  }

  async #derive(password: string, salt: Buffer, cost: PasswordCost): Promise<Buffer> {
    await this.#enter()
    try {
      return await derive(password.normalize('NFKC'), salt, cost)
    } finally {
      this.#leave()
    }
  }

  #enter(): Promise<void> {
    if (this.#running < MOST_AT_ONCE) {
      this.#running += 1
      return Promise.resolve()
    }
    if (this.#waiting.length >= MOST_WAITING) {
      throw new RateLimited('many people are signing in just now; try again in a few seconds', 5)
    }
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  /** The place passes on to the one who waits longest. */
  #leave(): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#running -= 1
    else next()
  }
}

function derive(password: string, salt: Buffer, { log2N, r, p }: PasswordCost): Promise<Buffer> {
  const N = 2 ** log2N
  const options: ScryptOptions = { N, r, p, maxmem: 128 * N * r + 1_048_576 }
  return new Promise((resolve, reject) => {
    scrypt(password, salt, KEY_BYTES, options, (error, key) => (error === null ? resolve(key) : reject(error)))
  })
}

function readHash(stored: string): { cost: PasswordCost; salt: Buffer; key: Buffer } | null {
  const [name, log2N, r, p, salt, key] = stored.split('$')
  if (name !== 'scrypt' || salt === undefined || key === undefined) return null
  const cost = { log2N: Number(log2N), r: Number(r), p: Number(p) }
  return { cost, salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url') }
}

/** @throws BadInput when a password is too easy to guess, or too long to be one. */
export function refuseWeakPassword(field: string, password: string, email: string): void {
  const { shortestPassword, longestPassword } = ACCOUNT_LIMITS
  const length = [...password].length
  if (length < shortestPassword) {
    throw new BadInput(field, `${shortestPassword} characters at least are needed, not ${length}; a phrase is good`)
  }
  if (length > longestPassword) throw new BadInput(field, `${longestPassword} characters at most are allowed`)
  if (new Set(password).size < 5) throw new BadInput(field, 'five different characters at least are needed')
  if (email !== '' && password.toLowerCase().includes(email)) throw new BadInput(field, 'it may not hold the e-mail')
}
