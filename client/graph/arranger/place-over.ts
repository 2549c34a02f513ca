import type { Layout, OpenBox, Picture, Place, Point } from '../layout/contract.ts'
import type { Placing } from './placing.ts'

/** Places nearer than this are the same: an address keeps quarters of a px. */
const SAME_PX = 0.5

/** Where a layout puts each vertex of its main drawing; the shelf is made anew for every canvas. */
export function placingOf({ places }: Layout): Placing {
  return new Map(places.filter(({ shelved }) => !shelved).map(({ id, x, y }) => [id, { x, y }]))
}

/** Ids that stand elsewhere than they shall. */
export function findMoved({ places }: Layout, target: Placing): readonly string[] {
  return places.filter((place) => isElsewhere(place, target)).map(({ id }) => id)
}

function isElsewhere({ id, x, y }: Place, target: Placing): boolean {
  const to = target.get(id)
  return to !== undefined && (Math.abs(to.x - x) >= SAME_PX || Math.abs(to.y - y) >= SAME_PX)
}

/** The layout with some of its vertices elsewhere; an open group takes its rows along. */
export function placeOver(layout: Layout, target: Placing): Layout {
  const shifts = new Map<string, Point>()
  const places = layout.places.map((place) => {
    if (!isElsewhere(place, target)) return place
    const to = target.get(place.id) ?? place
    shifts.set(place.id, { x: to.x - place.x, y: to.y - place.y })
    return { ...place, x: to.x, y: to.y, shelved: false }
  })
  return { ...layout, places, boxes: layout.boxes.map((box) => shiftBox(box, shifts.get(box.groupId))) }
}

function shiftBox(open: OpenBox, shift: Point | undefined): OpenBox {
  if (shift === undefined) return open
  const move = <Placed extends Point>(placed: Placed): Placed => ({
    ...placed,
    x: placed.x + shift.x,
    y: placed.y + shift.y,
  })
  return {
    ...open,
    box: move(open.box),
    heading: move(open.heading),
    rows: open.rows.map((row) => ({ ...move(row), labelX: row.labelX + shift.x })),
  }
}

/** True when every vertex of the largest connected part has a place, and so has any part of which one vertex has. */
export function coversMain(picture: Picture, placing: Placing): boolean {
  const parts = findParts(picture)
  const largest = Math.max(0, ...parts.map((ids) => ids.length))
  return parts.every((ids) => {
    const placed = ids.filter((id) => placing.has(id)).length
    return placed === ids.length || (placed === 0 && ids.length < largest)
  })
}

function findParts({ vertices, lines }: Picture): readonly (readonly string[])[] {
  const neighbours = new Map<string, string[]>(vertices.map(({ id }) => [id, []]))
  for (const { source, target } of lines) {
    neighbours.get(source)?.push(target)
    neighbours.get(target)?.push(source)
  }
  const seen = new Set<string>()
  return vertices.flatMap(({ id }) => {
    if (seen.has(id)) return []
    seen.add(id)
    const part = [id]
    // The list grows while it is walked: it is the queue of the search.
    for (const member of part) {
      for (const other of neighbours.get(member) ?? []) {
        if (seen.has(other)) continue
        seen.add(other)
        part.push(other)
      }
    }
    return [part]
  })
}
