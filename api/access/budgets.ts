import { REQUEST_BUDGET, type Role } from '#graph-schema/model/limits.ts'
import { RateLimited } from '../errors.ts'

/** A bucket holds this many of a role's largest requests, and fills from empty in this time. */
const REQUESTS_PER_BUCKET = 5
const SECONDS_TO_FILL = 100
/** Viewers remembered; beyond, the one unseen for longest is forgotten, which can only favour it. */
const MOST_VIEWERS = 10_000
/** Requests sent as text that one viewer may have running. */
const MOST_RUNNING = 4

interface Bucket {
  level: number
  at: number
}

/** What is left of a viewer's bucket. `resetAt` is the instant, ms since 1970, when it is full again. */
export interface BudgetState {
  readonly perRequest: number
  readonly remaining: number
  readonly resetAt: number
}

/**
 * What viewers may ask in a time: token buckets in this process, of which each replica holds its part.
 * @param now the clock, ms since 1970.
 */
export class Budgets {
  readonly #replicas: number
  readonly #now: () => number
  readonly #buckets = new Map<string, Bucket>()
  readonly #running = new Map<string, number>()

  constructor(replicas: number, now: () => number = Date.now) {
    this.#replicas = replicas
    this.#now = now
  }

  read(key: string, role: Role): BudgetState {
    const capacity = this.#capacity(role)
    const bucket = this.#buckets.get(key)
    const level = bucket === undefined ? capacity : this.#levelOf(bucket, capacity)
    const missing = capacity - level
    return {
      perRequest: REQUEST_BUDGET[role],
      remaining: Math.floor(level),
      resetAt: this.#now() + (missing / this.#rate(capacity)) * 1_000,
    }
  }

  /** Takes the cost of a request from its viewer's bucket. @throws RateLimited saying after how many seconds there is enough. */
  spend(key: string, role: Role, cost: number): void {
    const capacity = this.#capacity(role)
    const bucket = this.#buckets.get(key) ?? { level: capacity, at: this.#now() }
    const level = this.#levelOf(bucket, capacity)
    // A full bucket lets through what it could never hold: with many replicas it is smaller than one allowed request.
    if (cost > level && level < capacity) {
      const enough = Math.min(cost, capacity)
      const seconds = Math.max(1, Math.ceil((enough - level) / this.#rate(capacity)))
      throw new RateLimited(`this request costs ${cost}, ${Math.floor(level)} are left for now`, seconds)
    }
    this.#keep(key, { level: Math.max(0, level - cost), at: this.#now() })
  }

  /** Notes a request sent as text. @throws RateLimited when too many of its viewer are running. @returns ends the request. */
  enter(key: string): () => void {
    const running = this.#running.get(key) ?? 0
    if (running >= MOST_RUNNING) {
      throw new RateLimited(`${MOST_RUNNING} of your requests are running; wait for one to end`, 1)
    }
    this.#running.set(key, running + 1)
    let ended = false
    return () => {
      if (ended) return
      ended = true
      const left = (this.#running.get(key) ?? 1) - 1
      if (left === 0) this.#running.delete(key)
      else this.#running.set(key, left)
    }
  }

  #capacity(role: Role): number {
    return (REQUEST_BUDGET[role] * REQUESTS_PER_BUCKET) / this.#replicas
  }

  #rate(capacity: number): number {
    return capacity / SECONDS_TO_FILL
  }

  #levelOf({ level, at }: Bucket, capacity: number): number {
    return Math.min(capacity, level + ((this.#now() - at) / 1_000) * this.#rate(capacity))
  }

  #keep(key: string, bucket: Bucket): void {
    this.#buckets.delete(key)
    this.#buckets.set(key, bucket)
    const [oldest] = this.#buckets.keys()
    if (this.#buckets.size > MOST_VIEWERS && oldest !== undefined) this.#buckets.delete(oldest)
  }
}
