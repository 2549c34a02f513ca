import { type Guarded, isFlag, isListOf, isNumber, isOneOf, isShaped, isText } from '../guards.ts'
import { firstSeq } from './first-seq.ts'

/** A change of the data, as far as this viewer may know of it. */
export interface LiveChange {
  readonly seq: number
  /** ISO instant. */
  readonly at: string
  /** Ids of what it is about. */
  readonly subjects: readonly string[]
  /** True when it is about more than that. */
  readonly many: boolean
}

const isLiveChange = isShaped({ seq: isNumber, at: isText, subjects: isListOf(isText), many: isFlag })
const isChange = isShaped({ kind: isOneOf(['change']), change: isLiveChange })
const isSignal = isShaped({ kind: isOneOf(['again', 'restart']) })
type Message = Guarded<typeof isChange> | Guarded<typeof isSignal>

function isMessage(value: unknown): value is Message {
  return isChange(value) || isSignal(value)
}

export interface ChangesWatch {
  readonly onChange: (change: LiveChange) => void
  /** More was missed than can be told: everything on screen may be old. */
  readonly onAgain: () => void
  /** Whether the server is known to answer; while it does not nothing is tried. */
  readonly isUp: () => boolean
}

const CHANNEL = 'trama.live'
/** Pauses before the stream is opened again, ms; the last one goes on. */
const RETRIES_MS = [2_000, 5_000, 15_000, 60_000]
/** A stream that has stood this long was a good one, ms. */
const STOOD_MS = 30_000

/**
 * Tells what changes on the server. Of the pages that one browser has open a single one listens, the one that holds
 * the lock, and hands on what it hears; when it is closed another takes over. Where the stream is not to be had the
 * page is as it would be without.
 * @returns how to begin anew, as somebody else say, and how to end.
 */
export function watchChanges(watch: ChangesWatch): { readonly restart: () => void; readonly stop: () => void } {
  const ended = new AbortController()
  const channel = new BroadcastChannel(CHANNEL)
  // What was written since the page asked its first question is told too.
  let last = firstSeq()
  let leading: Stream | null = null

  const hear = (heard: Message): void => {
    if (heard.kind === 'again') watch.onAgain()
    if (heard.kind === 'restart') leading?.reopen()
    if (heard.kind === 'change' && (last === null || heard.change.seq > last)) {
      last = heard.change.seq
      watch.onChange(heard.change)
    }
  }
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isMessage(data)) hear(data)
  }
  const lead = (): Promise<void> =>
    new Promise((resolve) => {
      leading = openStream({
        isUp: watch.isUp,
        lastSeen: () => last,
        onMessage: (heard) => {
          channel.postMessage(heard)
          hear(heard)
        },
      })
      ended.signal.addEventListener('abort', () => resolve())
    })
  // Without locks each page listens for itself.
  if ('locks' in navigator) navigator.locks.request(CHANNEL, { signal: ended.signal }, lead).catch(() => undefined)
  else void lead()
  return {
    restart() {
      channel.postMessage({ kind: 'restart' } satisfies Message)
      leading?.reopen()
    },
    stop() {
      ended.abort()
      leading?.close()
      channel.close()
    },
  }
}

interface Stream {
  readonly reopen: () => void
  readonly close: () => void
}

interface StreamParts {
  readonly isUp: () => boolean
  readonly lastSeen: () => number | null
  readonly onMessage: (heard: Message) => void
}

/** One stream that is opened again when it breaks: less and less often, and not while the server is away. */
function openStream({ isUp, lastSeen, onMessage }: StreamParts): Stream {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0

  function open(): void {
    clearTimeout(timer)
    if (!isUp()) {
      later()
      return
    }
    const after = lastSeen()
    const opened = new EventSource(after === null ? '/events' : `/events?after=${after}`)
    const openedAt = Date.now()
    source = opened
    opened.addEventListener('change', ({ data }: MessageEvent<unknown>) => {
      const told: unknown = parse(data)
      if (isLiveChange(told)) onMessage({ kind: 'change', change: told })
    })
    opened.addEventListener('again', () => onMessage({ kind: 'again' }))
    opened.addEventListener('error', () => {
      // The browser would try on its own, without end and not knowing that the server is away.
      opened.close()
      if (source !== opened) return
      source = null
      if (Date.now() - openedAt > STOOD_MS) failures = 0
      later()
    })
  }
  function later(): void {
    clearTimeout(timer)
    timer = setTimeout(open, RETRIES_MS[Math.min(failures, RETRIES_MS.length - 1)])
    failures += 1
  }
  function close(): void {
    clearTimeout(timer)
    source?.close()
    source = null
  }
  open()
  return {
    close,
    reopen() {
      close()
      failures = 0
      open()
    },
  }
}

function parse(data: unknown): unknown {
  try {
    return JSON.parse(String(data))
  } catch {
    return null
  }
}
