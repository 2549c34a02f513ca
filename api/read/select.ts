import type { FieldNode, GraphQLCompositeType, GraphQLObjectType } from 'graphql'
import { type AskedFields, collectFields, type Document, possibleTypes } from './collect-fields.ts'
import { ENTITY_TYPE_NAMES, FIELDS, type FieldSource, TIE_TYPE_NAMES } from './fields.ts'
import { Inputs } from './inputs.ts'
import { RowPlan, type Temporal } from './plan.ts'
import { bindDuring, selectTies } from './select-page.ts'
import {
  type Asked,
  type AskedField,
  type ReadValue,
  type Selecting,
  type ShapeRow,
  typeOfField,
  UnknownField,
} from './selecting.ts'
import {
  asRow,
  asText,
  asTexts,
  derive,
  type RowValues,
  type Shaped,
  shapeCitations,
  shapeLatest,
  TYPE_KEY,
  typeOfEntity,
  typeOfTie,
} from './shape.ts'

interface View {
  readonly key: string
  readonly read: ReadValue
}

/** Begins the planning of one selection; `document.variables` are those of the request that made it necessary. */
export function startSelecting(document: Document, temporal: Temporal): Selecting {
  return { document, temporal, sample: new Inputs(document.variables), selectRow }
}

/**
 * Plans what `fields` select of a position of `type`: reserves columns in `plan` and answers with a function that makes
 * the object of the response from a row.
 */
function selectRow(
  selecting: Selecting,
  plan: RowPlan,
  fields: readonly FieldNode[],
  type: GraphQLCompositeType,
): ShapeRow {
  const types = possibleTypes(selecting.document.schema, type).filter(({ name }) => plan.types.includes(name))
  const shared = new Map<string, ReadValue>()
  const views = new Map<string, readonly View[]>()
  for (const parent of types) {
    views.set(parent.name, viewsOf(selecting, plan, parent, collectFields(selecting.document, parent, fields), shared))
  }
  const nameOf = typeReader(plan, types)
  return (row, inputs) => {
    const name = nameOf(row)
    const shaped: Record<string, unknown> = { [TYPE_KEY]: name }
    for (const { key, read } of views.get(name) ?? []) shaped[key] = read(row, inputs)
    return shaped
  }
}

function typeReader(plan: RowPlan, types: readonly GraphQLObjectType[]): (row: RowValues) => string {
  const [only] = types
  if (types.length === 1 && only !== undefined) return () => only.name
  const index = plan.property(plan.subject === 'entity' ? 'id' : 'kind')
  return plan.subject === 'entity' ? (row) => typeOfEntity(row[index()]) : (row) => typeOfTie(row[index()])
}

function viewsOf(
  selecting: Selecting,
  plan: RowPlan,
  parent: GraphQLObjectType,
  fields: AskedFields,
  shared: Map<string, ReadValue>,
): View[] {
  return [...fields].map(([key, asked]) => {
    const source = FIELDS[parent.name]?.[asked[0].name.value]
    if (source === undefined) throw new UnknownField(`${parent.name}.${asked[0].name.value} is in no table`)
    return { key, read: readerOf(selecting, { plan, parent, asked }, source, shared) }
  })
}

function readerOf(
  selecting: Selecting,
  field: AskedField,
  source: FieldSource,
  shared: Map<string, ReadValue>,
): ReadValue {
  const { plan } = field
  switch (source.from) {
    case 'property': {
      const index = plan.property(source.property)
      return source.list ? (row) => asTexts(row[index()]) : (row) => row[index()] ?? null
    }
    case 'derived': {
      const indexes = source.properties.map((property) => plan.property(property))
      return (row) =>
        derive(
          source.value,
          indexes.map((index) => row[index()]),
        )
    }
    case 'presence': {
      if (!selecting.temporal.dated) return () => null
      const index = plan.column('', 'presence', field.parent.name, () => ({ kind: 'presence' }))
      return (row) => row[index()]
    }
    case 'lastAttested': {
      const index = plan.column('', 'lastAttested', field.parent.name, () => ({ kind: 'lastAttested' }))
      return (row) => shapeLatest(asRow(row[index()]))
    }
    case 'citedBy': {
      const index = plan.column('', 'citedBy', field.parent.name, () => ({ kind: 'citedBy' }))
      return (row) => {
        const [entities, ties, territorialFacts] = asRow(row[index()])
        return { entities, ties, territorialFacts }
      }
    }
    default:
      return readNested(selecting, field, source, shared)
  }
}

type NestedSource = Extract<
  FieldSource,
  { from: 'citations' | 'end' | 'referred' | 'ties' | 'latestTie' | 'namedMembers' | 'related' }
>

/**
 * Nested values are planned once for all types of the position that ask them by the same words: the types then share a
 * column, and only the types' names are added to it.
 */
