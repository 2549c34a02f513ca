import { useId } from 'react'
import type { RenderEntityPicker } from '../../../lib/render-picker.ts'

export interface ChosenActor {
  readonly id: string
  readonly name: string
}

export interface ActorBoxProps {
  readonly label: string
  readonly chosen: ChosenActor | null
  readonly error: string | null
  readonly onChoose: (actor: ChosenActor | null) => void
  readonly renderPicker: RenderEntityPicker
}

const ACTORS = ['ACTOR'] as const

/** A box that finds an actor by name, with its label above. */
export function ActorBox({ label, chosen, error, onChoose, renderPicker }: ActorBoxProps) {
  const inputId = useId()
  return (
    <div>
      <label className="what-if-label" htmlFor={inputId}>
        {label}
      </label>
      {renderPicker({
        inputId,
        label,
        name: chosen?.name ?? '',
        error,
        types: ACTORS,
        onChoose,
        onWrite: () => {},
        onLeave: () => {},
      })}
    </div>
  )
}
