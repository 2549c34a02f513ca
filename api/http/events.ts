import type { Request, RequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import type { Database } from '../database/run.ts'
import { RateLimited, Unavailable } from '../errors.ts'
import { ChangeFeed, type FeedItem, type FeedOptions, MOST_MISSED } from '../live/change-feed.ts'
import { type SeatLimits, Seats } from '../live/seats.ts'
import { visibleSubjects } from '../live/visible-subjects.ts'
import { addressOf, type Identity, type IdentityOf, identityOf } from './identify.ts'

/** What streams need. */
export interface EventsParts {
  readonly database: Database
  readonly logger: Logger
  /** Finds out again who listens, without counting as a use of the session. */
  readonly identityOfSender: IdentityOf
  readonly limits?: SeatLimits
  readonly feed?: FeedOptions
  /** Pause between two signs of life, ms. */
  readonly heartbeatMs?: number
}

/** The route of what changes, and the end of all its streams. */
export interface Events {
  readonly answer: RequestHandler
  /** Tells every stream to come back in a moment, and takes no new one. */
  close(): void
}

const HEARTBEAT_MS = 15_000
/** After how long a browser comes back by itself, ms. */
const RETRY_MS = 2_000
/** Bytes that may wait for a reader who does not keep up. */
const MOST_WAITING = 256 * 1_024
/** Ids told of one change; of more it is only said that they are many. */
const MOST_SUBJECTS = 300

/**
 * `GET /events`: one event for each change, `{seq, subjects, at}`, its id the number of the change. Who comes back with
 * `Last-Event-ID` is told what was missed, or, where that is too much, to read everything again.
 */
export function serveEvents(parts: EventsParts): Events {
  const feed = new ChangeFeed(parts.database, parts.feed)
  const seats = new Seats(parts.limits)
  const open = new Set<Stream>()
  let closed = false

  const answer: RequestHandler = async (request, response) => {
    if (closed) throw new Unavailable()
    const identity = identityOf(request)
    const giveBack = seats.take(identity.viewer.key, addressOf(request))
    if (giveBack === null) throw new RateLimited('too many pages of yours are watching already; this one will not', 60)
    const stream = new Stream(response, identity)
    const toStop = [giveBack]
    const stopAll = () => {
      for (const stop of toStop.splice(0)) stop()
    }
    response.once('close', stopAll)
    try {
      // Before anything is sent, so that a database that is away is told as such; what comes meanwhile waits.
      toStop.push(await feed.listen({ onItems: (items) => stream.tell(items), onLost: () => stream.end() }))
      const missed = await readMissed(feed, request)
      if (response.destroyed) return stopAll()
      open.add(stream)
      const beat = setInterval(() => void keepAlive(stream, request, parts), parts.heartbeatMs ?? HEARTBEAT_MS)
      toStop.push(
        () => open.delete(stream),
        () => clearInterval(beat),
      )
      stream.begin(missed)
    } catch (error) {
      stopAll()
      throw error
    }
  }
  return {
    answer,
    close() {
      closed = true
      for (const stream of open) stream.end()
    },
  }
}

/** What somebody who was here before has missed; null where it is too much, nothing where nobody was. */
async function readMissed(feed: ChangeFeed, request: Request): Promise<readonly FeedItem[] | null> {
  const last = Number(request.get('last-event-id') ?? request.query['after'] ?? Number.NaN)
  if (!Number.isSafeInteger(last) || last < 0) return []
  const missed = await feed.readAfter(last)
  return missed.length > MOST_MISSED ? null : missed
}

/** A sign of life. A stream whose session has ended, or whose account has another role by now, ends. */
async function keepAlive(stream: Stream, request: Request, { identityOfSender, logger }: EventsParts): Promise<void> {
  stream.beat()
  if (stream.identity.viewer.accountId === null) return
  try {
    const { viewer } = await identityOfSender(request, stream.response)
    if (viewer.role !== stream.identity.viewer.role || viewer.key !== stream.identity.viewer.key) stream.end()
  } catch (error) {
    logger.debug({ err: error }, 'a stream ends with its session')
    stream.end()
  }
}

/** One open answer. */
class Stream {
  readonly response: Response
  readonly identity: Identity
  /** Number of the last change that was told, so that none is told twice. */
  #last = -1
  /** What comes before the answer has begun; null from then on. */
  #waiting: FeedItem[] | null = []

  constructor(response: Response, identity: Identity) {
    this.response = response
    this.identity = identity
  }

  begin(missed: readonly FeedItem[] | null): void {
    this.response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    this.response.flushHeaders()
    this.#write(`retry: ${RETRY_MS}\n: hello\n\n`)
    if (missed === null) this.#write('event: again\ndata: {}\n\n')
    const waiting = [...(missed ?? []), ...(this.#waiting ?? [])]
    this.#waiting = null
    this.tell(waiting)
  }

  tell(items: readonly FeedItem[]): void {
    if (this.#waiting !== null) {
      this.#waiting.push(...items)
      return
    }
    for (const { seq, at, subjectIds } of items) {
      if (seq <= this.#last) continue
      this.#last = seq
      const visible = visibleSubjects(subjectIds, this.identity.viewer.role)
      if (visible.length === 0) continue
      const subjects = visible.slice(0, MOST_SUBJECTS)
      const data = JSON.stringify({ seq, at, subjects, many: visible.length > subjects.length })
      this.#write(`id: ${seq}\nevent: change\ndata: ${data}\n\n`)
    }
  }

  beat(): void {
    this.#write(': still here\n\n')
  }

  end(): void {
    this.response.end()
  }

  /** Who does not read what is sent is cut off, and may come back. */
  #write(text: string): void {
    if (this.response.writableEnded) return
    this.response.write(text)
    if (this.response.writableLength > MOST_WAITING) this.response.destroy()
  }
}
