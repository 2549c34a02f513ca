import { Mark } from '../../../graph/marks/mark.tsx'
import type { MatrixLine } from '../../../graph/model/matrix.ts'
import { markPlace } from '../../../ui/grid/use-grid.ts'

interface ColumnHeadProps {
  readonly line: MatrixLine
  readonly index: number
  /** The Tab key reaches it. */
  readonly stop: boolean
  readonly crossed: boolean
  readonly selected: boolean
}

/** A project or a group: its name, written upwards, and how many ties its cells hold. */
export function ColumnHead({ line: { entity, ties }, index, stop, crossed, selected }: ColumnHeadProps) {
  return (
    <th
      scope="col"
      tabIndex={stop ? 0 : -1}
      aria-colindex={index + 2}
      aria-selected={selected || undefined}
      data-crossed={crossed || selected || undefined}
      title={entity.name}
      {...markPlace({ row: -1, column: index })}
    >
      <span className="matrix-column">
        <span>{entity.name}</span>
        <Mark entityClass={entity.entityClass} size={24} collective={entity.collective} />
        <b>{ties}</b>
      </span>
    </th>
  )
}
