import { LIMITS } from '#graph-schema/model/limits.ts'
import { decodeOnly } from '../../database/decode.ts'
import { BadInput } from '../../errors.ts'
import { type Ask, rootType, selectingOf } from '../../read/ask.ts'
import { collectFields, possibleTypes } from '../../read/collect-fields.ts'
import { makeCompileCache } from '../../read/compile.ts'
import { type Inputs, readTexts } from '../../read/inputs.ts'
import { typeOfField } from '../../read/selecting.ts'
import type { Shaped } from '../../read/shape.ts'
import { type LeavingImpact, measureLeaving } from './impact.ts'
import { simpleGraphRow, takeGraph } from './network.cypher.ts'
import { type NetworkQuestion, readAsking } from './network-question.ts'
import { makeSimpleGraph } from './simple-graph.ts'
import { SlicePlan, type SliceRows, shapeKnown } from './slice-rows.ts'

interface Found {
  readonly impact: LeavingImpact
  /** Ids of those cut off. */
  readonly cutOff: readonly string[]
}

interface CompiledImpact {
  readonly plan: SlicePlan
  readonly shape: (found: Found, rows: SliceRows, inputs: Inputs) => Shaped
}

const compiled = makeCompileCache<CompiledImpact>()

/**
 * Answers `impactOfLeaving`: who would be cut off from the network if some of its actors left.
 * @throws BadInput when nobody is named, somebody is not in the network asked about, or it is too large
 */
export async function readImpact(ask: Ask): Promise<Shaped> {
  const { inputs, values, question } = readAsking(ask)
  const leaving = new Set(readTexts(values, 'actors') ?? [])
  if (leaving.size === 0) throw new BadInput('impactOfLeaving.actors', 'at least one id is needed')
  const statement = takeGraph(question, LIMITS.networkEntities)
  const [entities, pairs] = decodeOnly(
    statement.operation,
    await ask.database.read(statement, ask.caller),
    simpleGraphRow,
  )
  if (entities.length > LIMITS.networkEntities) {
    throw new BadInput(
      'impactOfLeaving.filter',
      `more than ${LIMITS.networkEntities} entities match; narrow the filter`,
    )
  }
  const ids = entities.map(([id]) => id).sort()
  const places = new Map(ids.map((id, place) => [id, place]))
  const leavers = new Set([...leaving].map((id) => placeOf(places, id)))
  const impact = measureLeaving(makeSimpleGraph(ids, pairs), leavers)
  const cutOff = impact.cutOff.flatMap((place) => ids[place] ?? [])
  const { plan, shape } = compiled(ask.info, () => compileImpact(ask, question))
  const rows = await plan.read(ask, question, { entities: cutOff, ties: [] }, inputs)
  return shape({ impact, cutOff }, rows, inputs)
}

function placeOf(places: ReadonlyMap<string, number>, id: string): number {
  const place = places.get(id)
  if (place !== undefined) return place
  throw new BadInput(
    'impactOfLeaving.actors',
    `"${id.slice(0, 80)}" is not in the network that the filter leaves; take an id that \`network\` answers`,
  )
}

function compileImpact({ info }: Ask, { temporal }: NetworkQuestion): CompiledImpact {
  const selecting = selectingOf(info, temporal)
  const plan = new SlicePlan(selecting)
  const [parent] = possibleTypes(info.schema, rootType(info))
  type Read = (found: Found, rows: SliceRows, inputs: Inputs) => unknown
  const parts: { key: string; read: Read }[] = []
  if (parent !== undefined) {
    for (const [key, asked] of collectFields(selecting.document, parent, info.fieldNodes)) {
      const name = asked[0].name.value
      if (name === 'cutOff') {
        const shape = plan.entity(asked, typeOfField({ parent, asked }))
        parts.push({ key, read: ({ cutOff }, rows, inputs) => shapeKnown(cutOff, rows, shape, inputs) })
      } else parts.push({ key, read: ({ impact, cutOff }) => readCount(name, impact, cutOff.length) })
    }
  }
  return {
    plan,
    shape: (found, rows, inputs) => Object.fromEntries(parts.map(({ key, read }) => [key, read(found, rows, inputs)])),
  }
}

function readCount(name: string, { cutOffParts, partedPairs, lostTies }: LeavingImpact, cutOff: number): unknown {
  switch (name) {
    case 'cutOffCount':
      return cutOff
    case 'cutOffParts':
      return cutOffParts
    case 'partedPairs':
      return partedPairs
    case 'lostPairs':
      return lostTies
    default:
      return null
  }
}
