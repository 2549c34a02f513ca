import { z } from 'zod'
import { decodeOnly, decodeRows } from '../database/decode.ts'
import { type Database, OPERATOR } from '../database/run.ts'

/** A change, as far as it is told to whoever watches. */
export interface FeedItem {
  readonly seq: number
  /** ISO instant. */
  readonly at: string
  readonly subjectIds: readonly string[]
}

/** Somebody who watches the feed. */
export interface Listener {
  readonly onItems: (items: readonly FeedItem[]) => void
  /** The feed cannot be read any more for now. */
  readonly onLost: () => void
}

export interface FeedOptions {
  /** Pause between two looks at the record, ms. */
  readonly everyMs?: number
}

const EVERY_MS = 500
/** Changes read in one go; who has missed more than that is told to read everything again. */
export const MOST_MISSED = 200

const READ_AFTER = `CYPHER 5
MATCH (c:Change)
WHERE c.seq > $after
RETURN c.seq, c.at, c.subjectIds
ORDER BY c.seq
LIMIT $limit`

const READ_LAST = `CYPHER 5
OPTIONAL MATCH (head:ChangeHead {id: 'head'})
RETURN coalesce(head.seq, 0)`

const itemRow = z.tuple([z.number(), z.string(), z.array(z.string())])
const lastRow = z.tuple([z.number()])

/**
 * Tells listeners of every change, whichever process wrote it: the record is looked at twice a second, only while
 * somebody listens, by one question for all of them.
 */
export class ChangeFeed {
  readonly #database: Database
  readonly #everyMs: number
  readonly #listeners = new Set<Listener>()
  #timer: ReturnType<typeof setTimeout> | null = null
  #last = 0

  constructor(database: Database, { everyMs = EVERY_MS }: FeedOptions = {}) {
    this.#database = database
    this.#everyMs = everyMs
  }

  /** Begins to listen. @returns a function that ends it. */
  async listen(listener: Listener): Promise<() => void> {
    if (this.#listeners.size === 0) this.#last = await this.readLast()
    this.#listeners.add(listener)
    this.#schedule()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0 || this.#timer === null) return
      clearTimeout(this.#timer)
      this.#timer = null
    }
  }

  /** Number of the last change of the data. */
  async readLast(): Promise<number> {
    const statement = { operation: 'feed.last', text: READ_LAST, parameters: {} }
    const [last] = decodeOnly('feed.last', await this.#database.read(statement, OPERATOR), lastRow)
    return last
  }

  /** Changes after a number, the earliest first; one more than may have been missed where there are more. */
  async readAfter(after: number): Promise<FeedItem[]> {
    const parameters = { after, limit: MOST_MISSED + 1 }
    const rows = await this.#database.read({ operation: 'feed.after', text: READ_AFTER, parameters }, OPERATOR)
    return decodeRows('feed.after', rows, itemRow).map(([seq, at, subjectIds]) => ({ seq, at, subjectIds }))
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => void this.#look(), this.#everyMs)
  }

  async #look(): Promise<void> {
    try {
      const items = await this.readAfter(this.#last)
      this.#last = items.at(-1)?.seq ?? this.#last
      if (items.length > 0) for (const { onItems } of this.#listeners) onItems(items)
    } catch {
      for (const { onLost } of [...this.#listeners]) onLost()
    }
    this.#timer = null
    if (this.#listeners.size > 0) this.#schedule()
  }
}
