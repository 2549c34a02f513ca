import type { Role } from '#graph-schema/model/limits.ts'
import type { Sessions } from './access/sessions.ts'
import type { Boundaries } from './boundaries/read-boundaries.ts'
import type { Caller, Database } from './database/run.ts'
import type { MetricsWorker } from './modules/network/metrics-worker.ts'

/** Who asks: somebody who signed in or sent a token, else the public. */
export interface Viewer {
  readonly role: Role
  /** What a budget is kept by: the id of the account, or the address of who has none. */
  readonly key: string
  /** Id of the account, `account:…`; null for the public. */
  readonly accountId: string | null
  /** How the account is called on the screen; null for the public. */
  readonly name: string | null
}

/** What resolvers know of the request they answer. */
export interface RequestContext {
  readonly requestId: string
  readonly viewer: Viewer
  /** True where a token without the right to write sends the request. */
  readonly readsOnly: boolean
  /** True where a token sends the request, not a session. */
  readonly byToken: boolean
  /** The session that the request belongs to; `endsAt` is when it ends unless it is used again, ms since 1970. */
  readonly session: { readonly id: string; readonly endsAt: number } | null
  readonly sessions: Sessions
  /** True for the product's own pages: held by the hard maxima, not by a budget. */
  readonly trusted: boolean
  /** Entity tag of the answer should it be a good one; null where it may not be kept. */
  readonly etag: string | null
  readonly database: Database
  readonly metrics: MetricsWorker
  /** Real boundaries of the comuni; null where the operator has supplied none. */
  readonly boundaries: Boundaries | null
  /** What the viewer may still spend; `resetAt` is the ISO instant at which the bucket is full again. */
  readonly readBudget: () => { readonly perRequest: number; readonly remaining: number; readonly resetAt: string }
}

/** On whose behalf a statement runs. */
export function callerOf({ requestId, viewer, trusted }: RequestContext): Caller {
  return { requestId, role: viewer.role, patient: trusted }
}
