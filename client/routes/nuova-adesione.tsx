import { useNavigate, useSearch } from '@tanstack/react-router'
import { PARAMS, ROUTES } from '../app/paths.ts'
import { RegistrationView } from '../features/registration/registration-view.tsx'
import { useViewer } from '../lib/use-viewer.ts'
import { renderPicker } from './render-picker.tsx'
import { StaffOnly } from './staff-only.tsx'

/** `/adesioni/nuova?ente&area&tema` */
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
        begun={{ area: search[PARAMS.area] ?? null, theme: search[PARAMS.theme] ?? null }}
        renderPicker={renderPicker}
        onCancel={() => void navigate({ to: ROUTES.inbox })}
      />
    </StaffOnly>
  )
}
