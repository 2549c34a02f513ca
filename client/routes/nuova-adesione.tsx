import { useNavigate } from '@tanstack/react-router'
import { ROUTES } from '../app/paths.ts'
import { RegistrationView } from '../features/registration/registration-view.tsx'
import type { RenderEntityPicker } from '../features/registration/render-picker.ts'
import { EntityPicker } from '../features/search/entity-picker.tsx'

/** `/adesioni/nuova` */
export function RegistrationPage() {
  const navigate = useNavigate()
  return (
    <RegistrationView owner="me" renderPicker={renderPicker} onCancel={() => void navigate({ to: ROUTES.inbox })} />
  )
}

const renderPicker: RenderEntityPicker = ({ inputId, label, name, error, types, onChoose, onWrite, onLeave }) => (
  <EntityPicker
    label={label}
    chosen={null}
    name={name}
    types={types}
    onChoose={(id, chosenName) => onChoose(id === null ? null : { id, name: chosenName })}
    form={{ inputId, error, onWrite, onLeave }}
  />
)
