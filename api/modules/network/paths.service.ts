import { entityTypeOf } from '#graph-schema/model/ids.ts'
import { LIMITS } from '#graph-schema/model/limits.ts'
import { decodeRows } from '../../database/decode.ts'
import { type Ask, rootType, selectingOf } from '../../read/ask.ts'
import { collectFields, possibleTypes } from '../../read/collect-fields.ts'
import { makeCompileCache } from '../../read/compile.ts'
import { type Inputs, readInteger, readText } from '../../read/inputs.ts'
import { typeOfField } from '../../read/selecting.ts'
import type { Shaped } from '../../read/shape.ts'
import { findPaths, pathRow } from './network.cypher.ts'
import { type NetworkQuestion, readAsking } from './network-question.ts'
import { type ShapeOne, SlicePlan, type SliceRows, shapeKnown } from './slice-rows.ts'

interface FoundPath {
  readonly entities: readonly string[]
  readonly ties: readonly string[]
}

interface CompiledPaths {
  readonly plan: SlicePlan
  readonly shape: (path: FoundPath, rows: SliceRows, inputs: Inputs) => Shaped
}

const paths = makeCompileCache<CompiledPaths>()

/** Answers `paths`: up to three shortest ways that pass by different entities. None between an entity and itself. */
export async function readPaths(ask: Ask): Promise<Shaped[]> {
  const { inputs, values, question } = readAsking(ask)
  const [from, to] = [readText(values, 'from') ?? '', readText(values, 'to') ?? '']
  if (from === to || entityTypeOf(from) === null || entityTypeOf(to) === null) return []
  const statement = findPaths(question, from, to, LIMITS.pathTies)
  const rows = decodeRows(statement.operation, await ask.database.read(statement, ask.caller), pathRow)
  const found = keepDifferent(rows).slice(0, readInteger(values, 'atMost'))
  if (found.length === 0) return []
  const { plan, shape } = paths(ask.info, () => compilePaths(ask, question))
  const ids = {
    entities: distinct(found.flatMap(({ entities }) => entities)),
    ties: distinct(found.flatMap(({ ties }) => ties)),
  }
  const slice = await plan.read(ask, question, ids, inputs)
  return found.map((path) => shape(path, slice, inputs))
}

/** Ways without a detour, one for each sequence of entities; ties that run in parallel are told by the first id. */
export function keepDifferent(rows: readonly (readonly [readonly string[], readonly string[]])[]): FoundPath[] {
  const kept = new Map<string, FoundPath>()
  const ordered = rows
    .map(([entities, ties]) => ({ entities, ties }))
    .sort(
      (a, b) =>
        a.ties.length - b.ties.length ||
        compare(a.entities.join(), b.entities.join()) ||
        compare(a.ties.join(), b.ties.join()),
    )
  for (const path of ordered) {
    const way = path.entities.join()
    if (new Set(path.entities).size === path.entities.length && !kept.has(way)) kept.set(way, path)
  }
  return [...kept.values()]
}

function compilePaths({ info }: Ask, { temporal }: NetworkQuestion): CompiledPaths {
  const selecting = selectingOf(info, temporal)
  const plan = new SlicePlan(selecting)
  const [parent] = possibleTypes(info.schema, rootType(info))
  type Read = (path: FoundPath, rows: SliceRows, inputs: Inputs) => unknown
  const parts: { key: string; read: Read }[] = []
  for (const [key, asked] of parent === undefined ? [] : collectFields(selecting.document, parent, info.fieldNodes)) {
    if (parent === undefined || asked[0].name.value === 'length') {
      parts.push({ key, read: ({ ties }) => ties.length })
    } else if (asked[0].name.value === 'entities') {
      const shape = plan.entity(asked, typeOfField({ parent, asked }))
      parts.push({ key, read: ({ entities }, rows, inputs) => shapeKnown(entities, rows, shape, inputs) })
    } else {
      const shape = plan.tie(asked, typeOfField({ parent, asked }))
      parts.push({ key, read: ({ ties }, rows, inputs) => shapeTiesOf(ties, plan, rows, shape, inputs) })
    }
  }
  return {
    plan,
    shape: (path, rows, inputs) => Object.fromEntries(parts.map(({ key, read }) => [key, read(path, rows, inputs)])),
  }
}

function shapeTiesOf(
  ids: readonly string[],
  plan: SlicePlan,
  rows: SliceRows,
  shape: ShapeOne,
  inputs: Inputs,
): Shaped[] {
  const byId = new Map(rows.ties.map((row) => [plan.tieIdOf(row), row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row === undefined ? [] : [shape(row, inputs)]
  })
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
