import type { FieldNode, GraphQLCompositeType, GraphQLObjectType } from 'graphql'
import { TIES } from '#graph-schema/model/tie.ts'
import type { ParameterValue } from '../database/encode.ts'
import { collectFields, possibleTypes } from './collect-fields.ts'
import { type CursorKey, decodeCursor, encodeCursor, PLACE_PARTS } from './cursor.ts'
import { type FieldSource, TIE_TYPE_NAMES } from './fields.ts'
import {
  type Arguments,
  type Bind,
  type Inputs,
  readDay,
  readInteger,
  readObject,
  readText,
  readTexts,
} from './inputs.ts'
import { type DuringBinds, RowPlan } from './plan.ts'
import { type Asked, type AskedField, type ReadValue, type Selecting, typeOfField } from './selecting.ts'
import { asRow, asText, type RowValues, type Shaped } from './shape.ts'

/** A page as the database gives it: `[[place…, row] …, one more than asked for]` and, when asked, how many there are in all. */
export interface PageValue {
  readonly items: readonly unknown[]
  readonly total: unknown
}

interface Page {
  readonly items: readonly { readonly place: CursorKey; readonly row: RowValues }[]
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly total: unknown
}

export interface PlannedPage {
  readonly shape: (value: PageValue, asked: { first: number; after: string | null }, inputs: Inputs) => Shaped
  /** Whether the number of all items is asked. */
  readonly counted: boolean
}

/** Plans what is selected of a connection; `edges.node` and `nodes` share the rows of `plan`. */
export function selectPage(
  selecting: Selecting,
  plan: RowPlan,
  fields: readonly FieldNode[],
  type: GraphQLCompositeType,
): PlannedPage {
  const [connection] = possibleTypes(selecting.document.schema, type)
  if (connection === undefined) return { shape: () => ({}), counted: false }
  const asked = [...collectFields(selecting.document, connection, fields)]
  const parts = asked.map(([key, nodes]) => ({ key, read: readPart(selecting, plan, connection, nodes) }))
  return {
    counted: asked.some(([, [node]]) => node.name.value === 'totalCount'),
    shape: ({ items, total }, { first, after }, inputs) => {
      const kept = items.slice(0, first).map(asRow)
      const page: Page = {
        items: kept.map((item) => ({ place: item.slice(0, -1).map(asText), row: asRow(item.at(-1)) })),
        hasNextPage: items.length > first,
        hasPreviousPage: after !== null,
        total,
      }
      return Object.fromEntries(parts.map(({ key, read }) => [key, read(page, inputs)]))
    },
  }
}

type ReadPage = (page: Page, inputs: Inputs) => unknown

function readPart(selecting: Selecting, plan: RowPlan, parent: GraphQLObjectType, asked: Asked): ReadPage {
  switch (asked[0].name.value) {
    case 'totalCount':
      return ({ total }) => total
    case 'pageInfo':
      return shapePageInfo
    case 'nodes': {
      const shape = selecting.selectRow(selecting, plan, asked, typeOfField({ parent, asked }))
      return ({ items }, inputs) => items.map(({ row }) => shape(row, inputs))
    }
    default:
      return readEdges(selecting, plan, typeOfField({ parent, asked }), asked)
  }
}

function readEdges(
  selecting: Selecting,
  plan: RowPlan,
  type: GraphQLCompositeType,
  fields: readonly FieldNode[],
): ReadPage {
  const [edge] = possibleTypes(selecting.document.schema, type)
  if (edge === undefined) return () => []
  const parts = [...collectFields(selecting.document, edge, fields)].map(([key, asked]) => {
    const isCursor = asked[0].name.value === 'cursor'
    return {
      key,
      shape: isCursor ? null : selecting.selectRow(selecting, plan, asked, typeOfField({ parent: edge, asked })),
    }
  })
  return ({ items }, inputs) =>
    items.map(({ place, row }) =>
      Object.fromEntries(
        parts.map(({ key, shape }) => [key, shape === null ? encodeCursor(place) : shape(row, inputs)]),
      ),
    )
}

function shapePageInfo({ items, hasNextPage, hasPreviousPage }: Page): Shaped {
  const [first, last] = [items[0], items.at(-1)]
  return {
    hasNextPage,
    hasPreviousPage,
    startCursor: first === undefined ? null : encodeCursor(first.place),
    endCursor: last === undefined ? null : encodeCursor(last.place),
  }
}

/** Plans a page of the ties of an entity. */
export function selectTies(
  selecting: Selecting,
  field: AskedField,
  source: Extract<FieldSource, { from: 'ties' }>,
  key: string,
): ReadValue {
  const { plan, parent, asked } = field
  const [node] = asked
  const definition = parent.getFields()[node.name.value]
  const given = (inputs: Inputs): Arguments => (definition === undefined ? {} : inputs.argumentsOf(definition, node))
  const isGiven = (name: string) => isNotNull(given(selecting.sample)[name])
  const row = new RowPlan(
    'tie',
    source.kinds.length === 1 ? source.kinds.map((kind) => TIES[kind].type) : TIE_TYPE_NAMES,
  )
  const page = selectPage(selecting, row, asked, typeOfField(field))
  const index = plan.column(key, node.name.value, parent.name, () => ({
    kind: 'ties',
    source,
    row,
    first: (inputs) => readInteger(given(inputs), 'first'),
    after: isGiven('after') ? bindPlace((inputs) => readText(given(inputs), 'after'), PLACE_PARTS.ties) : null,
    during: bindDuring(selecting, field),
    kinds: isGiven('kinds') ? (inputs) => readTexts(given(inputs), 'kinds') : null,
    counted: page.counted,
  }))
  return (values, inputs) => {
    const [items, total] = asRow(values[index()])
    const { first, after } = { first: readInteger(given(inputs), 'first'), after: readText(given(inputs), 'after') }
    return page.shape({ items: asRow(items), total }, { first, after }, inputs)
  }
}

/** The argument `during` of a nested list; null where it was not given. */
export function bindDuring(selecting: Selecting, { parent, asked: [node] }: AskedField): DuringBinds | null {
  const definition = parent.getFields()[node.name.value]
  if (definition === undefined) return null
  const given = (inputs: Inputs) => inputs.argumentsOf(definition, node)
  if (!isNotNull(given(selecting.sample)['during'])) return null
  const side = (name: 'from' | 'to') => (inputs: Inputs) => readDay(readObject(given(inputs), 'during'), name)
  return { from: side('from'), to: side('to') }
}

function isNotNull(value: unknown): boolean {
  return value !== null && value !== undefined
}

/** One parameter for each part of the cursor. */
export function bindPlace(cursor: (inputs: Inputs) => string | null, parts: number): Bind[] {
  return Array.from({ length: parts }, (_, part) => (inputs: Inputs): ParameterValue => {
    const text = cursor(inputs)
    return text === null ? '' : (decodeCursor(text, parts)[part] ?? '')
  })
}
