import type { ArrowFamily } from '#graph-schema/model/tie.ts'
import type { LineStyle } from '../model/date-group.ts'
import type { EgoLine } from './ego.ts'
import { cutLine, type Point } from './place-ego.ts'

const DASHES: Readonly<Record<LineStyle, Record<string, string | number>>> = {
  SOLID: { strokeWidth: 1.7 },
  DASHED: { strokeWidth: 1.7, strokeDasharray: '6 4' },
  DOTTED: { strokeWidth: 2.2, strokeDasharray: '0.1 4', strokeLinecap: 'round' },
}

/** Room that an arrowhead takes from its line, px. */
const HEAD: Readonly<Record<ArrowFamily, number>> = { COLLABORATES: 0, BELONGS: 8, PROMOTES: 7, PART: 11 }

/** Radius of the free space round the centre's mark and round a neighbour's, px. */
const CENTRE_RADIUS = 25
const NEIGHBOUR_RADIUS = 17

export interface EgoLineProps {
  readonly line: EgoLine
  readonly centre: Point
  readonly neighbour: Point
  /** Distance from the straight way, px: parallel lines are drawn side by side. */
  readonly offset: number
}

/** One tie of the drawing: its line says how sure it is, its head what family it is of. */
export function EgoTieLine({ line, centre, neighbour, offset }: EgoLineProps) {
  const head = HEAD[line.family]
  const [start, end] = cutLine(
    centre,
    neighbour,
    {
      from: CENTRE_RADIUS + (line.arrowAt === 'centre' ? head : 0),
      to: NEIGHBOUR_RADIUS + (line.arrowAt === 'neighbour' ? head : 0),
    },
    offset,
  )
  return (
    <g>
      <path d={`M${start.x} ${start.y}L${end.x} ${end.y}`} fill="none" stroke="var(--tie-on)" {...DASHES[line.style]} />
      {line.arrowAt === 'centre' && <Head family={line.family} at={start} from={end} />}
      {line.arrowAt === 'neighbour' && <Head family={line.family} at={end} from={start} />}
    </g>
  )
}

/** An arrowhead that begins where its line stops; drawn along the x axis and turned. */
function Head({ family, at, from }: { readonly family: ArrowFamily; readonly at: Point; readonly from: Point }) {
  const degrees = (Math.atan2(at.y - from.y, at.x - from.x) * 180) / Math.PI
  return <g transform={`translate(${at.x} ${at.y}) rotate(${degrees})`}>{headShape(family)}</g>
}

function headShape(family: ArrowFamily) {
  switch (family) {
    case 'BELONGS':
      return <path d="M8 0L0 -4V4z" fill="var(--tie-on)" />
    case 'PROMOTES':
      return <circle cx="3.5" r="3.2" fill="var(--canvas)" stroke="var(--tie-on)" strokeWidth="1.6" />
    case 'PART':
      return <path d="M11 0L5.5 -4L0 0L5.5 4z" fill="var(--tie-on)" />
    case 'COLLABORATES':
      return null
  }
}
