import { type ArrowFamily, arrowFamily } from '#graph-schema/model/tie.ts'
import { LINE_STYLES, type LineStyle, lineStyleOfTie } from '../model/date-group.ts'
import { legendOrder } from '../model/entity-class.ts'
import { type Network, type NetworkEntity, type NetworkTie, otherEnd } from '../model/network.ts'

/** Above so many neighbours a drawing of two fans cannot name them all: the list alone serves. */
const MOST_NEIGHBOURS = 16

/** A line between the centre and a neighbour; lines that look the same are drawn once. */
export interface EgoLine {
  readonly style: LineStyle
  readonly family: ArrowFamily
  /** The end where the arrow stands; ends alike have none. */
  readonly arrowAt: 'centre' | 'neighbour' | null
}

export interface EgoNeighbour {
  readonly entity: NetworkEntity
  readonly lines: readonly EgoLine[]
}

/** An entity with its direct neighbours, in the order of the legend, then by name. */
export interface Ego {
  readonly centre: NetworkEntity
  readonly neighbours: readonly EgoNeighbour[]
}

/**
 * The picture around one entity, or null when there is nothing to draw: no such entity, no neighbour, or more than
 * sixteen. `today` is an ISO day.
 */
export function buildEgo(network: Network, id: string, today: string): Ego | null {
  const centre = network.entities.get(id)
  if (centre === undefined) return null
  const ties = (network.tiesOf.get(id) ?? []).filter((tie) => tie.from !== tie.to)
  const neighbours = [...new Set(ties.map((tie) => otherEnd(tie, id)))].flatMap((other) => {
    const entity = network.entities.get(other)
    return entity === undefined ? [] : [{ entity, lines: linesTo(other, ties, id, today) }]
  })
  if (neighbours.length === 0 || neighbours.length > MOST_NEIGHBOURS) return null
  return { centre, neighbours: neighbours.sort(byLegendThenName) }
}

function byLegendThenName(a: EgoNeighbour, b: EgoNeighbour): number {
  const order = legendOrder(a.entity.entityClass) - legendOrder(b.entity.entityClass)
  return order === 0 ? a.entity.name.localeCompare(b.entity.name, 'it') : order
}

/** Most lines that still read apart between two marks. */
const MOST_LINES = 3

function linesTo(other: string, ties: readonly NetworkTie[], centre: string, today: string): EgoLine[] {
  const lines = new Map<string, EgoLine>()
  for (const tie of ties.filter((candidate) => otherEnd(candidate, centre) === other)) {
    const family = arrowFamily(tie.kind, tie.role)
    const style = lineStyleOfTie(tie, today)
    const arrowAt = family === 'COLLABORATES' ? null : tie.to === centre ? 'centre' : 'neighbour'
    lines.set(`${style} ${family} ${arrowAt}`, { style, family, arrowAt })
  }
  const bySureness = (a: EgoLine, b: EgoLine) => LINE_STYLES.indexOf(a.style) - LINE_STYLES.indexOf(b.style)
  return [...lines.values()].sort(bySureness).slice(0, MOST_LINES)
}
