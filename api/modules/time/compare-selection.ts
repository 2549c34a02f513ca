import type { GraphQLCompositeType, GraphQLObjectType } from 'graphql'
import { type Ask, rootType, selectingOf } from '../../read/ask.ts'
import { type AskedFields, collectFields, possibleTypes } from '../../read/collect-fields.ts'
import { ENTITY_TYPE_NAMES, TIE_TYPE_NAMES } from '../../read/fields.ts'
import { refuseBeyondRecord } from '../../read/fill-row.ts'
import type { Inputs } from '../../read/inputs.ts'
import { RowPlan, UNDATED } from '../../read/plan.ts'
import { type Asked, type Selecting, type ShapeRow, typeOfField } from '../../read/selecting.ts'
import type { RowValues, Shaped } from '../../read/shape.ts'
import type { FoundChange } from './found-change.ts'

/** Rows of what a comparison names, by ids. */
interface NamedRows {
  readonly entities: ReadonlyMap<string, RowValues>
  readonly ties: ReadonlyMap<string, RowValues>
}

type ShapeNamed = (id: string, rows: NamedRows, inputs: Inputs) => Shaped | null

/** Values of a comparison that need no record. */
interface ComparedFigures {
  readonly changes: readonly FoundChange[]
  readonly undecidedTies: readonly string[]
  /** By the name of the field. */
  readonly values: Readonly<Record<string, unknown>>
}

/** What is selected of a comparison, planned. */
export interface ComparePlan {
  readonly entities: RowPlan
  readonly ties: RowPlan
  readonly shape: (figures: ComparedFigures, rows: NamedRows, inputs: Inputs) => Shaped
}

type ReadDifference = (figures: ComparedFigures, rows: NamedRows, inputs: Inputs) => unknown

/** @throws BadInput when a subject is asked for what a record does not hold itself. */
export function planComparison({ info }: Ask): ComparePlan {
  const selecting = selectingOf(info, UNDATED)
  const entities = new RowPlan('entity', ENTITY_TYPE_NAMES)
  const ties = new RowPlan('tie', TIE_TYPE_NAMES)
  const named: PlanNamed = (asked, type) => planNamed(selecting, { entities, ties }, asked, type)
  const [parent] = possibleTypes(info.schema, rootType(info))
  const fields: AskedFields =
    parent === undefined ? new Map() : collectFields(selecting.document, parent, info.fieldNodes)
  const parts = [...fields].map(([key, asked]) => ({
    key,
    read: parent === undefined ? () => null : planPart(selecting, named, parent, asked),
  }))
  for (const plan of [entities, ties]) refuseBeyondRecord(plan, `${info.fieldName}.changes`)
  return {
    entities,
    ties,
    shape: (figures, rows, inputs) =>
      Object.fromEntries(parts.map(({ key, read }) => [key, read(figures, rows, inputs)])),
  }
}

type PlanNamed = (asked: Asked, type: GraphQLCompositeType) => ShapeNamed

function planPart(selecting: Selecting, named: PlanNamed, parent: GraphQLObjectType, asked: Asked): ReadDifference {
  const name = asked[0].name.value
  if (name === 'undecidedTies') {
    const shape = named(asked, typeOfField({ parent, asked }))
    return ({ undecidedTies }, rows, inputs) => undecidedTies.flatMap((id) => shape(id, rows, inputs) ?? [])
  }
  if (name !== 'changes') return ({ values }) => values[name]
  const [change] = possibleTypes(selecting.document.schema, typeOfField({ parent, asked }))
  if (change === undefined) return () => []
  const parts = [...collectFields(selecting.document, change, asked)].map(([key, places]) => ({
    key,
    read: planChange(named, change, places),
  }))
  return ({ changes }, rows, inputs) =>
    changes.map((found) => Object.fromEntries(parts.map(({ key, read }) => [key, read(found, rows, inputs)])))
}

type ReadChange = (change: FoundChange, rows: NamedRows, inputs: Inputs) => unknown

function planChange(named: PlanNamed, parent: GraphQLObjectType, asked: Asked): ReadChange {
  switch (asked[0].name.value) {
    case 'id':
      return idOf
    case 'redrawn':
      return ({ redrawing }) => redrawing?.act ?? null
    case 'subject': {
      const shape = named(asked, typeOfField({ parent, asked }))
      return ({ subjectId }, rows, inputs) => shape(subjectId, rows, inputs)
    }
    case 'by':
      return planList(named, parent, asked, ({ by }) => by)
    case 'leftAreas':
      return planList(named, parent, asked, ({ redrawing }) => redrawing?.left ?? [])
    case 'enteredAreas':
      return planList(named, parent, asked, ({ redrawing }) => redrawing?.entered ?? [])
    default: {
      const name = asked[0].name.value
      return (change) => Reflect.get(change, name)
    }
  }
}

function planList(
  named: PlanNamed,
  parent: GraphQLObjectType,
  asked: Asked,
  idsOf: (change: FoundChange) => readonly string[],
): ReadChange {
  const shape = named(asked, typeOfField({ parent, asked }))
  return (change, rows, inputs) => idsOf(change).flatMap((id) => shape(id, rows, inputs) ?? [])
}

/** Several bodies may come to one area, and one comune be drawn anew twice: the id of each such change says which it is. */
function idOf({ kind, subjectId, by, nobodyBefore, redrawing, when }: FoundChange): string {
  const rest = nobodyBefore === false ? [by.join('/')] : redrawing === undefined ? [] : [redrawing.act, when?.latest]
  return [kind, subjectId, ...rest].join('/')
}

/** Plans what is selected of a position that may hold entities, ties, or both. */
function planNamed(
  selecting: Selecting,
  { entities, ties }: { readonly entities: RowPlan; readonly ties: RowPlan },
  asked: Asked,
  type: GraphQLCompositeType,
): ShapeNamed {
  const types = possibleTypes(selecting.document.schema, type).map(({ name }) => name)
  const shapeIn = (plan: RowPlan): ShapeRow | null =>
    types.some((name) => plan.types.includes(name)) ? selecting.selectRow(selecting, plan, asked, type) : null
  const [shapeEntity, shapeTie] = [shapeIn(entities), shapeIn(ties)]
  return (id, rows, inputs) => {
    const isTie = id.startsWith('tie:')
    const [shape, row] = isTie ? [shapeTie, rows.ties.get(id)] : [shapeEntity, rows.entities.get(id)]
    return shape === null || row === undefined ? null : shape(row, inputs)
  }
}
