import { useElementSize } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { displayName, wrapText } from '../layout/words/text.ts'
import { Mark } from '../marks/mark.tsx'
import type { Ego, EgoNeighbour } from './ego.ts'
import './ego-drawing.css'
import { EgoTieLine } from './ego-line.tsx'
import { type PlacedNeighbour, planEgo } from './place-ego.ts'

/** Width of a phone's page without its margins; taken until the real one is known. */
const NARROW = 358
const MARK = 30
/** Size of names, as the style sheet has it. */
const NAME_PX = 12.5

export interface EgoDrawingProps {
  readonly ego: Ego
  /** What the drawing shows, for those who do not see it. */
  readonly label: string
  /** Makes the link to a neighbour; `props` place it. */
  readonly renderLink: (
    neighbour: EgoNeighbour,
    props: { className: string; style: Record<string, string | number>; 'data-side': string; title: string },
    content: ReactNode,
  ) => ReactNode
}

/** An entity and its neighbours in two fans, every one named. What it says is also in the list of ties. */
export function EgoDrawing({ ego, label, renderLink }: EgoDrawingProps) {
  const { ref, width: measured } = useElementSize()
  const width = measured === 0 ? NARROW : measured
  const plan = planEgo(ego.neighbours.length, width)
  const pairs = ego.neighbours.flatMap((neighbour, index) => {
    const place = plan.neighbours[index]
    return place === undefined ? [] : [{ neighbour, place }]
  })
  return (
    <figure className="ego" ref={ref} aria-label={label}>
      <svg className="ego-lines" width={width} height={plan.height} aria-hidden="true" focusable="false">
        {pairs.flatMap(({ neighbour, place }) =>
          neighbour.lines.map((line, index) => (
            <EgoTieLine
              key={`${neighbour.entity.id} ${line.style} ${line.family} ${line.arrowAt}`}
              line={line}
              centre={plan.centre}
              neighbour={place}
              offset={(index - (neighbour.lines.length - 1) / 2) * 7}
            />
          )),
        )}
      </svg>
      <div className="ego-centre" style={{ transform: `translate(${plan.centre.x}px, ${plan.centre.y}px)` }}>
        <Mark entityClass={ego.centre.entityClass} size={32} collective={ego.centre.collective} />
      </div>
      <ul>
        {pairs.map(({ neighbour, place }) => (
          <li key={neighbour.entity.id}>
            {renderLink(neighbour, placeLink(neighbour, place), nameOf(neighbour, place))}
          </li>
        ))}
      </ul>
    </figure>
  )
}

function nameOf({ entity }: EgoNeighbour, { room, lines }: PlacedNeighbour): ReactNode {
  const wrap = { fontPx: NAME_PX, maxWidth: room, maxLines: lines, weight: 400 } as const
  const name = displayName(entity.name, entity.acronym ?? undefined)
  return (
    <>
      <Mark entityClass={entity.entityClass} size={MARK} collective={entity.collective} />
      <span>
        {wrapText(name, wrap).lines.map((line) => (
          <span key={line} className="ego-line">
            {line}
          </span>
        ))}
      </span>
    </>
  )
}

/** The link covers mark and name; its mark is centred on the neighbour's place. */
function placeLink({ entity }: EgoNeighbour, { x, y, side, room }: PlacedNeighbour) {
  const width = room + MARK + 8
  const left = side === 'left' ? x + MARK / 2 - width : x - MARK / 2
  return {
    className: 'ego-neighbour',
    'data-side': side,
    title: entity.name,
    style: { width, transform: `translate(${left}px, calc(${y}px - 50%))` },
  }
}
