import { IconCheck } from '@tabler/icons-react'
import { useRegistration } from '../state/use-registration.ts'
import type { ListField } from '../state/values.ts'

export interface ChipsProps {
  /** Id of the heading that names them, where they do not stand under a legend of their own. */
  readonly labelledBy?: string
  readonly field: ListField
  readonly items: readonly { readonly id: string; readonly label: string }[]
}

/** Several choices of a short list, all in sight: check boxes that look like chips. */
export function Chips({ field, items, labelledBy }: ChipsProps) {
  const chosen = useRegistration(({ values }) => values.lists[field])
  const toggle = useRegistration((state) => state.toggle)
  return (
    <fieldset className="chips" aria-labelledby={labelledBy}>
      {items.map(({ id, label }) => (
        <label key={id} className="chip">
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(field, id)} />
          <IconCheck className="chip-check" size={16} stroke={2.25} aria-hidden="true" />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
