import type { GraphQLObjectType } from 'graphql'
import { LIMITS } from '#graph-schema/model/limits.ts'
import { decodeOnly } from '../../database/decode.ts'
import { BadInput } from '../../errors.ts'
import { type Ask, rootType, selectingOf } from '../../read/ask.ts'
import { type AskedFields, collectFields, possibleTypes } from '../../read/collect-fields.ts'
import { makeCompileCache } from '../../read/compile.ts'
import { type Inputs, readInteger } from '../../read/inputs.ts'
import { type Asked, type Selecting, typeOfField } from '../../read/selecting.ts'
import type { Shaped } from '../../read/shape.ts'
import type { GraphMeasures } from './graph-measures.ts'
import type { MetricsWorker } from './metrics-worker.ts'
import { simpleGraphRow, takeGraph } from './network.cypher.ts'
import { type NetworkQuestion, readAsking } from './network-question.ts'
import { makeSimpleGraph } from './simple-graph.ts'
import { type ShapeOne, SlicePlan, type SliceRows, shapeKnown } from './slice-rows.ts'

/** A network with its figures; lists are by place in `ids`, which ascend. */
interface Measured {
  readonly ids: readonly string[]
  readonly collective: readonly boolean[]
  readonly degrees: readonly number[]
  readonly pairCount: number
  readonly measures: GraphMeasures
}

interface CompiledMetrics {
  readonly plan: SlicePlan
  /** Entities that the answer names. */
  readonly named: (measured: Measured, inputs: Inputs) => string[]
  readonly shape: (measured: Measured, rows: SliceRows, inputs: Inputs) => Shaped
}

const compiled = makeCompileCache<CompiledMetrics>()

/** Below this many entities a ranking says little. */
const SMALL_SAMPLE = 30

/** Answers `metrics`: the figures of the filtered network as a simple undirected graph. */
export async function readMetrics(ask: Ask, worker: MetricsWorker): Promise<Shaped> {
  const { inputs, question } = readAsking(ask)
  const statement = takeGraph(question, LIMITS.networkEntities)
  const [found, pairs] = decodeOnly(statement.operation, await ask.database.read(statement, ask.caller), simpleGraphRow)
  if (found.length > LIMITS.networkEntities) {
    throw new BadInput('metrics.filter', `more than ${LIMITS.networkEntities} entities match; narrow the filter`)
  }
  const tied = new Set(pairs.flat())
  const entities = found
    .filter(([id]) => question.includeIsolated || tied.has(id))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const ids = entities.map(([id]) => id)
  const graph = makeSimpleGraph(ids, pairs)
  const measured: Measured = {
    ids,
    collective: entities.map(([, collective]) => collective),
    degrees: graph.neighbours.map(({ length }) => length),
    pairCount: graph.pairCount,
    measures: await worker.measure(graph),
  }
  const { plan, named, shape } = compiled(ask.info, () => compileMetrics(ask, question))
  const rows = await plan.read(ask, question, { entities: named(measured, inputs), ties: [] }, inputs)
  return shape(measured, rows, inputs)
}

interface Part {
  readonly key: string
  readonly named: (measured: Measured, inputs: Inputs) => string[]
  readonly read: (measured: Measured, rows: SliceRows, inputs: Inputs) => unknown
}

function compileMetrics({ info }: Ask, { temporal }: NetworkQuestion): CompiledMetrics {
  const selecting = selectingOf(info, temporal)
  const plan = new SlicePlan(selecting)
  const [parent] = possibleTypes(info.schema, rootType(info))
  const fields: AskedFields =
    parent === undefined ? new Map() : collectFields(selecting.document, parent, info.fieldNodes)
  const parts = [...fields].map(([key, asked]): Part => {
    const name = asked[0].name.value
    if (parent !== undefined && name === 'entities') return planRanking(selecting, plan, parent, key, asked)
    if (parent === undefined || name !== 'articulationPoints') {
      return { key, named: () => [], read: (measured) => readFigure(measured, name) }
    }
    const shape = plan.entity(asked, typeOfField({ parent, asked }))
    return {
      key,
      named: namesOfCuts,
      read: (measured, rows, inputs) => shapeKnown(namesOfCuts(measured), rows, shape, inputs),
    }
  })
  return {
    plan,
    named: (measured, inputs) => [...new Set(parts.flatMap(({ named }) => named(measured, inputs)))],
    shape: (measured, rows, inputs) =>
      Object.fromEntries(parts.map(({ key, read }) => [key, read(measured, rows, inputs)])),
  }
}

