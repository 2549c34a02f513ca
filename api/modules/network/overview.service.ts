import type { GraphQLObjectType } from 'graphql'
import { isCellId } from '#graph-schema/model/cell-id.ts'
import { LIMITS } from '#graph-schema/model/limits.ts'
import { decodeOnly } from '../../database/decode.ts'
import { BadInput } from '../../errors.ts'
import { type Ask, rootType, selectingOf } from '../../read/ask.ts'
import { type AskedFields, collectFields, possibleTypes } from '../../read/collect-fields.ts'
import { makeCompileCache } from '../../read/compile.ts'
import { type Inputs, readTexts } from '../../read/inputs.ts'
import { type Asked, type Selecting, typeOfField } from '../../read/selecting.ts'
import type { Shaped } from '../../read/shape.ts'
import { countedGraphRow, takeCountedGraph } from './network.cypher.ts'
import { type NetworkQuestion, readAsking } from './network-question.ts'
import { countOverview, type OpenedCell, type Overview, type OverviewCell } from './overview.ts'
import { shapeTotals } from './shape-totals.ts'
import { SlicePlan, type SliceRows, shapeKnown } from './slice-rows.ts'

interface CompiledOverview {
  readonly plan: SlicePlan
  /** Ids of the entities that the answer tells of. */
  readonly named: (overview: Overview) => string[]
  readonly shape: (overview: Overview, rows: SliceRows, inputs: Inputs) => Shaped
}

const compiled = makeCompileCache<CompiledOverview>()

/**
 * Answers `networkOverview`: the filtered network counted by micro-area and kind.
 * @throws BadInput when an id cannot be one of a cell, or the network is too large to be counted
 */
export async function readOverview(ask: Ask): Promise<Shaped> {
  const { inputs, values, question } = readAsking(ask)
  const open = new Set(readTexts(values, 'open') ?? [])
  for (const id of open) requireCellId(id)
  const statement = takeCountedGraph(question, LIMITS.overviewEntities)
  const rows = await ask.database.read(statement, ask.caller)
  const [entities, placed, covered, ties] = decodeOnly(statement.operation, rows, countedGraphRow)
  if (entities.length > LIMITS.overviewEntities) {
    throw new BadInput(
      'networkOverview.filter',
      `more than ${LIMITS.overviewEntities} entities match; narrow the filter`,
    )
  }
  const { includeIsolated } = question
  const overview = countOverview(
    { entities, areas: [...placed, ...covered], ties },
    { open, includeIsolated, most: LIMITS.openedEntities },
  )
  const { plan, named, shape } = compiled(ask.info, () => compileOverview(ask, question))
  const known = await plan.read(ask, question, { entities: named(overview), ties: [] }, inputs)
  return shape(overview, known, inputs)
}

function requireCellId(id: string): void {
  if (isCellId(id)) return
  throw new BadInput(
    'networkOverview.open',
    `"${id.slice(0, 80)}" is not the id of a cell; take one from cells, for instance cell:-none/PROJECT`,
  )
}

/** How one field is answered, and the entities that it tells of. */
interface Part<Value> {
  readonly key: string
  readonly named: (value: Value) => readonly string[]
  readonly read: (value: Value, rows: SliceRows, inputs: Inputs) => unknown
}

type PlanPart<Value> = (name: string, asked: Asked, parent: GraphQLObjectType) => Omit<Part<Value>, 'key'>

function compileOverview({ info }: Ask, { temporal }: NetworkQuestion): CompiledOverview {
  const selecting = selectingOf(info, temporal)
  const plan = new SlicePlan(selecting)
  const [parent] = possibleTypes(info.schema, rootType(info))
  const parts = planParts<Overview>(selecting, parent, info.fieldNodes, (name, asked, type) => {
    const [item] = name === 'totals' ? [] : possibleTypes(info.schema, typeOfField({ parent: type, asked }))
    switch (name) {
      case 'totals':
        return plain(({ byType, byKind }) => shapeTotals({ byType, byKind }))
      case 'bundles':
        return plain(({ bundles }) => bundles)
      case 'cells':
        return eachOf(({ cells }) => cells, planParts(selecting, item, asked, planCell(plan)))
      default:
        return eachOf(({ opened }) => opened, planParts(selecting, item, asked, planOpened(plan)))
    }
  })
  return {
    plan,
    named: (overview) => [...new Set(parts.flatMap(({ named }) => named(overview)))],
    shape: (overview, rows, inputs) => shapeParts(parts, overview, rows, inputs),
  }
}

function planCell(plan: SlicePlan): PlanPart<OverviewCell> {
  return (name, asked, parent) => {
    switch (name) {
      case 'area': {
        const shape = plan.entity(asked, typeOfField({ parent, asked }))
        const named = ({ place }: OverviewCell) => (place.in === 'one' ? [place.area] : [])
        return { named, read: (cell, rows, inputs) => shapeKnown(named(cell), rows, shape, inputs)[0] ?? null }
      }
      case 'severalAreas':
        return plain(({ place }) => place.in === 'several')
      case 'entityType':
        return plain(({ of }) => of.entityType)
      case 'kind':
        return plain(({ of }) => of.kind)
      default:
        return plain((cell) => Reflect.get(cell, name))
    }
  }
}

function planOpened(plan: SlicePlan): PlanPart<OpenedCell> {
  return (name, asked, parent) => {
    if (name !== 'entities') return plain((cell) => Reflect.get(cell, name))
    const shape = plan.entity(asked, typeOfField({ parent, asked }))
    return {
      named: ({ entities }) => entities,
      read: ({ entities }, rows, inputs) => shapeKnown(entities, rows, shape, inputs),
    }
  }
}

function planParts<Value>(
  { document }: Selecting,
  type: GraphQLObjectType | undefined,
  asked: readonly Asked[0][],
  planPart: PlanPart<Value>,
): readonly Part<Value>[] {
  if (type === undefined) return []
  const fields: AskedFields = collectFields(document, type, asked)
  return [...fields].map(([key, places]) => ({ key, ...planPart(places[0].name.value, places, type) }))
}

/** A field that tells of no entity. */
function plain<Value>(read: (value: Value) => unknown): Omit<Part<Value>, 'key'> {
  return { named: () => [], read }
}

/** A list whose items have the same parts. */
function eachOf<Value, Item>(
  list: (value: Value) => readonly Item[],
  parts: readonly Part<Item>[],
): Omit<Part<Value>, 'key'> {
  return {
    named: (value) => list(value).flatMap((item) => parts.flatMap(({ named }) => named(item))),
    read: (value, rows, inputs) => list(value).map((item) => shapeParts(parts, item, rows, inputs)),
  }
}

function shapeParts<Value>(parts: readonly Part<Value>[], value: Value, rows: SliceRows, inputs: Inputs): Shaped {
  return Object.fromEntries(parts.map(({ key, read }) => [key, read(value, rows, inputs)]))
}
