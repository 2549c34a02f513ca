import type { Box } from '../layout/contract.ts'

/** Where the entities of an opened cell stand in its box, px of the screen. */
export interface OpenedPlaces {
  /** Centres of the marks, in the order of the entities; the last is of the rest, where there is any. */
  readonly spots: readonly { readonly x: number; readonly y: number }[]
  /** Room of one entity. */
  readonly pitch: { readonly width: number; readonly height: number }
  /** Side of a mark. */
  readonly mark: number
  /** There is room for names under the marks. */
  readonly named: boolean
}

/** Room for the head of an opened cell, which closes it, px. */
export const OPENED_HEAD = 26
/** Room that a mark with its name beside it needs, px. */
const NAMED = { width: 176, height: 24 } as const
/** Wider rooms would part a name from the next by nothing but emptiness, px. */
const WIDEST = 240
const NAMED_MARK = 16
/** The largest mark without a name, px. */
const LARGEST_MARK = 24
/** Between the edges of an opened cell and what stands in it, px. */
const EDGE = 4

/** Places so many marks in rows inside a box: with names where they have room, as marks alone where not. */
export function placeOpened(box: Box, count: number): OpenedPlaces {
  const inner = {
    x: box.x + EDGE,
    y: box.y + OPENED_HEAD,
    width: Math.max(1, box.width - 2 * EDGE),
    height: Math.max(1, box.height - OPENED_HEAD - EDGE),
  }
  const columns = chooseColumns(inner, count)
  const rows = Math.max(1, Math.ceil(count / columns))
  const named = inner.width / columns >= NAMED.width && inner.height / rows >= NAMED.height
  const pitch = named
    ? { width: Math.min(WIDEST, inner.width / columns), height: Math.min(NAMED.height * 1.5, inner.height / rows) }
    : { width: inner.width / columns, height: inner.height / rows }
  const mark = named ? NAMED_MARK : Math.max(3, Math.min(LARGEST_MARK, Math.min(pitch.width, pitch.height) * 0.82))
  // A name stands at the right of its mark, and names are read downwards.
  const spots = Array.from({ length: count }, (_, index) => {
    const [column, row] = named
      ? [Math.floor(index / rows), index % rows]
      : [index % columns, Math.floor(index / columns)]
    const left = named ? NAMED_MARK / 2 + 4 : pitch.width / 2
    return { x: inner.x + column * pitch.width + left, y: inner.y + (row + 0.5) * pitch.height }
  })
  return { spots, pitch, mark, named }
}

/** The number of columns with room for names where there is one, else that which leaves the largest marks. */
function chooseColumns({ width, height }: { readonly width: number; readonly height: number }, count: number): number {
  const named = Math.max(1, Math.floor(width / NAMED.width))
  if (width >= NAMED.width && Math.ceil(count / named) * NAMED.height <= height)
    return Math.min(named, Math.max(1, count))
  let best = { columns: 1, side: 0 }
  for (let columns = 1; columns <= count; columns += 1) {
    const side = Math.min(width / columns, height / Math.ceil(count / columns))
    if (side > best.side) best = { columns, side }
  }
  return best.columns
}

/** Scale, in steps of a tenth, from which so many entities of a box (px at scale 1) have room for their names. */
export function scaleForNames(box: Box, count: number, largest: number): number {
  for (let tenths = 10; tenths < largest * 10; tenths += 1) {
    const scale = tenths / 10
    const scaled = { x: 0, y: 0, width: box.width * scale, height: box.height * scale }
    if (placeOpened(scaled, count).named) return scale
  }
  return largest
}
