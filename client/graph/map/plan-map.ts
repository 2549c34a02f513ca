import type { Box, Point } from '../layout/contract.ts'
import { textWidth } from '../layout/words/text.ts'
import { rasterAreas } from './area-raster.ts'
import { type Boundaries, planBoundaries } from './boundary-cells.ts'
import { type PlacedAreaName, placeAreaNames } from './place-area-names.ts'
import { fitShapes, makePlane, placeSeats } from './plane.ts'
import {
  type Cell,
  listNeighbours,
  outlineOf,
  partBorders,
  pathOfLines,
  pathOfRings,
  type Seat,
  type Shapes,
} from './shapes.ts'
import { planVoronoi } from './voronoi-cells.ts'

/** A comune to be drawn. */
interface MapComune extends Seat {
  readonly name: string
  readonly istatCode: string
  /** Null = unassigned. */
  readonly areaId: string | null
  /** A desk takes place there: its seat is a flag with the name of the comune. */
  readonly desk: boolean
}

/** An area to be named: its name, and a line below it. */
interface MapAreaName {
  readonly id: string
  readonly name: string
  readonly figure: string
}

export interface MapQuestion {
  readonly comuni: readonly MapComune[]
  readonly areas: readonly MapAreaName[]
  /** Null = schematic. */
  readonly boundaries: Boundaries | null
  readonly width: number
}

/** Where a desk's flag and the name of its comune stand. */
export interface PlacedDesk extends Point {
  readonly id: string
  readonly name: string
  readonly side: 'left' | 'right'
}

/** Everything of a map that has a place. */
export interface MapPlan {
  readonly width: number
  readonly height: number
  readonly cells: readonly (Pick<Cell, 'id' | 'seat'> & { readonly path: string })[]
  readonly neighbours: ReadonlyMap<string, ReadonlySet<string>>
  readonly linesOfComuni: string
  readonly linesOfAreas: string
  readonly outlines: ReadonlyMap<string, string>
  readonly names: readonly PlacedAreaName[]
  readonly desks: readonly PlacedDesk[]
  /** A seat in the midst of each area, where ties to it begin. */
  readonly middles: ReadonlyMap<string, Point>
}

/** A cell reaches so far from its seat, km: less leaves holes between comuni, more looks like another country. */
const RADIUS_KM = 6.7
/** Room for names round a map, px; on a narrow one more above and below, where they go. */
const FREE = { x: 8, y: 34 } as const
const FREE_WHERE_NARROW = { x: 6, y: 58 } as const
const NARROW = 480
const NAME = { fontPx: 14, line: 17, most: 120 } as const
const DESK = { width: 26, height: 20, fontPx: 13, gap: 4 } as const

/** Plans a map from seats, or from boundaries where there are any. */
export function planMap({ comuni, areas, boundaries, width }: MapQuestion): MapPlan {
  const areaOf = areaFinder(comuni)
  const shapes = fitShapes(shapesOf(comuni, boundaries), width, width < NARROW ? FREE_WHERE_NARROW : FREE)
  const { cells, borders, height } = shapes
  const frame = { width, height }
  const { ofAreas, ofComuni } = partBorders(borders, areaOf)
  const desks = placeDesks(comuni, cells)
  const names = placeAreaNames({
    names: areas.map(sizeOfName),
    raster: rasterAreas(cells, areaOf, frame),
    frame,
    seats: cells.map(({ seat }) => seat),
    taken: desks.flatMap(boxesOfDesk),
  })
  return {
    ...{ width, height, names, desks },
    cells: cells.map(({ id, seat, rings }) => ({ id, seat, path: pathOfRings(rings) })),
    neighbours: listNeighbours(shapes),
    linesOfComuni: pathOfLines(ofComuni.map(({ line }) => line)),
    linesOfAreas: pathOfLines(ofAreas.map(({ line }) => line)),
    outlines: new Map(areas.map(({ id }) => [id, pathOfLines(outlineOf(borders, areaOf, id).map(({ line }) => line))])),
    middles: new Map(
      areas.flatMap(({ id }) =>
        middleOf(
          cells.filter((cell) => areaOf(cell.id) === id),
          id,
        ),
      ),
    ),
  }
}

