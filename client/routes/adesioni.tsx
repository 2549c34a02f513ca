import { InboxView } from '../features/adhesions/inbox/inbox-view.tsx'
import { StaffOnly } from './staff-only.tsx'

/** `/adesioni` */
export function InboxPage() {
  return (
    <StaffOnly>
      <InboxView />
    </StaffOnly>
  )
}
