import { useNavigate, useSearch } from '@tanstack/react-router'
import { PARAMS, ROUTES } from '../app/paths.ts'
import { RegistrationView } from '../features/registration/registration-view.tsx'
import type { RenderEntityPicker } from '../features/registration/render-picker.ts'
import { EntityPicker } from '../features/search/entity-picker.tsx'
import { useViewer } from '../lib/use-viewer.ts'
import { StaffOnly } from './staff-only.tsx'

/** `/adesioni/nuova?ente` */
export function RegistrationPage() {
  const navigate = useNavigate()
  const viewer = useViewer()
  const search = useSearch({ strict: false })
  const completing = search[PARAMS.entity] ?? null
  return (
    <StaffOnly>
      <RegistrationView
        key={completing}
        owner={viewer.accountId ?? ''}
        completing={completing}
        renderPicker={renderPicker}
        onCancel={() => void navigate({ to: ROUTES.inbox })}
      />
    </StaffOnly>
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
