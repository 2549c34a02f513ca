import type {
  CellPartsFragment,
  CoverageState,
  TerritoryCoverageQuery,
  TerritoryFiguresQuery,
} from '../../../generated/graphql.ts'
import { UNSTATED } from './question.ts'

export type Coverage = TerritoryCoverageQuery['coverage']
export type Figures = TerritoryFiguresQuery['territory']
export type GapCell = CellPartsFragment
type MatrixArea = Coverage['areas'][number]
export type MatrixNeed = Coverage['needs'][number]
export type AreaFigures = Figures['areas'][number]
export type ComuneFigures = Figures['municipalities'][number]
export interface Band {
  readonly sure: number
  readonly possible: number
}

/** The states, in the order of the legend. */
export const STATES = ['UNMET', 'FRAGILE', 'COVERED', 'UNREQUESTED', 'NOT_SURVEYED'] as const satisfies CoverageState[]

/** Needs by micro-areas, with what is known of each cell. */
export interface GapMatrix {
  readonly areas: readonly MatrixArea[]
  readonly needs: readonly MatrixNeed[]
  /** The cell of an area, or of {@link UNSTATED}, and a need. */
  readonly cellOf: (area: string, need: string) => GapCell | null
  readonly totals: ReadonlyMap<CoverageState, number>
  /** How many cells of micro-areas there are. */
  readonly count: number
  readonly accepted: number
  /** Results of surveys of areas that have ended, which no area of the view holds whole. */
  readonly unplaced: number
  readonly unassigned: Coverage['unassigned']
}

/** Arranges the server's cells for looking them up. */
export function readMatrix(coverage: Coverage): GapMatrix {
  const cells = new Map(coverage.cells.map((cell) => [`${cell.areaId ?? UNSTATED} ${cell.needId}`, cell]))
  return {
    areas: coverage.areas,
    needs: coverage.needs,
    cellOf: (area, need) => cells.get(`${area} ${need}`) ?? null,
    totals: new Map(coverage.totals.map(({ state, count }) => [state, count])),
    count: coverage.areas.length * coverage.needs.length,
    accepted: coverage.accepted,
    unplaced: coverage.unplaced,
    unassigned: coverage.unassigned,
  }
}

/** Columns of the matrix: the micro-areas, and the services of which no source tells an area. */
export function columnsOf({ areas }: GapMatrix): readonly string[] {
  return [...areas.map(({ id }) => id), UNSTATED]
}

/** The need about which most is known; the first where nothing is. */
export function bestKnownNeed({ areas, needs, cellOf }: GapMatrix): MatrixNeed | null {
  const known = (need: MatrixNeed) =>
    areas.filter(({ id }) => (cellOf(id, need.id)?.state ?? 'NOT_SURVEYED') !== 'NOT_SURVEYED').length
  return needs.reduce<MatrixNeed | null>(
    (best, need) => (best === null || known(need) > known(best) ? need : best),
    null,
  )
}
