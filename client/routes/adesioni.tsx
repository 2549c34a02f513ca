import { useSearch } from '@tanstack/react-router'
import { PARAMS } from '../app/paths.ts'
import { InboxView } from '../features/adhesions/inbox/inbox-view.tsx'
import { StaffOnly } from './staff-only.tsx'

/** `/adesioni?mesi` */
export function InboxPage() {
  const months = Number(useSearch({ strict: false })[PARAMS.months])
  return (
    <StaffOnly>
      <InboxView key={months} months={months} />
    </StaffOnly>
  )
}
