import { useElementSize } from '@mantine/hooks'
import type { ActorKind } from '#graph-schema/model/actor.ts'
import type { EntityType } from '#graph-schema/model/entity.ts'
import { Mark } from '../marks/mark.tsx'
import type { EntityClass } from '../model/entity-class.ts'
import './ghost-drawing.css'
import { type Ghost, type GhostTie, placeGhosts } from './place-ghosts.ts'

/** Width of a phone's page without its margins; taken until the real one is known. */
const NARROW = 358
const MARK = 28

interface DrawnGhost extends Ghost {
  /** Null of what is no actor. */
  readonly kind: ActorKind | null
  readonly type: EntityType
}

export interface GhostDrawingProps {
  readonly ghosts: readonly DrawnGhost[]
  readonly ties: readonly GhostTie[]
  /** What the drawing shows, for those who do not see it. */
  readonly label: string
}

/** What is about to be added, dashed and with a plus, and what on record it will be tied to. */
export function GhostDrawing({ ghosts, ties, label }: GhostDrawingProps) {
  const { ref, width: measured } = useElementSize()
  const width = measured === 0 ? NARROW : measured
  const { placed, height, columnWidth } = placeGhosts(ghosts, ties, width)
  const byId = new Map(placed.map((one) => [one.ghost.id, one]))
  return (
    <figure className="ghosts" ref={ref} aria-label={label} style={{ height }}>
      <svg className="ghost-lines" width={width} height={height} aria-hidden="true" focusable="false">
        {ties.map(({ id, from, to }) => {
          const [one, other] = [byId.get(from), byId.get(to)]
          return one === undefined || other === undefined ? null : <path key={id} d={curve(other, one)} />
        })}
      </svg>
      <ul>
        {placed.map(({ ghost, x, y }) => (
          <li
            key={ghost.id}
            className="ghost"
            data-new={ghost.isNew || undefined}
            style={{ transform: `translate(${x - MARK / 2}px, ${y - MARK / 2}px)`, maxWidth: columnWidth - MARK }}
            title={ghost.label}
          >
            <span className="ghost-mark">
              <Mark entityClass={classOf(ghost)} size={MARK} />
            </span>
            <span className="ghost-name">{ghost.label}</span>
          </li>
        ))}
      </ul>
    </figure>
  )
}

interface Point {
  readonly x: number
  readonly y: number
}

function curve(from: Point, to: Point): string {
  const middle = (from.x + to.x) / 2
  return `M ${from.x} ${from.y} C ${middle} ${from.y}, ${middle} ${to.y}, ${to.x} ${to.y}`
}

function classOf({ kind, type }: DrawnGhost): EntityClass {
  if (kind !== null) return kind
  return type === 'PROJECT' || type === 'LOCAL_NODE' || type === 'GOVERNANCE_BODY' || type === 'EVENT' ? type : 'MIXED'
}
