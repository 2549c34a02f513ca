import { decodeOnly, decodeRows } from '../../database/decode.ts'
import { type Ask, rootType, selectingOf } from '../../read/ask.ts'
import { collectFields, possibleTypes } from '../../read/collect-fields.ts'
import { makeCompileCache } from '../../read/compile.ts'
import { type Inputs, readInteger, readText } from '../../read/inputs.ts'
import { typeOfField } from '../../read/selecting.ts'
import type { Shaped } from '../../read/shape.ts'
import { type RewoundNetwork, readRewoundNetwork } from '../time/rewound-network.service.ts'
import { findNeighbourhood, findSlice, neighbourhoodRow, sliceRow } from './network.cypher.ts'
import { type NetworkQuestion, readAsking } from './network-question.ts'
import { countMatched, shapeTotals, type Totals } from './shape-totals.ts'
import { type ShapeOne, SlicePlan, type SliceRows, shapeKnown } from './slice-rows.ts'

/** What was found, before it is shaped. */
interface Found {
  readonly ids: readonly string[]
  readonly rows: SliceRows
  readonly totals: Totals
}

interface CompiledNetwork {
  readonly plan: SlicePlan
  readonly shape: (found: Found, inputs: Inputs) => Shaped
}

const networks = makeCompileCache<CompiledNetwork>()

/** Answers `network`: the entities of a filter, most tied first, and the ties among them. */
export async function readNetwork(ask: Ask): Promise<Shaped> {
  const { values, question } = readAsking(ask)
  const rewound = await readRewoundNetwork(ask, values)
  if (rewound !== null) return answerRewound(ask, rewound)
  const statement = findSlice(question, readInteger(values, 'limit'))
  const rows = await ask.database.read(statement, ask.caller)
  const [ids, types, kinds] = decodeOnly(statement.operation, rows, sliceRow)
  return answerNetwork(ask, ids, { byType: new Map(types), byKind: new Map(kinds) })
}

/** Answers `network` from the record as it was. */
async function answerRewound(ask: Ask, rewound: RewoundNetwork): Promise<Shaped> {
  const { inputs, values, question } = readAsking(ask)
  const { plan, shape } = networks(ask.info, () => compileNetwork(ask, question))
  const ids = rewound.entities.slice(0, readInteger(values, 'limit')).map(({ id }) => id)
  const totals = {
    byType: countBy(rewound.entities, ({ id }) => id.slice(0, id.indexOf(':'))),
    byKind: countBy(rewound.ties, ({ kind }) => kind),
  }
  const rows = await plan.readRewound(ask, rewound, { entities: ids, ties: null })
  return shape({ ids, rows, totals }, inputs)
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of items.map(keyOf)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Answers `neighbourhood`: what lies around one entity, the nearest first. */
export async function readNeighbourhood(ask: Ask): Promise<Shaped> {
  const { values, question } = readAsking(ask)
  const statement = findNeighbourhood(question, readText(values, 'of') ?? '', readInteger(values, 'depth'))
  const [row] = decodeRows(statement.operation, await ask.database.read(statement, ask.caller), neighbourhoodRow)
  const [rings, kinds] = row ?? [[], []]
  const found = [...new Set(rings.flat())]
  const byType = countBy(found, (id) => id.slice(0, id.indexOf(':')))
  return answerNetwork(ask, found.slice(0, readInteger(values, 'limit')), { byType, byKind: new Map(kinds) })
}

async function answerNetwork(ask: Ask, ids: readonly string[], totals: Totals): Promise<Shaped> {
  const { inputs, question } = readAsking(ask)
  const { plan, shape } = networks(ask.info, () => compileNetwork(ask, question))
  const rows = await plan.read(ask, question, { entities: ids, ties: null }, inputs)
  return shape({ ids, rows, totals }, inputs)
}

function compileNetwork({ info }: Ask, { temporal }: NetworkQuestion): CompiledNetwork {
  const selecting = selectingOf(info, temporal)
  const plan = new SlicePlan(selecting)
  const [parent] = possibleTypes(info.schema, rootType(info))
  const parts =
    parent === undefined
      ? []
      : [...collectFields(selecting.document, parent, info.fieldNodes)].map(([key, asked]) => {
          const type = () => typeOfField({ parent, asked })
          switch (asked[0].name.value) {
            case 'entities':
              return { key, read: readEntities(plan.entity(asked, type())) }
            case 'ties':
              return { key, read: readTies(plan.tie(asked, type())) }
            case 'totals':
              return { key, read: ({ totals }: Found) => shapeTotals(totals) }
            default:
              return { key, read: ({ ids, totals }: Found) => ids.length < countMatched(totals.byType) }
          }
        })
  return {
    plan,
    shape: (found, inputs) => Object.fromEntries(parts.map(({ key, read }) => [key, read(found, inputs)])),
  }
}

function readEntities(shape: ShapeOne): (found: Found, inputs: Inputs) => Shaped[] {
  return ({ ids, rows }, inputs) => shapeKnown(ids, rows, shape, inputs)
}

function readTies(shape: ShapeOne): (found: Found, inputs: Inputs) => Shaped[] {
  return ({ rows }, inputs) => rows.ties.map((row) => shape(row, inputs))
}
