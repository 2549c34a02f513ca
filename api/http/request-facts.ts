import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** What is noted of a request on its way to its answer. */
export interface RequestFacts {
  readonly requestId: string
  /** Sent by the product's own pages: its document is known beforehand. */
  trusted: boolean
  /** Entity tag of its answer should it be a good one; null where the answer may not be kept. */
  etag: string | null
}

const FACTS = new WeakMap<IncomingMessage, RequestFacts>()

/** The facts of a request, made when first asked for. */
export function factsOf(request: IncomingMessage): RequestFacts {
  const known = FACTS.get(request)
  if (known !== undefined) return known
  const facts: RequestFacts = { requestId: randomUUID(), trusted: false, etag: null }
  FACTS.set(request, facts)
  return facts
}
