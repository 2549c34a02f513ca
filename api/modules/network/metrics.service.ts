import type { GraphQLObjectType } from 'graphql'
import { type Ask, rootType, selectingOf } from '../../read/ask.ts'
import { type AskedFields, collectFields, possibleTypes } from '../../read/collect-fields.ts'
import { makeCompileCache } from '../../read/compile.ts'
import { type Arguments, type Inputs, readInteger, readText, readTexts } from '../../read/inputs.ts'
import { type Asked, type Selecting, typeOfField } from '../../read/selecting.ts'
import type { Shaped } from '../../read/shape.ts'
import { readRewoundNetwork } from '../time/rewound-network.service.ts'
import { measureNetwork } from './measure-network.ts'
import type { MeasuredNetwork } from './measured-network.ts'
import { rankPlaces, readFigure, readFigureAt } from './metrics-figures.ts'
import type { MetricsWorker } from './metrics-worker.ts'
import { type NetworkQuestion, readAsking } from './network-question.ts'
import { type ShapeOne, SlicePlan, type SliceRows, shapeKnown } from './slice-rows.ts'

interface CompiledMetrics {
  readonly plan: SlicePlan
  /** Entities that the answer names. */
  readonly named: (measured: MeasuredNetwork, inputs: Inputs) => string[]
  readonly shape: (measured: MeasuredNetwork, rows: SliceRows, inputs: Inputs) => Shaped
}

const compiled = makeCompileCache<CompiledMetrics>()

/** Answers `metrics`: the figures of the filtered network as a simple undirected graph. */
export async function readMetrics(ask: Ask, worker: MetricsWorker): Promise<Shaped> {
  const { inputs, values, question } = readAsking(ask)
  const network = await readRewoundNetwork(ask, values)
  const rewound = network === null ? null : { instant: readText(values, 'recordedBefore') ?? '', network }
  const measured = await measureNetwork(ask, question, worker, rewound)
  const { plan, named, shape } = compiled(ask.info, () => compileMetrics(ask, question))
  const ids = { entities: named(measured, inputs), ties: [] }
  const rows =
    network === null ? await plan.read(ask, question, ids, inputs) : await plan.readRewound(ask, network, ids)
  return shape(measured, rows, inputs)
}

interface Part {
  readonly key: string
  readonly named: (measured: MeasuredNetwork, inputs: Inputs) => string[]
  readonly read: (measured: MeasuredNetwork, rows: SliceRows, inputs: Inputs) => unknown
}

function compileMetrics({ info }: Ask, { temporal }: NetworkQuestion): CompiledMetrics {
  const selecting = selectingOf(info, temporal)
  const plan = new SlicePlan(selecting)
  const [parent] = possibleTypes(info.schema, rootType(info))
  const fields: AskedFields =
    parent === undefined ? new Map() : collectFields(selecting.document, parent, info.fieldNodes)
  const parts = [...fields].map(([key, asked]): Part => {
    const name = asked[0].name.value
    if (parent !== undefined && (name === 'entities' || name === 'figures'))
      return planRanking(selecting, plan, parent, key, asked)
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

function namesOfCuts({ ids, measures }: MeasuredNetwork): string[] {
  return namesAt(ids, measures.articulationPoints)
}

function namesAt(ids: readonly string[], places: readonly number[]): string[] {
  return places.flatMap((place) => ids[place] ?? [])
}

/** Places asked by `entities`: those of the ids given, collective ones too, else the first of the ranking. */
function placesAsked(measured: MeasuredNetwork, name: string, values: Arguments): number[] {
  if (name === 'figures') return measured.ids.slice(0, readInteger(values, 'limit')).map((_, place) => place)
  const asked = readTexts(values, 'ids')
  if (asked === null) return rankPlaces(measured, readInteger(values, 'first'), values['includeCollective'] === true)
  const wanted = new Set(asked)
  return rankPlaces(measured, measured.ids.length, true).filter((place) => wanted.has(measured.ids[place] ?? ''))
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
  const placesOf = (measured: MeasuredNetwork, inputs: Inputs) => {
    const values = field === undefined ? {} : inputs.argumentsOf(field, asked[0])
    return placesAsked(measured, asked[0].name.value, values)
  }
  const namesEntities = parts.some(({ shape }) => shape !== null)
  return {
    key,
    named: (measured, inputs) => (namesEntities ? namesAt(measured.ids, placesOf(measured, inputs)) : []),
    read: (measured, rows, inputs) =>
      placesOf(measured, inputs).flatMap((place) => {
        const row = namesEntities ? rows.entities.get(measured.ids[place] ?? '') : []
        if (row === undefined) return []
        return Object.fromEntries(
          parts.map(({ itemKey, name, shape }) => [itemKey, shapeFigure(measured, place, name, shape, row, inputs)]),
        )
      }),
  }
}

function shapeFigure(
  measured: MeasuredNetwork,
  place: number,
  name: string,
  shape: ShapeOne | null,
  row: readonly unknown[],
  inputs: Inputs,
): unknown {
  return shape === null ? readFigureAt(measured, place, name) : shape(row, inputs)
}
