import { Mark } from '../../../graph/marks/mark.tsx'
import { dateGroupOf, type LineStyle, lineStyleOf } from '../../../graph/model/date-group.ts'
import type { Network, NetworkTie } from '../../../graph/model/network.ts'
import { readToday } from '../../../lib/today.ts'

interface WayPictureProps {
  /** Entities and ties in the order in which the way passes them. */
  readonly way: Network
  /** Ids of ties that may hold on the day of the page; null where none is asked. */
  readonly possible: ReadonlySet<string> | null
}

/** A way in a row: marks with their names, joined by lines that say how sure each is. */
export function WayPicture({ way, possible }: WayPictureProps) {
  const entities = [...way.entities.values()]
  const ties = [...way.ties.values()]
  return (
    <ol className="way-row">
      {entities.map(({ id, entityClass, collective, acronym, name }, index) => (
        <li key={id}>
          {index === 0 ? null : <span className="way-row-line" data-line={styleOf(ties[index - 1], possible)} />}
          <Mark entityClass={entityClass} size={32} collective={collective} />
          <span className="way-row-name">{acronym ?? name}</span>
        </li>
      ))}
    </ol>
  )
}

function styleOf(tie: NetworkTie | undefined, possible: ReadonlySet<string> | null): LineStyle {
  if (tie === undefined) return 'SOLID'
  if (possible !== null) return possible.has(tie.id) ? 'DOTTED' : 'SOLID'
  return lineStyleOf(dateGroupOf(tie, readToday()))
}
