import { EntityPicker } from '../features/search/entity-picker.tsx'
import type { RenderEntityPicker } from '../lib/render-picker.ts'

/** The box of the search that finds an entity by name, for the forms of other features. */
export const renderPicker: RenderEntityPicker = ({
  inputId,
  label,
  name,
  error,
  types,
  onChoose,
  onWrite,
  onLeave,
}) => (
  <EntityPicker
    label={label}
    chosen={null}
    name={name}
    types={types}
    onChoose={(id, chosenName) => onChoose(id === null ? null : { id, name: chosenName })}
    form={{ inputId, error, onWrite, onLeave }}
  />
)
