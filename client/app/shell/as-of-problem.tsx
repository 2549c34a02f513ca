import { Suspense } from 'react'
import { useAsOf, useIsTimeless } from '../../lib/as-of.ts'
import { lazyWithDataWords } from '../../lib/lazy-with-words.ts'

const UnreadableDay = lazyWithDataWords(
  async () => (await import('../../features/as-of/unreadable-day.tsx')).UnreadableDay,
)

/** Says that the address asks for a day that is none; empty while all is well. */
export function AsOfProblem() {
  const { unreadable } = useAsOf()
  const timeless = useIsTimeless()
  return (
    <div className="server-banner" role="status">
      {unreadable === null || timeless ? null : (
        <Suspense>
          <UnreadableDay text={unreadable} />
        </Suspense>
      )}
    </div>
  )
}
