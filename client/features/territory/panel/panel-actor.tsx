import type { ReactNode } from 'react'
import { entityPath } from '../../../app/addresses.ts'
import type { CellActorFragment } from '../../../generated/graphql.ts'
import { Mark } from '../../../graph/marks/mark.tsx'
import { AppLink } from '../../../lib/app-link.tsx'

export interface PanelActorProps {
  readonly actor: CellActorFragment
  /** What is told of it. */
  readonly children: ReactNode
}

/** An actor in a list of the panel: mark, name as a link, and what it has to do with the cell. */
export function PanelActor({ actor, children }: PanelActorProps) {
  const { id, label, kind, collective } = actor
  return (
    <li>
      <Mark entityClass={kind} size={28} collective={collective} />
      <div>
        <AppLink href={entityPath(id) ?? ''}>{label}</AppLink>
        <div className="territory-note">{children}</div>
      </div>
    </li>
  )
}
