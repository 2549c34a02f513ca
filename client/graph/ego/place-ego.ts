/** A point of the drawing, px from its top left corner. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface PlacedNeighbour extends Point {
  /** Where its name stands: outside its mark. */
  readonly side: 'left' | 'right'
  /** Width that its name may take, px, and in how many lines. */
  readonly room: number
  readonly lines: number
}

export interface EgoPlan {
  readonly height: number
  readonly centre: Point
  /** In the order of the neighbours: the left fan from the top, then the right one. */
  readonly neighbours: readonly PlacedNeighbour[]
}

/** Distance between rows of a fan, px: names of two lines fit, or of three where there are few. */
const ROW = 36
const WIDE_ROW = 48
const FEW_ROWS = 5
const MARGIN = 22
/** Half the width of a neighbour's mark, and the gap between mark and name. */
const MARK_ROOM = 22
/** How much further out the middle of a fan stands than its ends. */
const BULGE = 12

/** Places neighbours in two fans, half on each side of the centre, each named outside its mark. */
export function planEgo(count: number, width: number): EgoPlan {
  const left = Math.ceil(count / 2)
  const rows = Math.max(left, 2)
  const step = left <= FEW_ROWS ? WIDE_ROW : ROW
  const height = (rows - 1) * step + 2 * MARGIN
  const centre = { x: width / 2, y: height / 2 }
  const neighbours = Array.from({ length: count }, (_, index) => {
    const side = index < left ? 'left' : 'right'
    const size = side === 'left' ? left : count - left
    const row = side === 'left' ? index : index - left
    return placeInFan({ side, row, size, step, centre, width })
  })
  return { height, centre, neighbours }
}

interface FanPlace {
  readonly side: 'left' | 'right'
  readonly row: number
  readonly size: number
  readonly step: number
  readonly centre: Point
  readonly width: number
}

function placeInFan({ side, row, size, step, centre, width }: FanPlace): PlacedNeighbour {
  const y = centre.y + (row - (size - 1) / 2) * step
  // 1 in the middle of the fan, 0 at its ends.
  const middle = size < 3 ? 1 : 1 - Math.abs((2 * row) / (size - 1) - 1)
  const away = Math.min(76, width * 0.165) + BULGE * middle
  const x = side === 'left' ? centre.x - away : centre.x + away
  const room = Math.max(0, width / 2 - away - MARK_ROOM)
  return { x, y, side, room, lines: step === ROW ? 2 : 3 }
}

/** A line between two marks, cut where the marks begin and moved aside by `offset` so that parallel ones read apart. */
export function cutLine(from: Point, to: Point, cut: { from: number; to: number }, offset: number): [Point, Point] {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
  const aside = { x: -along.y * offset, y: along.x * offset }
  return [
    { x: from.x + along.x * cut.from + aside.x, y: from.y + along.y * cut.from + aside.y },
    { x: to.x - along.x * cut.to + aside.x, y: to.y - along.y * cut.to + aside.y },
  ]
}
