import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
} from 'graphql'
import type { Document } from './collect-fields.ts'
import type { Inputs } from './inputs.ts'
import type { RowPlan, Temporal } from './plan.ts'
import type { RowValues, Shaped } from './shape.ts'

/** Makes the object of the response from a row. */
export type ShapeRow = (row: RowValues, inputs: Inputs) => Shaped
/** Takes one value of the response from a row. */
export type ReadValue = (row: RowValues, inputs: Inputs) => unknown
/** The places of a document that ask one field under one response key; never none. */
export type Asked = readonly [FieldNode, ...FieldNode[]]

type SelectRow = (
  selecting: Selecting,
  plan: RowPlan,
  fields: readonly FieldNode[],
  type: GraphQLCompositeType,
) => ShapeRow

/** Everything that stays the same while one selection is planned. */
export interface Selecting {
  readonly document: Document
  readonly temporal: Temporal
  /**
   * Inputs of one request of this selection. The plan serves other requests too: only what they have in common –
   * which inputs are null, values of enums and booleans – may be read from these.
   */
  readonly sample: Inputs
  readonly selectRow: SelectRow
}

/** One field of a type, asked at one position of a selection. */
export interface AskedField {
  readonly plan: RowPlan
  readonly parent: GraphQLObjectType
  readonly asked: Asked
}

/** A field of the SDL that the table of fields does not know, or that cannot be selected from. */
export class UnknownField extends Error {
  override readonly name = 'UnknownField'
}

/** The composite type of a field, its list and non-null wrappers taken off. */
export function typeOfField({ parent, asked }: Pick<AskedField, 'parent' | 'asked'>): GraphQLCompositeType {
  const type = getNamedType(parent.getFields()[asked[0].name.value]?.type)
  if (!isCompositeType(type)) throw new UnknownField(`${parent.name}.${asked[0].name.value} has no selection`)
  return type
}