function readNested(
  selecting: Selecting,
  field: AskedField,
  source: NestedSource,
  shared: Map<string, ReadValue>,
): ReadValue {
  const { plan, parent, asked } = field
  const key = `${identityOf(source)} ${asked.map(identityOf).join(' ')}`
  const before = shared.get(key)
  if (before !== undefined) {
    plan.share(key, asked[0].name.value, parent.name)
    return before
  }
  const read = planNested(selecting, field, source, key)
  shared.set(key, read)
  return read
}

function planNested(selecting: Selecting, field: AskedField, source: NestedSource, key: string): ReadValue {
  const { plan, parent, asked } = field
  const name = asked[0].name.value
  switch (source.from) {
    case 'citations':
      return selectCitations(selecting, field, key)
    case 'ties':
      return selectTies(selecting, field, source, key)
    case 'end': {
      const row = new RowPlan('entity', ENTITY_TYPE_NAMES)
      const shape = selectRow(selecting, row, asked, typeOfField(field))
      const index = plan.column(key, name, parent.name, () => ({ kind: 'end', end: source.end, row }))
      return (values, inputs) => shape(asRow(values[index()]), inputs)
    }
    case 'referred': {
      const { property } = source
      const row = new RowPlan('entity', ['Actor'])
      const shape = selectRow(selecting, row, asked, typeOfField(field))
      const index = plan.column(key, name, parent.name, () => ({ kind: 'referred', property, row }))
      return (values, inputs) => shapeFirst(values[index()], shape, inputs)
    }
    case 'latestTie': {
      const row = new RowPlan('tie', TIE_TYPE_NAMES)
      const shape = selectRow(selecting, row, asked, typeOfField(field))
      const index = plan.column(key, name, parent.name, () => ({ kind: 'latestTie', row }))
      return (values, inputs) => shapeFirst(values[index()], shape, inputs)
    }
    case 'namedMembers': {
      if (source.as === 'count') {
        const index = plan.column(key, name, parent.name, () => ({ kind: 'namedMembers', row: null }))
        return (values) => values[index()]
      }
      const row = new RowPlan('entity', ['Actor'])
      const shape = selectRow(selecting, row, asked, typeOfField(field))
      const index = plan.column(key, name, parent.name, () => ({ kind: 'namedMembers', row }))
      return (values, inputs) => asRow(values[index()]).map((item) => shape(asRow(item), inputs))
    }
    case 'related': {
      const row = new RowPlan('entity', source.label === null ? ENTITY_TYPE_NAMES : [source.label])
      const shape = selectRow(selecting, row, asked, typeOfField(field))
      const during = bindDuring(selecting, field)
      const index = plan.column(key, name, parent.name, () => ({ kind: 'related', source, during, row }))
      if (source.size === 'many') {
        return (values, inputs) => asRow(values[index()]).map((item) => shape(asRow(item), inputs))
      }
      return (values, inputs) => shapeFirst(values[index()], shape, inputs)
    }
  }
}

/** What a list of at most one row gives: its object, or null. */
function shapeFirst(rows: unknown, shape: ShapeRow, inputs: Inputs): Shaped | null {
  const [item] = asRow(rows)
  return item === undefined ? null : shape(asRow(item), inputs)
}

/** Citations are texts of the fact itself; their documents are looked up once each, and only when more than ids is asked. */
function selectCitations(selecting: Selecting, field: AskedField, key: string): ReadValue {
  const { plan, parent, asked } = field
  const { document } = selecting
  const citation = possibleTypes(document.schema, typeOfField(field))[0]
  const row = new RowPlan('entity', ['Source'])
  const id = row.property('id')
  const fields = citation === undefined ? new Map<string, Asked>() : collectFields(document, citation, asked)
  const shapes = [...fields].map(([responseKey, [first, ...more]]) => {
    if (citation === undefined || first.name.value === 'locator') return { responseKey, shape: null }
    const type = typeOfField({ parent: citation, asked: [first] })
    return { responseKey, shape: selectRow(selecting, row, [first, ...more], type) }
  })
  const texts = plan.property('sources')
  const fromTexts = row.needsOnly(['id'])
  if (fromTexts) row.seal()
  const cited = fromTexts ? texts : plan.column(key, 'sources', parent.name, () => ({ kind: 'citedSources', row }))
  return (values, inputs) => {
    const rows = new Map<string, RowValues>()
    if (!fromTexts) for (const item of asRow(values[cited()])) rows.set(asText(asRow(item)[id()]), asRow(item))
    return shapeCitations(asTexts(values[texts()]), (sourceId, locator) => {
      const source = fromTexts ? [sourceId] : rows.get(sourceId)
      if (source === undefined) return null
      return Object.fromEntries(
        shapes.map(({ responseKey, shape }) => [responseKey, shape === null ? locator : shape(source, inputs)]),
      )
    })
  }
}

const IDENTITIES = new WeakMap<object, number>()
let lastIdentity = 0

/** A number that stands for one object. */
function identityOf(object: object): number {
  const known = IDENTITIES.get(object)
  if (known !== undefined) return known
  lastIdentity += 1
  IDENTITIES.set(object, lastIdentity)
  return lastIdentity
}
