import type { Situation } from '../state/use-situation.ts'
import { GapsCard } from './gaps-card.tsx'
import { GrowthCard } from './growth-card.tsx'
import { WayCard } from './way-card.tsx'
import { WhoCard } from './who-card.tsx'

/** The questions of the first page, each with a picture and a first answer: one more is one more child. */
export function Answered({ situation }: { readonly situation: Situation }) {
  return (
    <>
      <WhoCard situation={situation} />
      <WayCard situation={situation} />
      <GapsCard situation={situation} />
      <GrowthCard situation={situation} />
    </>
  )
}
