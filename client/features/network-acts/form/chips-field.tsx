import { IconCheck } from '@tabler/icons-react'
import { useId } from 'react'
import type { Field } from './plan.ts'
import type { ActForm } from './use-act-form.ts'
import { listOf } from './values.ts'

export interface ChipsFieldProps {
  readonly label: string
  readonly field: Extract<Field, { kind: 'CHIPS' }>
  readonly form: ActForm
}

/** Several choices of a list, all in sight: check boxes that look like chips. */
export function ChipsField({ label, field: { name, items, hint }, form }: ChipsFieldProps) {
  const errorId = useId()
  const chosen = listOf(form.values, name)
  const error = form.errors[name]
  if (items.length === 0) return null
  return (
    <fieldset className="act-set" aria-describedby={error === undefined ? undefined : errorId}>
      <legend>{label}</legend>
      {hint === undefined ? null : <p className="act-hint">{hint}</p>}
      <div className="act-chips">
        {items.map(({ id, label: words }) => (
          <label key={id} className="act-chip">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              aria-invalid={error === undefined ? undefined : true}
              onChange={() =>
                form.set(
                  { lists: { [name]: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id] } },
                  name,
                )
              }
            />
            <IconCheck size={16} stroke={2.25} aria-hidden="true" />
            {words}
          </label>
        ))}
      </div>
      {error === undefined ? null : (
        <p className="act-error" id={errorId}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
