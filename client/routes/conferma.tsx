import { useLocation } from '@tanstack/react-router'
import { ConfirmView } from '../features/adhesions/confirming/confirm-view.tsx'

/** `/conferma#<code>` */
export function ConfirmPage() {
  const code = useLocation({ select: ({ hash }) => hash })
  return <ConfirmView key={code} code={code} />
}
