import type { Point } from '../layout/contract.ts'
import type { MapPlan } from './plan-map.ts'

/** The network as it is drawn over a map. */
export interface NetworkOverlay {
  /** Ties between two areas: how many at most, and that in words. */
  readonly ties: readonly { readonly a: string; readonly b: string; readonly count: number; readonly words: string }[]
  /** How many actors are seated in a comune. */
  readonly seats: ReadonlyMap<string, number>
}

export interface MapOverlayProps {
  readonly plan: Pick<MapPlan, 'cells' | 'middles'>
  readonly overlay: NetworkOverlay
}

/** Width of the thickest arc, px. */
const WIDEST = 10
const THINNEST = 1.5
/** How far an arc leaves the straight line, as a share of its length. */
const BEND = 0.18

/** Seats of actors as marks, ties between areas as arcs whose width is their number. The list beside it says the same. */
export function MapOverlay({ plan: { cells, middles }, overlay: { ties, seats } }: MapOverlayProps) {
  const most = Math.max(1, ...ties.map(({ count }) => count))
  const arcs = ties.flatMap(({ a, b, count, words }) => {
    const [from, to] = [middles.get(a), middles.get(b)]
    return from === undefined || to === undefined
      ? []
      : [{ key: `${a} ${b}`, words, ...bend(from, to), share: count / most }]
  })
  return (
    <svg aria-hidden="true" focusable="false" className="map-overlay">
      {arcs.map(({ key, path, share }) => (
        <path key={key} d={path} className="map-arc" strokeWidth={THINNEST + (WIDEST - THINNEST) * share} />
      ))}
      {cells.map(({ id, seat }) => {
        const count = seats.get(id) ?? 0
        return count === 0 ? null : (
          <circle key={id} cx={seat.x} cy={seat.y} r={4 + 2 * Math.sqrt(count)} className="map-seats" />
        )
      })}
      {arcs.map(({ key, top, words }) => (
        <text key={key} x={top.x} y={top.y} textAnchor="middle">
          {words}
        </text>
      ))}
    </svg>
  )
}

function bend(from: Point, to: Point): { readonly path: string; readonly top: Point } {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const pull = { x: (from.x + to.x) / 2 + dy * BEND * 2, y: (from.y + to.y) / 2 - dx * BEND * 2 }
  // A curve of the second degree comes half as near as the point that it is pulled to.
  const top = { x: (from.x + to.x) / 4 + pull.x / 2, y: (from.y + to.y) / 4 + pull.y / 2 }
  return { path: `M${from.x},${from.y}Q${pull.x},${pull.y} ${to.x},${to.y}`, top }
}
