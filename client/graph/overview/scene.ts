import type { Box } from '../layout/contract.ts'
import type { PlacedId } from '../model/walk.ts'
import type { Overview } from './overview.ts'
import { OPENED_HEAD, type OpenedPlaces, placeOpened } from './place-opened.ts'
import type { OverviewPlan } from './plan-overview.ts'

/** Where a plan stands at a scale, with what is opened in it; px of the screen. */
export interface OverviewScene {
  readonly width: number
  readonly height: number
  readonly areas: ReadonlyMap<string, Box>
  readonly cells: ReadonlyMap<string, Box>
  readonly opened: ReadonlyMap<string, OpenedPlaces>
  /** What can be pointed at and walked to – closed cells, heads of opened ones, shown entities – area by area. */
  readonly spots: readonly PlacedId[]
  /** Where the lines to each end begin. */
  readonly ends: ReadonlyMap<string, PlacedId>
}

/** Sides of the marks of cells by how many they stand for, px: from this many on, so large. */
export const MARK_STEPS = [
  { from: 1, size: 22 },
  { from: 10, size: 28 },
  { from: 30, size: 35 },
  { from: 100, size: 44 },
] as const

/** Room for the number under a mark, px. */
const NUMBER = 16

/** Side of the mark of a cell: by its count, as far as the cell has room. */
export function markSize(count: number, box: Pick<Box, 'width' | 'height'>): number {
  const step = MARK_STEPS.findLast(({ from }) => count >= from) ?? MARK_STEPS[0]
  return Math.min(step.size, box.width - 6, box.height - NUMBER - 4)
}

/** Puts an overview on the plane. */
export function setScene(overview: Overview, plan: OverviewPlan, scale: number): OverviewScene {
  const cells = new Map([...plan.cells].map(([id, box]) => [id, scaleBox(box, scale)]))
  const opened = new Map<string, OpenedPlaces>()
  const spots: PlacedId[] = []
  const ends = new Map<string, PlacedId>()
  for (const cell of overview.areas.flatMap((area) => area.cells)) {
    const box = cells.get(cell.id)
    const shown = overview.opened.get(cell.id)
    if (box === undefined) continue
    const middle = { id: cell.id, x: box.x + box.width / 2, y: box.y + box.height / 2 - NUMBER / 2 }
    if (shown === undefined) {
      spots.push(middle)
      ends.set(cell.id, middle)
      continue
    }
    const places = placeOpened(box, shown.entities.length + (shown.rest > 0 ? 1 : 0))
    opened.set(cell.id, places)
    spots.push({ id: cell.id, x: middle.x, y: box.y + OPENED_HEAD / 2 })
    shown.entities.forEach(({ id }, index) => {
      const at = places.spots[index]
      if (at !== undefined) spots.push({ id, ...at })
      if (at !== undefined) ends.set(id, { id, ...at })
    })
    const rest = shown.rest > 0 ? places.spots.at(-1) : undefined
    if (rest !== undefined) ends.set(cell.id, { id: cell.id, ...rest })
  }
  return {
    width: plan.width * scale,
    height: plan.height * scale,
    areas: new Map([...plan.areas].map(([id, box]) => [id, scaleBox(box, scale)])),
    cells,
    opened,
    spots,
    ends,
  }
}

function scaleBox({ x, y, width, height }: Box, scale: number): Box {
  return { x: x * scale, y: y * scale, width: width * scale, height: height * scale }
}
