import type { Situation } from '../state/use-situation.ts'
import { GrowthCard } from './growth-card.tsx'
import { WayCard } from './way-card.tsx'
import { WhoCard } from './who-card.tsx'

/** What can be asked of the network, each with a picture and a first answer: one more is one more child. */
export function Questions({ situation }: { readonly situation: Situation }) {
  return (
    <div className="situation-width questions">
      <WhoCard situation={situation} />
      <WayCard situation={situation} />
      <GrowthCard situation={situation} />
    </div>
  )
}
