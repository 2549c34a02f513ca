import { compareText } from '../layout/maths/order.ts'

/** Something that a picture of additions shows. */
export interface Ghost {
  readonly id: string
  readonly label: string
  /** Whether it is only about to be added. */
  readonly isNew: boolean
}

export interface GhostTie {
  readonly id: string
  readonly from: string
  readonly to: string
}

interface PlacedGhost<Kind extends Ghost> {
  readonly ghost: Kind
  readonly x: number
  readonly y: number
}

export interface GhostPlan<Kind extends Ghost> {
  readonly placed: readonly PlacedGhost<Kind>[]
  readonly height: number
  /** How many columns the additions stand in. */
  readonly columns: number
  /** Width of such a column, px. */
  readonly columnWidth: number
}

/** Height of a line of names, px. */
const LINE = 44
const MARGIN = 28
/** Least width of a column of names. */
const COLUMN = 230
/** Where the additions begin: to the left of them stands what they are tied to. */
const HUBS = 0.3
/** Below this width the names of the two sides would meet: what they are tied to stands above. */
const NARROW = 560

/**
 * Places what is on record at the left – above, where it is narrow – and the additions beside it in columns, those that
 * are tied to the same together.
 */
export function placeGhosts<Kind extends Ghost>(
  ghosts: readonly Kind[],
  ties: readonly GhostTie[],
  width: number,
): GhostPlan<Kind> {
  const hubs = ghosts.filter(({ isNew }) => !isNew)
  const hubOf = new Map(ties.map(({ from, to }) => [from, to]))
  const added = ghosts
    .filter(({ isNew }) => isNew)
    .sort((one, other) => compareText(hubOf.get(one.id) ?? '~', hubOf.get(other.id) ?? '~'))
  const narrow = width < NARROW
  const left = narrow || hubs.length === 0 ? 0 : width * HUBS
  const columns = Math.max(1, Math.min(3, Math.floor((width - left) / COLUMN), Math.ceil(added.length / 4)))
  const columnWidth = (width - left) / columns
  const lines = Math.ceil(added.length / columns)
  const top = narrow ? hubs.length * LINE : 0
  const height = Math.max(top + lines * LINE, hubs.length * LINE) + MARGIN
  const hubStep = narrow ? LINE : (height - MARGIN) / Math.max(1, hubs.length)
  return {
    placed: [
      ...hubs.map((ghost, place) => ({ ghost, x: MARGIN, y: MARGIN / 2 + hubStep * (place + 0.5) })),
      ...added.map((ghost, place) => ({
        ghost,
        x: left + Math.floor(place / lines) * columnWidth + MARGIN,
        y: top + MARGIN / 2 + LINE * ((place % lines) + 0.5),
      })),
    ],
    height,
    columns,
    columnWidth,
  }
}
