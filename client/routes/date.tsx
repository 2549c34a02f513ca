import { DatingView } from '../features/adhesions/dating/dating-view.tsx'
import { StaffOnly } from './staff-only.tsx'

/** `/adesioni/date` */
export function DatingPage() {
  return (
    <StaffOnly>
      <DatingView />
    </StaffOnly>
  )
}
