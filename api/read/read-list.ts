import { LIMITS } from '#graph-schema/model/limits.ts'
import type { Presence } from '#graph-schema/model/presence.ts'
import { todayInRome } from '#graph-schema/model/rome-day.ts'
import { UnexpectedRow } from '../database/decode.ts'
import type { ParameterValue } from '../database/encode.ts'
import { type Ask, rootArguments, rootType, selectingOf, temporalOf } from './ask.ts'
import { inputsOf, makeCompileCache } from './compile.ts'
import { PLACE_PARTS } from './cursor.ts'
import { Emitter, where } from './emit.ts'
import { type Arguments, type Inputs, readInteger, readText } from './inputs.ts'
import { RowPlan } from './plan.ts'
import { entityAtLeast, isPossible } from './presence.ts'
import { bindDay } from './read-entity.ts'
import { bindPlace, type PageValue, selectPage } from './select-page.ts'
import type { ShapeRow } from './selecting.ts'
import { asRow, type Shaped } from './shape.ts'

/** A condition of a list that holds when its argument was given. */
export interface Condition {
  /** The value to compare with; null when the condition was not asked. */
  readonly value: (values: Arguments) => ParameterValue
  /** The condition in Cypher, from the name of the entity's variable, the parameter, and the least presence of facts. */
  readonly holds: (entity: string, parameter: string, minimum: Presence) => string
}

/** A list of entities of one type, ordered by name. */
export interface ListFacts {
  /** GraphQL type of the items, which is also their label. */
  readonly type: string
  readonly conditions: readonly Condition[]
  readonly descending: (values: Arguments) => boolean
}

interface CompiledPage {
  readonly text: string
  readonly emitter: Emitter
  readonly shape: (value: PageValue, asked: { first: number; after: string | null }, inputs: Inputs) => Shaped
}
const pages = makeCompileCache<CompiledPage>()

/** Reads one page of a list by its keyset: an index gives the order, and only the page's items are looked at further. */
export async function readPage(ask: Ask, facts: ListFacts): Promise<Shaped> {
  const { database, caller, info } = ask
  const { text, emitter, shape } = pages(info, () => compilePage(info, facts))
  const inputs = inputsOf(info)
  const values = rootArguments(info, inputs)
  const [row] = await database.read({ operation: info.fieldName, text, parameters: emitter.bind(inputs) }, caller)
  if (row === undefined) throw new UnexpectedRow(`${info.fieldName} answered without a row`)
  const asked = { first: readInteger(values, 'first'), after: readText(values, 'after') }
  return shape({ items: asRow(row[0]), total: row[1] }, asked, inputs)
}

/** Larger than any name key. */
const LAST = '\u{10FFFF}'

function compilePage(info: Ask['info'], { type, conditions, descending }: ListFacts): CompiledPage {
  const sample = rootArguments(info, inputsOf(info))
  const temporal = temporalOf(sample)
  const plan = new RowPlan('entity', [type])
  const selected = selectPage(selectingOf(info, temporal), plan, info.fieldNodes, rootType(info))
  const emitter = new Emitter(temporal, bindDay(info))
  const values = (inputs: Inputs) => rootArguments(info, inputs)
  const entity = emitter.variable()
  const [nameKey, id] = bindPlace((inputs) => readText(values(inputs), 'after'), PLACE_PARTS.entities).map((bind) =>
    emitter.parameter((inputs) => {
      const begins = readText(values(inputs), 'after') === null
      return begins && descending(values(inputs)) ? LAST : bind(inputs)
    }),
  )
  const limit = emitter.parameter((inputs) => readInteger(values(inputs), 'first') + 1)
  const kept = [
    ...conditions
      .filter(({ value }) => value(sample) !== null)
      .map(({ value, holds }) =>
        holds(
          entity,
          emitter.parameter((inputs) => value(values(inputs))),
          temporal.minimum,
        ),
      ),
    ...entityAtLeast(temporal.minimum, entity),
  ]
  const [than, order] = descending(sample) ? ['<', ' DESC'] : ['>', '']
  const after = `${entity}.nameKey ${than}= ${nameKey} AND ${entity}.id IS NOT NULL AND (${entity}.nameKey ${than} ${nameKey} OR ${entity}.id ${than} ${id})`
  const match = `MATCH (${entity}:${type})`
  const text = `CYPHER 5
RETURN COLLECT {
  ${match}${where([after, ...kept])}
  WITH ${entity} ORDER BY ${entity}.nameKey${order}, ${entity}.id${order} LIMIT ${limit}
  RETURN [${entity}.nameKey, ${entity}.id, ${emitter.row(plan, { entity })}]
} AS items, ${selected.counted ? `COUNT { ${match}${where(kept)} }` : 'null'} AS total`
  return { text, emitter, shape: selected.shape }
}

interface CompiledList {
  readonly text: string
  readonly emitter: Emitter
  readonly shape: ShapeRow
}
const lists = makeCompileCache<CompiledList>()

/**
 * Reads a short list whole, ordered by code. Where it knows the argument `includeEnded` and neither that nor a day is
 * asked, it holds what is there today; what is told of it is everything on record all the same.
 */
export async function readByCode(ask: Ask, type: string): Promise<Shaped[]> {
  const { database, caller, info } = ask
  const { text, emitter, shape } = lists(info, () => {
    const sample = rootArguments(info, inputsOf(info))
    const temporal = temporalOf(sample)
    const plan = new RowPlan('entity', [type])
    const selecting = selectingOf(info, temporal)
    const shapeRow = selecting.selectRow(selecting, plan, info.fieldNodes, rootType(info))
    const writer = new Emitter(temporal, bindDay(info))
    const entity = writer.variable()
    const ofToday = !temporal.dated && sample['includeEnded'] === false
    const kept = where([
      ...entityAtLeast(temporal.minimum, entity),
      ...(ofToday ? [isPossible(entity, writer.parameter(todayInRome))] : []),
    ])
    const written = `CYPHER 5
MATCH (${entity}:${type})${kept}
WITH ${entity} ORDER BY ${entity}.code, ${entity}.id LIMIT ${LIMITS.first}
RETURN ${writer.row(plan, { entity })} AS row`
    return { text: written, emitter: writer, shape: shapeRow }
  })
  const inputs = inputsOf(info)
  const rows = await database.read({ operation: info.fieldName, text, parameters: emitter.bind(inputs) }, caller)
  return rows.map(([row]) => shape(asRow(row), inputs))
}