function readFigure({ ids, pairCount, measures }: Measured, name: string): unknown {
  const count = ids.length
  switch (name) {
    case 'entityCount':
      return count
    case 'pairCount':
      return pairCount
    case 'density':
      return count < 2 ? null : (2 * pairCount) / (count * (count - 1))
    case 'componentSizes':
      return measures.componentSizes
    case 'transitivity':
      return measures.transitivity
    case 'largestCore':
      return Math.max(0, ...measures.cores)
    case 'bridgeCount':
      return measures.bridgeCount
    case 'smallSample':
      return count < SMALL_SAMPLE
    default:
      return null
  }
}

function namesOfCuts({ ids, measures }: Measured): string[] {
  return namesAt(ids, measures.articulationPoints)
}

function namesAt(ids: readonly string[], places: readonly number[]): string[] {
  return places.flatMap((place) => ids[place] ?? [])
}

/** Places of the ranking: by betweenness, then ties, then id, which the order of places already is. */
function rank({ ids, collective, degrees, measures }: Measured, first: number, includeCollective: boolean): number[] {
  const value = (list: readonly number[], place: number) => list[place] ?? 0
  return ids
    .map((_, place) => place)
    .filter((place) => includeCollective || collective[place] !== true)
    .sort(
      (a, b) =>
        value(measures.betweenness, b) - value(measures.betweenness, a) ||
        value(degrees, b) - value(degrees, a) ||
        a - b,
    )
    .slice(0, first)
}

function planRanking(
  selecting: Selecting,
  plan: SlicePlan,
  parent: GraphQLObjectType,
  key: string,
  asked: Asked,
): Part {
  const field = parent.getFields()[asked[0].name.value]
  const [item] = possibleTypes(selecting.document.schema, typeOfField({ parent, asked }))
  const fields: AskedFields = item === undefined ? new Map() : collectFields(selecting.document, item, asked)
  const parts = [...fields].map(([itemKey, places]) => {
    const name = places[0].name.value
    const shape =
      item !== undefined && name === 'entity' ? plan.entity(places, typeOfField({ parent: item, asked: places })) : null
    return { itemKey, name, shape }
  })
  const placesOf = (measured: Measured, inputs: Inputs) => {
    const values = field === undefined ? {} : inputs.argumentsOf(field, asked[0])
    return rank(measured, readInteger(values, 'first'), values['includeCollective'] === true)
  }
  return {
    key,
    named: (measured, inputs) => namesAt(measured.ids, placesOf(measured, inputs)),
    read: (measured, rows, inputs) =>
      placesOf(measured, inputs).flatMap((place) => {
        const row = rows.entities.get(measured.ids[place] ?? '')
        if (row === undefined) return []
        return Object.fromEntries(
          parts.map(({ itemKey, name, shape }) => [itemKey, shapeFigure(measured, place, name, shape, row, inputs)]),
        )
      }),
  }
}

function shapeFigure(
  { degrees, measures }: Measured,
  place: number,
  name: string,
  shape: ShapeOne | null,
  row: readonly unknown[],
  inputs: Inputs,
): unknown {
  if (shape !== null) return shape(row, inputs)
  switch (name) {
    case 'degree':
      return degrees[place]
    case 'betweenness':
      return measures.betweenness[place]
    case 'constraint':
      return measures.constraints[place]
    default:
      return measures.cores[place]
  }
}