function areaFinder(comuni: readonly MapComune[]): (id: string) => string | null {
  const areas = new Map(comuni.map(({ id, areaId }) => [id, areaId]))
  return (id) => areas.get(id) ?? null
}

function shapesOf(comuni: readonly MapComune[], boundaries: Boundaries | null): Shapes {
  const plane = makePlane(comuni)
  const seats = placeSeats(comuni, plane)
  if (boundaries === null) return planVoronoi(seats, RADIUS_KM * plane.unitsPerKm)
  const codes = new Map(comuni.map(({ id, istatCode }) => [id, istatCode]))
  return planBoundaries(seats, boundaries, (id) => codes.get(id) ?? '', plane)
}

/** Lines of an area's name: a long one is cut in two between words. */
export function linesOfName(name: string): readonly string[] {
  if (textWidth(name, NAME.fontPx, 600) <= NAME.most || !name.includes(' ')) return [name]
  const words = name.split(' ')
  const cuts = words.slice(1).map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')])
  const longest = (lines: readonly string[]) => Math.max(...lines.map((line) => textWidth(line, NAME.fontPx, 600)))
  return cuts.reduce((best, cut) => (longest(cut) < longest(best) ? cut : best), cuts[0] ?? [name])
}

function sizeOfName({ id, name, figure }: MapAreaName) {
  const lines = linesOfName(name)
  const widths = [...lines.map((line) => textWidth(line, NAME.fontPx, 600)), textWidth(figure, NAME.fontPx)]
  return { area: id, width: Math.max(...widths) + 4, height: (lines.length + (figure === '' ? 0 : 1)) * NAME.line }
}

/** The name of a comune stands right of its flag, or left where another flag is on the right. */
function placeDesks(comuni: readonly MapComune[], cells: readonly Cell[]): readonly PlacedDesk[] {
  const seats = new Map(cells.map(({ id, seat }) => [id, seat]))
  const desks = comuni.flatMap(({ id, name, desk }) => {
    const seat = seats.get(id)
    return desk && seat !== undefined ? [{ id, name, ...seat }] : []
  })
  return desks.map((desk) => {
    const right = boxesOfDesk({ ...desk, side: 'right' })[1]
    const crowded = desks.some(
      (other) => other.id !== desk.id && right !== undefined && overlap(right, boxOfFlag(other)),
    )
    return { ...desk, side: crowded ? 'left' : 'right' }
  })
}

function boxOfFlag({ x, y }: Point): Box {
  return { x: x - DESK.width / 2, y: y - DESK.height / 2, width: DESK.width, height: DESK.height }
}

function boxesOfDesk(desk: PlacedDesk): readonly Box[] {
  const wide = textWidth(desk.name, DESK.fontPx)
  const away = DESK.width / 2 + DESK.gap
  return [
    boxOfFlag(desk),
    {
      x: desk.side === 'right' ? desk.x + away : desk.x - away - wide,
      y: desk.y - DESK.height / 2,
      width: wide,
      height: DESK.height,
    },
  ]
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function middleOf(cells: readonly Cell[], area: string): readonly (readonly [string, Point])[] {
  const mean = {
    x: cells.reduce((sum, { seat }) => sum + seat.x, 0) / cells.length,
    y: cells.reduce((sum, { seat }) => sum + seat.y, 0) / cells.length,
  }
  const away = ({ seat }: Cell) => Math.hypot(seat.x - mean.x, seat.y - mean.y)
  const [first, ...others] = cells
  if (first === undefined) return []
  return [[area, others.reduce((best, cell) => (away(cell) < away(best) ? cell : best), first).seat]]
}
