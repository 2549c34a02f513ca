import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'

interface NoticeProps {
  readonly kind: 'problem' | 'done'
  readonly children: ReactNode
}

/** One sentence that a form says: what went wrong, or what is done. */
export function Notice({ kind, children }: NoticeProps) {
  return (
    <p className="notice" data-kind={kind}>
      {kind === 'problem' ? (
        <IconAlertCircle size={20} aria-hidden="true" />
      ) : (
        <IconCircleCheck size={20} aria-hidden="true" />
      )}
      <span>{children}</span>
    </p>
  )
}
