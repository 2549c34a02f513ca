import { writeBand } from '../words/tell-band.ts'
import { type Chair, stateOfChair } from './chair-table.ts'

/** What is seen of a chair: who sits there counted, whom to ask counted in a ring, a hatch; its name says the same. */
export function ChairFace({ chair }: { readonly chair: Chair }) {
  const state = stateOfChair(chair)
  return (
    <span className="chair-face" data-state={state} aria-hidden="true">
      {state === 'SEATED' ? writeBand(chair.seated) : state === 'ASK' ? chair.candidates.length : null}
    </span>
  )
}
