import type { ReactNode } from 'react'
import { AppLink } from '../../lib/app-link.tsx'

export interface EntityRowProps {
  readonly mark: ReactNode
  readonly name: string
  readonly href: string | null
  readonly note: string
}

/** An entity in a list: mark, name as a link, what it is. */
export function EntityRow({ mark, name, href, note }: EntityRowProps) {
  return (
    <li className="entity-row">
      {mark}
      <div>
        <div className="entity-row-name">{href === null ? name : <AppLink href={href}>{name}</AppLink>}</div>
        <div className="entity-note">{note}</div>
      </div>
    </li>
  )
}
