import { isActorClass, legendOrder } from './entity-class.ts'
import type { Network, NetworkEntity, NetworkTie } from './network.ts'
import type { Visible } from './visible.ts'

/** What stands across: projects, or what actors belong to. */
export type MatrixAcross = 'projects' | 'groups'

/** What a matrix is made of: a slice, what is visible of it, and what a text found there (null: nothing looked for). */
export interface MatrixSubject {
  readonly slice: Network
  readonly visible: Visible
  readonly found: ReadonlySet<string> | null
}

export interface MatrixOptions {
  readonly across: MatrixAcross
  /** Also rows and columns whose cells are all empty. */
  readonly withEmpty: boolean
}

/** A row or a column: an entity, with the number of ties in its cells. */
export interface MatrixLine {
  readonly entity: NetworkEntity
  readonly ties: number
}

/** Cells that hold ties, by id of the row, then of the column. */
type MatrixCells = ReadonlyMap<string, ReadonlyMap<string, readonly NetworkTie[]>>

/** Rows and columns of something. */
export interface MatrixExtent {
  readonly rows: number
  readonly columns: number
}

/** Actors down, projects or groups across. */
export interface Matrix {
  readonly rows: readonly MatrixLine[]
  readonly columns: readonly MatrixLine[]
  readonly cells: MatrixCells
  /** Ties in all cells, also of those that were cut off. */
  readonly ties: number
  /** Actors and columns whose cells are all empty; they are left out unless asked for. */
  readonly empty: MatrixExtent
  /** What there would be, were nothing cut off. */
  readonly whole: MatrixExtent
}

/** More could be neither looked through nor drawn at once: the rest is cut off, and said. */
export const MATRIX_LIMITS: MatrixExtent = { rows: 200, columns: 60 }

/**
 * The matrix of what is visible. Rows are actors, by kind as in the legend, then those with most ties first; columns
 * those with most ties first. Where a text is looked for, a cell stays when its row or its column was found.
 *
 * A project's cell holds every tie between the two. Among groups, so does the cell of a table or of a local node; an
 * actor is a group where another is a member of it, and its cells hold those memberships alone.
 */
export function buildMatrix(subject: MatrixSubject, { across, withEmpty }: MatrixOptions): Matrix {
  const entities = [...subject.slice.entities.values()].filter(({ id }) => subject.visible.entities.has(id))
  const actors = entities.filter(({ entityClass }) => isActorClass(entityClass))
  const headed = listColumns(entities, subject, across)
  const { cells, rowTies, columnTies } = fillCells(subject, new Set(headed.map(({ id }) => id)))
  const emptyRows = actors.filter(({ id }) => !rowTies.has(id) && isFound(subject, id))
  const emptyColumns = headed.filter(({ id }) => !columnTies.has(id) && isFound(subject, id))
  const rows = linesOf(actors, rowTies, withEmpty ? emptyRows : []).sort(compareRows)
  const columns = linesOf(headed, columnTies, withEmpty ? emptyColumns : []).sort(compareColumns)
  return {
    rows: rows.slice(0, MATRIX_LIMITS.rows),
    columns: columns.slice(0, MATRIX_LIMITS.columns),
    cells,
    ties: [...columnTies.values()].reduce((sum, ties) => sum + ties, 0),
    empty: { rows: emptyRows.length, columns: emptyColumns.length },
    whole: { rows: rows.length, columns: columns.length },
  }
}

function listColumns(
  entities: readonly NetworkEntity[],
  { slice, visible }: MatrixSubject,
  across: MatrixAcross,
): readonly NetworkEntity[] {
  if (across === 'projects') return entities.filter(({ entityClass }) => entityClass === 'PROJECT')
  const joined = new Set<string>()
  for (const id of visible.ties) {
    const tie = slice.ties.get(id)
    if (tie?.kind === 'MEMBERSHIP') joined.add(tie.to)
  }
  return entities.filter((entity) => isGroupOfItsOwn(entity) || joined.has(entity.id))
}

/** A table or a local node: a group by what it is, not by who joined it. */
function isGroupOfItsOwn({ entityClass }: NetworkEntity): boolean {
  return entityClass === 'GOVERNANCE_BODY' || entityClass === 'LOCAL_NODE'
}

interface Filled {
  readonly cells: MatrixCells
  readonly rowTies: ReadonlyMap<string, number>
  readonly columnTies: ReadonlyMap<string, number>
}

function fillCells(subject: MatrixSubject, columns: ReadonlySet<string>): Filled {
  const cells = new Map<string, Map<string, NetworkTie[]>>()
  const rowTies = new Map<string, number>()
  const columnTies = new Map<string, number>()
  for (const id of subject.visible.ties) {
    const tie = subject.slice.ties.get(id)
    const cell = tie === undefined ? null : cellOf(tie, subject.slice, columns)
    if (tie === undefined || cell === null) continue
    if (!isFound(subject, cell.row) && !isFound(subject, cell.column)) continue
    const row = cells.get(cell.row) ?? new Map<string, NetworkTie[]>()
    cells.set(cell.row, row)
    row.set(cell.column, [...(row.get(cell.column) ?? []), tie])
    rowTies.set(cell.row, (rowTies.get(cell.row) ?? 0) + 1)
    columnTies.set(cell.column, (columnTies.get(cell.column) ?? 0) + 1)
  }
  return { cells, rowTies, columnTies }
}

/** Where a tie stands: an actor's row, and the column of its other end. Null where it stands nowhere. */
function cellOf(tie: NetworkTie, slice: Network, columns: ReadonlySet<string>): { row: string; column: string } | null {
  const from = slice.entities.get(tie.from)
  const to = slice.entities.get(tie.to)
  if (from === undefined || to === undefined || from === to) return null
  if (columns.has(to.id) && isActorClass(from.entityClass) && (!isPlainActor(to) || tie.kind === 'MEMBERSHIP'))
    return { row: from.id, column: to.id }
  // Told the other way round, as "the project was ordered by the actor".
  return columns.has(from.id) && !isPlainActor(from) && isActorClass(to.entityClass)
    ? { row: to.id, column: from.id }
    : null
}

function isPlainActor(entity: NetworkEntity): boolean {
  return isActorClass(entity.entityClass) && !isGroupOfItsOwn(entity)
}

function isFound({ found }: MatrixSubject, id: string): boolean {
  return found === null || found.has(id)
}

function linesOf(
  entities: readonly NetworkEntity[],
  ties: ReadonlyMap<string, number>,
  others: readonly NetworkEntity[],
): MatrixLine[] {
  return entities
    .filter((entity) => ties.has(entity.id) || others.includes(entity))
    .map((entity) => ({ entity, ties: ties.get(entity.id) ?? 0 }))
}

function compareRows(a: MatrixLine, b: MatrixLine): number {
  return legendOrder(a.entity.entityClass) - legendOrder(b.entity.entityClass) || compareColumns(a, b)
}

function compareColumns(a: MatrixLine, b: MatrixLine): number {
  return b.ties - a.ties || a.entity.name.localeCompare(b.entity.name, 'it')
}
