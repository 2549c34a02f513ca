/** Hard maxima: they hold at every door, trusted documents included. */
export const LIMITS = {
  /** Items of one page of a connection. */
  first: 200,
  /** Entities of one network slice. */
  networkEntities: 5_000,
  /** Entities of a network whose figures are computed. */
  measuredEntities: 20_000,
  /** Entities that an overview counts. */
  overviewEntities: 20_000,
  /** Entities, and ties with territorial facts, of a record that is followed through time: it is kept in memory. */
  timedEntities: 40_000,
  timedRelationships: 250_000,
  /** Days of a series, changes and undecided ties of a comparison, that are listed. */
  growthPoints: 240,
  listedChanges: 1_000,
  undecidedTies: 200,
  /** Cells of an overview opened at once. */
  openCells: 12,
  /** Entities shown of one opened cell. */
  openedEntities: 60,
  /** Steps of a neighbourhood. */
  neighbourhoodSteps: 3,
  /** Paths answered between two entities. */
  paths: 3,
  /** Ties of the longest path looked for. */
  pathTies: 8,
  /** Characters of a search text. */
  searchText: 120,
  /** Values of one list inside a filter. */
  filterValues: 100,
  /** Characters of the name, the note and the address of a saved view. */
  viewName: 120,
  viewNote: 1_000,
  viewAddress: 20_000,
  /** Entities and ties that one link lets through, and for how many days. */
  sharedEntities: 1_500,
  sharedTies: 5_000,
  shareDays: 365,
  shareDaysDefault: 30,
  /** Nesting of a selection. */
  depth: 12,
  /** Times one field may be asked under different aliases in one selection set. */
  aliases: 15,
  /** Tokens of a document sent as text. */
  tokens: 2_000,
} as const

/** What a file to import may measure. */
export const IMPORT_LIMITS = {
  /** Bytes of the file as it is sent. */
  fileBytes: 5 * 1024 * 1024,
  /** Rows below the header. */
  rows: 5_000,
  columns: 60,
  /** Characters of one cell. */
  cellCharacters: 2_000,
  /** Files inside a workbook, which is an archive. */
  archiveEntries: 400,
  /** Bytes of a workbook once it is unpacked. */
  unpackedBytes: 40 * 1024 * 1024,
  /** Sheets of a workbook. */
  sheets: 50,
} as const

/** Budgets in counted entities per request, by role (the cost rule of the API). */
export const REQUEST_BUDGET = {
  PUBLIC: 5_000,
  RESEARCHER: 50_000,
  STAFF: 250_000,
  BOARD: 250_000,
  ADMIN: 250_000,
} as const
export type Role = keyof typeof REQUEST_BUDGET
export const ROLES: readonly Role[] = ['PUBLIC', 'RESEARCHER', 'STAFF', 'BOARD', 'ADMIN']
