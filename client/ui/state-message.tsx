import type { ReactNode } from 'react'
import './state-message.css'

export interface StateMessageProps {
  readonly icon: ReactNode
  readonly title: string
  /** What happened, or what is missing, in one or two sentences. */
  readonly children: ReactNode
  /** Ways out. */
  readonly actions?: ReactNode
}

/** Stands where a page has nothing to show: nothing found, nothing recorded, something failed. Always with a way out. */
export function StateMessage({ icon, title, children, actions }: StateMessageProps) {
  return (
    <div className="state-message">
      <div className="state-message-icon">{icon}</div>
      <h1>{title}</h1>
      <div className="state-message-text">{children}</div>
      {actions === undefined ? null : <div className="state-message-actions">{actions}</div>}
    </div>
  )
}
