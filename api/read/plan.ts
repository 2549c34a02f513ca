import type { Presence } from '#graph-schema/model/presence.ts'
import type { FieldSource, RelatedSource } from './fields.ts'
import type { Bind } from './inputs.ts'

/** What holds for a whole answer: whether a day was asked, and the least presence that lists keep on it. */
export interface Temporal {
  readonly dated: boolean
  readonly minimum: Presence
}

/** An answer to which no day was asked: everything on record. */
export const UNDATED: Temporal = { dated: false, minimum: 'ABSENT' }

/** One value of a row, and how the database gives it. */
export type Column =
  | { readonly kind: 'property'; readonly property: string }
  | { readonly kind: 'presence' }
  | { readonly kind: 'citedSources'; readonly row: RowPlan }
  | { readonly kind: 'end'; readonly end: 'from' | 'to'; readonly row: RowPlan }
  /** The actor whose id is a property of a tie: one row, or none. */
  | { readonly kind: 'referred'; readonly property: string; readonly row: RowPlan }
  | TiesColumn
  | { readonly kind: 'latestTie'; readonly row: RowPlan }
  /** Those named of a collective actor: their rows, or only how many where there is no row. */
  | { readonly kind: 'namedMembers'; readonly row: RowPlan | null }
  | { readonly kind: 'citedBy' }
  /** When an entity and its ties were last told. */
  | { readonly kind: 'lastAttested' }
  | {
      readonly kind: 'related'
      readonly source: RelatedSource
      readonly during: DuringBinds | null
      readonly row: RowPlan
    }

/** First day of a range, and the first day after it. */
export interface DuringBinds {
  readonly from: Bind
  readonly to: Bind
}

export interface TiesColumn {
  readonly kind: 'ties'
  readonly source: Extract<FieldSource, { from: 'ties' }>
  /** Page size, the extra row that tells whether there are more not counted. */
  readonly first: Bind
  /** Parts of the cursor to begin after, or null on the first page. */
  readonly after: readonly Bind[] | null
  /** Kinds to keep, or null for all. */
  readonly kinds: Bind | null
  /** Days on at least one of which a tie has to hold, or null for all. */
  readonly during: DuringBinds | null
  /** Whether the number of all is asked. */
  readonly counted: boolean
  readonly row: RowPlan
}

interface Placed {
  readonly column: Column
  /** Name of the field or property: the order of columns, so that equal selections give equal text. */
  readonly name: string
  /** Types for which the value is asked. */
  readonly types: Set<string>
  index: number
}

/**
 * What one entity or tie is asked for: a list of columns without repetition. Several selections over the same row –
 * under aliases, or of several types – share it. Columns get their order when the statement is written.
 */
export class RowPlan {
  readonly subject: 'entity' | 'tie'
  /** Names of the types that stand in this position. */
  readonly types: readonly string[]
  readonly #placed = new Map<string, Placed>()
  #sealed = false

  constructor(subject: 'entity' | 'tie', types: readonly string[]) {
    this.subject = subject
    this.types = types
  }

  /** Reserves a stored property; answers with a reader of its place in the row. */
  property(property: string): () => number {
    const placed = this.#place(`property ${property}`, property, () => ({ kind: 'property', property }))
    for (const type of this.types) placed.types.add(type)
    return () => placed.index
  }

  /** Reserves a computed or nested column, asked for one type under a key that says when two askings are the same. */
  column(key: string, name: string, type: string, make: () => Column): () => number {
    const placed = this.#place(`${name} ${key}`, name, make)
    placed.types.add(type)
    return () => placed.index
  }

  /** Asks a column of one more type; nothing to do where the value needs no column of its own. */
  share(key: string, name: string, type: string): void {
    this.#placed.get(`${name} ${key}`)?.types.add(type)
  }

  #place(key: string, name: string, make: () => Column): Placed {
    const before = this.#placed.get(key)
    if (before !== undefined) return before
    if (this.#sealed) throw new Error(`column "${name}" came after its statement was written`)
    const placed: Placed = { column: make(), name, types: new Set(), index: -1 }
    this.#placed.set(key, placed)
    return placed
  }

  /** Fixes the order: by name, then by first asking. No column can be added after. */
  seal(): readonly SealedColumn[] {
    this.#sealed = true
    const ordered = [...this.#placed.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    return ordered.map((placed, index) => {
      placed.index = index
      return {
        column: placed.column,
        name: placed.name,
        types: placed.types.size === this.types.length ? null : [...placed.types].sort(),
      }
    })
  }

  /** Whether nothing beyond these stored properties is asked. */
  needsOnly(properties: readonly string[]): boolean {
    return [...this.#placed.values()].every(
      ({ column }) => column.kind === 'property' && properties.includes(column.property),
    )
  }

  /** Whether a tie's ends have to be looked at. */
  needsEnds(): boolean {
    return [...this.#placed.values()].some(({ column }) => column.kind === 'end' || column.kind === 'presence')
  }
}

export interface SealedColumn {
  /** Name of the field or property. */
  readonly name: string
  readonly column: Column
  /** Types for which it is asked; null = all of the position. */
  readonly types: readonly string[] | null
}
