import {
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { type Ask, rootType, selectingOf } from '../../read/ask.ts'
import { type AskedFields, collectFields, possibleTypes } from '../../read/collect-fields.ts'
import { inputsOf, makeCompileCache } from '../../read/compile.ts'
import { ENTITY_TYPE_NAMES, TIE_TYPE_NAMES } from '../../read/fields.ts'
import type { Inputs } from '../../read/inputs.ts'
import { type Asked, type Selecting, typeOfField } from '../../read/selecting.ts'
import type { RowValues, Shaped } from '../../read/shape.ts'
import { readAsking } from '../network/network-question.ts'
import { SlicePlan } from '../network/slice-rows.ts'

/** Ids that an answer names in the places where records are asked. */
interface NamedIds {
  readonly entities: Set<string>
  readonly ties: Set<string>
}

interface NamedRows {
  readonly entities: ReadonlyMap<string, RowValues>
  readonly ties: ReadonlyMap<string, RowValues>
}

/** One place of an answer: which records it names, and how it is given once they are read. */
interface Part {
  readonly collect: (value: unknown, ids: NamedIds) => void
  readonly give: (value: unknown, rows: NamedRows, inputs: Inputs) => unknown
}

interface CompiledAnswer {
  readonly plan: SlicePlan
  readonly part: Part
}

const compiled = makeCompileCache<CompiledAnswer>()

/**
 * Shapes what a service has worked out – objects by the names of their fields, with the id where an
 * entity stands, and id and ends where a tie does – as it is asked, and reads those records by one further statement.
 */
export async function shapeAnswer(ask: Ask, value: unknown): Promise<unknown> {
  const { question } = readAsking(ask)
  const inputs = inputsOf(ask.info)
  const { plan, part } = compiled(ask.info, () => compileAnswer(ask))
  const ids: NamedIds = { entities: new Set(), ties: new Set() }
  part.collect(value, ids)
  const none = ids.entities.size === 0 && ids.ties.size === 0
  const rows = none
    ? { entities: new Map<string, RowValues>(), ties: [] }
    : await plan.read(ask, question, { entities: [...ids.entities], ties: [...ids.ties] }, inputs)
  const ties = new Map(rows.ties.map((row) => [plan.tieIdOf(row), row]))
  return part.give(value, { entities: rows.entities, ties }, inputs)
}

function compileAnswer(ask: Ask): CompiledAnswer {
  const selecting = selectingOf(ask.info, readAsking(ask).question.temporal)
  const plan = new SlicePlan(selecting)
  const [parent] = possibleTypes(ask.info.schema, rootType(ask.info))
  const fields: AskedFields =
    parent === undefined ? new Map() : collectFields(selecting.document, parent, ask.info.fieldNodes)
  return { plan, part: parent === undefined ? PLAIN : planObject({ selecting, plan }, parent, fields) }
}

interface Planning {
  readonly selecting: Selecting
  readonly plan: SlicePlan
}

/** A value that names no record is given as it is. */
const PLAIN: Part = { collect: () => {}, give: (value) => value ?? null }

function planObject(planning: Planning, parent: GraphQLObjectType, fields: AskedFields): Part {
  const parts = [...fields].map(([key, asked]) => ({
    key,
    name: asked[0].name.value,
    part: planField(planning, parent, asked),
    isNeeded: isNonNullType(parent.getFields()[asked[0].name.value]?.type),
  }))
  return inEach({
    collect: (value, ids) => {
      for (const { name, part } of parts) part.collect(readKey(value, name), ids)
    },
    give: (value, rows, inputs): Shaped | null => {
      const given: Record<string, unknown> = {}
      for (const { key, name, part, isNeeded } of parts) {
        given[key] = part.give(readKey(value, name), rows, inputs)
        // A record that it cannot be without went away meanwhile.
        if (isNeeded && part !== PLAIN && given[key] === null) return null
      }
      return given
    },
  })
}

function planField(planning: Planning, parent: GraphQLObjectType, asked: Asked): Part {
  const named = getNamedType(parent.getFields()[asked[0].name.value]?.type)
  if (!isCompositeType(named)) return PLAIN
  const { schema } = planning.selecting.document
  const type = typeOfField({ parent, asked })
  if (isOf(schema, type, ENTITY_TYPE_NAMES)) {
    const shape = planning.plan.entity(asked, type)
    return inEach({
      collect: (id, { entities }) => entities.add(String(id)),
      give: (id, { entities }, inputs) => shapeRow(entities.get(String(id)), shape, inputs),
    })
  }
  if (isOf(schema, type, TIE_TYPE_NAMES)) {
    const shape = planning.plan.tie(asked, type)
    return inEach({
      // A tie is found by its ends.
      collect: (named, { entities, ties }) => {
        ties.add(String(readKey(named, 'id')))
        for (const end of ['from', 'to']) entities.add(String(readKey(named, end)))
      },
      give: (named, { ties }, inputs) => shapeRow(ties.get(String(readKey(named, 'id'))), shape, inputs),
    })
  }
  const [object] = possibleTypes(schema, type)
  if (object === undefined || !holdsRecords(schema, object, new Set())) return PLAIN
  return planObject(planning, object, collectFields(planning.selecting.document, object, asked))
}

function shapeRow(row: RowValues | undefined, shape: (row: RowValues, inputs: Inputs) => Shaped, inputs: Inputs) {
  return row === undefined ? null : shape(row, inputs)
}

/** The same for a list as for one; of records that went away meanwhile a list says nothing. */
function inEach(one: Part): Part {
  return {
    collect(value, ids) {
      for (const item of Array.isArray(value) ? value : [value])
        if (item !== null && item !== undefined) one.collect(item, ids)
    },
    give(value, rows, inputs) {
      if (value === null || value === undefined) return null
      if (!Array.isArray(value)) return one.give(value, rows, inputs)
      const given = value.map((item) => one.give(item, rows, inputs))
      return given.filter((item) => item !== null)
    },
  }
}

function isOf(schema: GraphQLSchema, type: GraphQLCompositeType, names: readonly string[]): boolean {
  return possibleTypes(schema, type).every(({ name }) => names.includes(name))
}

/** Whether an entity or a tie can stand somewhere inside a value of this type. */
function holdsRecords(schema: GraphQLSchema, type: GraphQLObjectType, seen: Set<string>): boolean {
  if (seen.has(type.name)) return false
  seen.add(type.name)
  return Object.values(type.getFields()).some((field) => {
    const named = getNamedType(field.type)
    if (!isCompositeType(named)) return false
    if (isOf(schema, named, ENTITY_TYPE_NAMES) || isOf(schema, named, TIE_TYPE_NAMES)) return true
    return isObjectType(named) && holdsRecords(schema, named, seen)
  })
}

function readKey(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}
