import type { FiguresAtQuery } from '../../../generated/graphql.ts'

export type Figures = FiguresAtQuery['metrics']

const FIGURES = {
  entities: ({ entityCount }) => entityCount,
  pairs: ({ pairCount }) => pairCount,
  density: ({ density }) => percent(density),
  parts: ({ componentSizes }) => componentSizes.length,
  largest: ({ componentSizes, entityCount }) =>
    entityCount === 0 ? null : percent((componentSizes[0] ?? 0) / entityCount),
  points: ({ articulationPoints }) => articulationPoints.length,
  bridges: ({ bridgeCount }) => bridgeCount,
  triangles: ({ transitivity }) => percent(transitivity),
} as const satisfies Readonly<Record<string, (figures: Figures) => number | null>>

type FigureName = keyof typeof FIGURES

export interface FigureRow {
  readonly name: FigureName
  /** Null where the figure says nothing, as the density of one element. */
  readonly before: number | null
  readonly after: number | null
}

/** The figures of two days side by side. Shares are of a hundred. */
export function figureRows(first: Figures, second: Figures): readonly FigureRow[] {
  const isName = (name: string): name is FigureName => name in FIGURES
  return Object.keys(FIGURES)
    .filter(isName)
    .map((name) => ({ name, before: FIGURES[name](first), after: FIGURES[name](second) }))
}

function percent(share: number | null): number | null {
  return share === null ? null : share * 100
}
