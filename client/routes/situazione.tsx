import { SituationView } from '../features/situation/situation-view.tsx'
import { useAsOf } from '../lib/as-of.ts'
import { lazyWithDataWords } from '../lib/lazy-with-words.ts'

/** It comes after the sentence of the page, with the words of what changed. */
const LatestChanges = lazyWithDataWords(
  async () => (await import('../features/what-changed/latest/latest-changes.tsx')).LatestChanges,
)

/** `/?alla` */
export function SituationPage() {
  const { day } = useAsOf()
  return <SituationView day={day} renderChanges={(until) => <LatestChanges until={until} />} />
}
