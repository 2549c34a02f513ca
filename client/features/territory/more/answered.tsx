import type { ReactNode } from 'react'
import { describeError } from '../../../lib/display-error.ts'
import { Coming } from '../../../ui/coming.tsx'
import { FailureMessage } from '../../../ui/failure-message.tsx'

export interface AnsweredProps<Data> {
  readonly result: {
    readonly data?: Data | undefined
    readonly previousData?: Data | undefined
    readonly error?: unknown
    readonly refetch: () => Promise<unknown>
  }
  readonly children: (data: Data) => ReactNode
}

/** What was answered, also an earlier answer while another is on its way; else what failed. */
export function Answered<Data>({ result: { data, previousData, error, refetch }, children }: AnsweredProps<Data>) {
  const told = data ?? (error === undefined ? previousData : undefined)
  if (told !== undefined) return children(told)
  if (error === undefined) return <Coming />
  // A second failure shows by itself: the query's error changes.
  return <FailureMessage failure={describeError(error)} onRetry={() => void refetch().catch(() => undefined)} />
}
