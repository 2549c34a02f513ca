import type { ActorKind } from '#graph-schema/model/actor.ts'
import type { EntityClass } from '../model/entity-class.ts'
import { legendOrder } from '../model/entity-class.ts'
import type { AnsweredArea } from '../model/network.ts'

/** A cell as the API answers it. */
interface AnsweredCell {
  readonly id: string
  readonly area: AnsweredArea | null
  readonly severalAreas: boolean
  readonly entityType: string
  readonly kind: ActorKind | null
  readonly entities: number
  readonly collective: number
  readonly ties: number
}

interface AnsweredShown {
  readonly id: string
  readonly label: string
  readonly acronym?: string | null
  readonly collective?: boolean
}

/** An overview as the API answers it. */
export interface AnsweredOverview {
  readonly totals: { readonly entities: number; readonly ties: number }
  readonly cells: readonly AnsweredCell[]
  readonly bundles: readonly { readonly ends: readonly string[]; readonly ties: number }[]
  readonly opened: readonly {
    readonly cell: string
    readonly entities: readonly AnsweredShown[]
    readonly rest: number
  }[]
}

/** What stands in one micro-area and is of one class. */
export interface OverviewCell {
  readonly id: string
  readonly area: OverviewPlace
  readonly entityClass: EntityClass
  readonly entities: number
  readonly collective: number
  /** Ties with both ends in it. */
  readonly ties: number
}

/** A micro-area by id and name; `several` for what stands in more than one, `none` for what stands in none known. */
export interface OverviewPlace {
  readonly id: string
  /** Null for `several` and `none`, which each language names by itself. */
  readonly label: string | null
}

/** A micro-area with its cells, in the order of the legend. */
export interface OverviewArea extends OverviewPlace {
  readonly cells: readonly OverviewCell[]
}

/** An entity of an opened cell. */
export interface ShownEntity {
  readonly id: string
  readonly name: string
  readonly acronym: string | null
  readonly entityClass: EntityClass
  readonly collective: boolean
  /** Id of its cell. */
  readonly cell: string
}

export interface OpenedCell {
  /** The most tied first. */
  readonly entities: readonly ShownEntity[]
  /** How many more it has, which stay together. */
  readonly rest: number
}

/** Ties between two ends: ids of cells, which mean what of them is not shown one by one, or of shown entities. */
export interface Bundle {
  readonly ends: readonly [string, string]
  readonly ties: number
}

/** A network counted by micro-area and class, never changed after it is built. */
export interface Overview {
  readonly totals: { readonly entities: number; readonly ties: number }
  readonly areas: readonly OverviewArea[]
  readonly cells: ReadonlyMap<string, OverviewCell>
  /** By id of the cell. */
  readonly opened: ReadonlyMap<string, OpenedCell>
  readonly entities: ReadonlyMap<string, ShownEntity>
  /** The most ties first. */
  readonly bundles: readonly Bundle[]
  /** Bundles of each end, the most ties first. */
  readonly bundlesOf: ReadonlyMap<string, readonly Bundle[]>
}

/** Builds an overview from an answer, whose cells come area by area. */
export function buildOverview(answer: AnsweredOverview): Overview {
  const cells = new Map(answer.cells.map((cell) => [cell.id, readCell(cell)]))
  const byArea = new Map<string, OverviewCell[]>()
  for (const cell of cells.values()) {
    const list = byArea.get(cell.area.id)
    if (list === undefined) byArea.set(cell.area.id, [cell])
    else list.push(cell)
  }
  const areas = [...byArea.values()].flatMap((list): OverviewArea[] => {
    const [first] = list
    const ordered = list.toSorted((a, b) => legendOrder(a.entityClass) - legendOrder(b.entityClass))
    return first === undefined ? [] : [{ ...first.area, cells: ordered }]
  })
  const opened = new Map(
    answer.opened.flatMap(({ cell, entities, rest }): [string, OpenedCell][] => {
      const known = cells.get(cell)
      return known === undefined ? [] : [[cell, { entities: entities.map((entity) => readShown(entity, known)), rest }]]
    }),
  )
  const bundles = answer.bundles.flatMap(({ ends: [a, b], ties }): Bundle[] =>
    a === undefined || b === undefined ? [] : [{ ends: [a, b], ties }],
  )
  const entities = [...opened.values()].flatMap((cell) => cell.entities)
  return {
    totals: { entities: answer.totals.entities, ties: answer.totals.ties },
    areas,
    cells,
    opened,
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    bundles,
    bundlesOf: indexByEnd(bundles),
  }
}

/** The end of a bundle that is not the given one. */
export function otherEndOf({ ends: [a, b] }: Bundle, id: string): string {
  return a === id ? b : a
}

/** Ties of a cell or of a shown entity with anything else; a cell's own are not among them. */
export function countTiesBeyond({ bundlesOf }: Overview, id: string): number {
  return (bundlesOf.get(id) ?? []).reduce((sum, { ties }) => sum + ties, 0)
}

function indexByEnd(bundles: readonly Bundle[]): ReadonlyMap<string, readonly Bundle[]> {
  const byEnd = new Map<string, Bundle[]>()
  for (const bundle of bundles) {
    for (const end of bundle.ends) {
      const list = byEnd.get(end)
      if (list === undefined) byEnd.set(end, [bundle])
      else list.push(bundle)
    }
  }
  return byEnd
}

function readCell(cell: AnsweredCell): OverviewCell {
  const { id, entities, collective, ties } = cell
  return { id, area: placeOf(cell), entityClass: classOf(cell), entities, collective, ties }
}

function placeOf({ area, severalAreas }: AnsweredCell): OverviewPlace {
  return area ?? { id: severalAreas ? 'several' : 'none', label: null }
}

function classOf({ entityType, kind }: AnsweredCell): EntityClass {
  switch (entityType) {
    case 'PROJECT':
    case 'EVENT':
    case 'LOCAL_NODE':
    case 'GOVERNANCE_BODY':
      return entityType
    default:
      return kind ?? 'MIXED'
  }
}

function readShown({ id, label, acronym, collective }: AnsweredShown, cell: OverviewCell): ShownEntity {
  return {
    id,
    name: label,
    acronym: acronym ?? null,
    entityClass: cell.entityClass,
    collective: collective ?? false,
    cell: cell.id,
  }
}
