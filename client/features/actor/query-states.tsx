import type { ReactNode } from 'react'
import { describeError } from '../../lib/display-error.ts'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { EntitySkeleton } from './entity-skeleton.tsx'

export interface QueryStatesProps<Data> {
  readonly result: {
    readonly data?: Data | undefined
    readonly error?: unknown
    readonly refetch: () => Promise<unknown>
  }
  readonly children: (data: Data) => ReactNode
}

/** Data where there are some, also old ones while the server is away; else what failed, or the outline of the page. */
export function QueryStates<Data>({ result: { data, error, refetch }, children }: QueryStatesProps<Data>) {
  if (data !== undefined) return children(data)
  if (error === undefined) return <EntitySkeleton />
  return (
    <FailureMessage
      failure={describeError(error)}
      onRetry={() => {
        // A second failure shows by itself: the query's error changes.
        refetch().catch(() => undefined)
      }}
    />
  )
}
