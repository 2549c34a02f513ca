import { RateLimited } from '../errors.ts'

/** Askers remembered; beyond, the one unseen for longest is forgotten. */
const MOST_KEYS = 20_000

/** How many attempts are allowed, and in what time all of them come back. */
export interface AttemptRule {
  readonly most: number
  readonly seconds: number
  /** What the one who is refused is told. */
  readonly message: string
}

/**
 * Counts attempts by a key – an account, an address – and refuses when there were too many: a bucket that fills again
 * in time. Kept in this process; each of several processes holds its part.
 * @param now the clock, ms since 1970.
 */
export class Attempts {
  readonly #rule: AttemptRule
  readonly #most: number
  readonly #now: () => number
  readonly #left = new Map<string, { level: number; at: number }>()

  constructor(rule: AttemptRule, replicas: number, now: () => number = Date.now) {
    this.#rule = rule
    this.#most = Math.max(1, Math.floor(rule.most / replicas))
    this.#now = now
  }

  /** Counts one attempt. @throws RateLimited saying after how many seconds the next is allowed. */
  take(key: string): void {
    const level = this.#levelOf(key)
    if (level < 1) {
      throw new RateLimited(this.#rule.message, Math.max(1, Math.ceil((1 - level) / this.#rate)))
    }
    this.#keep(key, level - 1)
  }

  /** Takes back one attempt: it turned out to be rightful. */
  giveBack(key: string): void {
    this.#keep(key, Math.min(this.#most, this.#levelOf(key) + 1))
  }

  /** Forgets the attempts of a key. */
  forget(key: string): void {
    this.#left.delete(key)
  }

  get #rate(): number {
    return this.#most / this.#rule.seconds
  }

  #levelOf(key: string): number {
    const bucket = this.#left.get(key)
    if (bucket === undefined) return this.#most
    return Math.min(this.#most, bucket.level + ((this.#now() - bucket.at) / 1_000) * this.#rate)
  }

  #keep(key: string, level: number): void {
    this.#left.delete(key)
    this.#left.set(key, { level, at: this.#now() })
    const [oldest] = this.#left.keys()
    if (this.#left.size > MOST_KEYS && oldest !== undefined) this.#left.delete(oldest)
  }
}
