import { useParams } from '@tanstack/react-router'
import { ConfirmView } from '../features/adhesions/confirming/confirm-view.tsx'

/** `/conferma/:code` */
export function ConfirmPage() {
  const { code = '' } = useParams({ strict: false })
  return <ConfirmView code={code} />
}
