import { type GraphQLCompositeType, type GraphQLObjectType, getNamedType, isCompositeType } from 'graphql'
import { type Ask, rootType, selectingOf } from '../read/ask.ts'
import { collectFields, possibleTypes } from '../read/collect-fields.ts'
import { makeCompileCache } from '../read/compile.ts'
import { ENTITY_TYPE_NAMES, TIE_TYPE_NAMES } from '../read/fields.ts'
import type { Inputs } from '../read/inputs.ts'
import type { Asked, Selecting } from '../read/selecting.ts'
import type { RowValues } from '../read/shape.ts'
import { isValueType } from '../schema.ts'
import { readAsking } from './network/network-question.ts'
import { SlicePlan } from './network/slice-rows.ts'

/** Rows of what an answer names, by ids. */
interface NamedRows {
  readonly entities: ReadonlyMap<string, RowValues>
  readonly ties: ReadonlyMap<string, RowValues>
}

interface NamedIds {
  readonly entities: Set<string>
  readonly ties: Set<string>
}

/** One position of a selection: which records its value names, and the response made of it. */
interface Part {
  readonly collect: (value: unknown, ids: NamedIds) => void
  readonly shape: (value: unknown, rows: NamedRows, inputs: Inputs) => unknown
}

interface CompiledAnswer {
  readonly plan: SlicePlan
  readonly part: Part
}

const compiled = makeCompileCache<CompiledAnswer>()

/**
 * Answers a root field with what was worked out from the record in memory: objects by the names of their fields, and an
 * id wherever an entity or a tie stands. What is selected of those is read by one statement over the ids. Where one is
 * gone by then, the item that names it is left out.
 * @param endsOf the ids of the two ends of a tie
 */
export async function answerNamed(
  ask: Ask,
  found: unknown,
  endsOf: (tie: string) => readonly string[],
): Promise<unknown> {
  const { inputs, question } = readAsking(ask)
  const { plan, part } = compiled(ask.info, () => {
    const selecting = selectingOf(ask.info, question.temporal)
    const slice = new SlicePlan(selecting)
    const [first, ...others] = ask.info.fieldNodes
    if (first === undefined) throw new Error(`${ask.info.fieldName} was asked by nobody`)
    return { plan: slice, part: planPosition(selecting, slice, [first, ...others], rootType(ask.info)) }
  })
  const ids: NamedIds = { entities: new Set(), ties: new Set() }
  part.collect(found, ids)
  for (const tie of ids.ties) for (const end of endsOf(tie)) ids.entities.add(end)
  const slice = await plan.read(ask, question, { entities: [...ids.entities], ties: [...ids.ties] }, inputs)
  const ties = new Map(slice.ties.map((row) => [plan.tieIdOf(row), row]))
  return part.shape(found, { entities: slice.entities, ties }, inputs)
}

function planPosition(selecting: Selecting, plan: SlicePlan, asked: Asked, type: GraphQLCompositeType): Part {
  const types = possibleTypes(selecting.document.schema, type)
  const [only] = types
  if (only === undefined) return LEAF
  if (types.every(({ name }) => ENTITY_TYPE_NAMES.includes(name))) {
    const shape = plan.entity(asked, type)
    return listed({
      collect: (id, ids) => {
        if (typeof id === 'string') ids.entities.add(id)
      },
      shape: (id, rows, inputs) => shapeRow(rows.entities, id, (row) => shape(row, inputs)),
    })
  }
  if (types.every(({ name }) => TIE_TYPE_NAMES.includes(name))) {
    const shape = plan.tie(asked, type)
    return listed({
      collect: (id, ids) => {
        if (typeof id === 'string') ids.ties.add(id)
      },
      shape: (id, rows, inputs) => shapeRow(rows.ties, id, (row) => shape(row, inputs)),
    })
  }
  return isValueType(only.name) ? LEAF : listed(planObject(selecting, plan, asked, only))
}

const LEAF: Part = { collect: () => {}, shape: (value) => value ?? null }

function shapeRow(rows: ReadonlyMap<string, RowValues>, id: unknown, shape: (row: RowValues) => unknown): unknown {
  const row = typeof id === 'string' ? rows.get(id) : undefined
  return row === undefined ? null : shape(row)
}

function planObject(selecting: Selecting, plan: SlicePlan, asked: Asked, parent: GraphQLObjectType): Part {
  const parts = [...collectFields(selecting.document, parent, asked)].map(([key, places]) => {
    const name = places[0].name.value
    const type = getNamedType(parent.getFields()[name]?.type)
    return { key, name, part: isCompositeType(type) ? planPosition(selecting, plan, places, type) : LEAF }
  })
  return {
    collect: (value, ids) => {
      for (const { name, part } of parts) part.collect(fieldOf(value, name), ids)
    },
    shape: (value, rows, inputs) => {
      const shaped: Record<string, unknown> = {}
      for (const { key, name, part } of parts) {
        const held = fieldOf(value, name)
        shaped[key] = part.shape(held, rows, inputs)
        if (typeof held === 'string' && shaped[key] === null) return null
      }
      return shaped
    },
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

/** The same for a list of such values; those of which nothing is left are left out. */
function listed(part: Part): Part {
  return {
    collect: (value, ids) => {
      for (const item of Array.isArray(value) ? value : [value]) part.collect(item, ids)
    },
    shape: (value, rows, inputs) => {
      if (value === null || value === undefined) return null
      if (!Array.isArray(value)) return part.shape(value, rows, inputs)
      return value.map((item) => part.shape(item, rows, inputs)).filter((item) => item !== null)
    },
  }
}
