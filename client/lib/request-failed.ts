/**
 * A request that brought no answer of GraphQL: `offline` when no server was reached, `unavailable` when it said that it
 * or its database cannot serve now, `fault` for any other broken answer.
 */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed'
  readonly kind: 'offline' | 'unavailable' | 'fault'
  /** Number by which the server's log knows the request, where it said one. */
  readonly requestId: string | null

  constructor(kind: 'offline' | 'unavailable' | 'fault', requestId: string | null, cause?: unknown) {
    super(`the request failed: ${kind}`, { cause })
    this.kind = kind
    this.requestId = requestId
  }
}
