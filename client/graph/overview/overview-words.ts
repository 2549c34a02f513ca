import type { OverviewCell, OverviewPlace } from './overview.ts'

/** What the overview says, in the page's language. */
export interface OverviewWords {
  readonly label: string
  readonly roleDescription: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly fit: string
  readonly nameArea: (area: OverviewPlace) => string
  readonly nameClass: (cell: OverviewCell) => string
  /** In the rest of an opened cell: "altri 43". */
  readonly nameRest: (count: number) => string
  /** Everything about a cell or a shown entity in a sentence. */
  readonly describe: (id: string) => string
}
