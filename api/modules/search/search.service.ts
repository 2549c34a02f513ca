import { LIMITS } from '#graph-schema/model/limits.ts'
import { type Ask, rootArguments, rootType, selectingOf, temporalOf } from '../../read/ask.ts'
import { inputsOf, makeCompileCache } from '../../read/compile.ts'
import { Emitter, where } from '../../read/emit.ts'
import { ENTITY_TYPE_NAMES } from '../../read/fields.ts'
import { readDay, readInteger, readText } from '../../read/inputs.ts'
import { RowPlan } from '../../read/plan.ts'
import { entityAtLeast } from '../../read/presence.ts'
import type { ShapeRow } from '../../read/selecting.ts'
import { asRow, type Shaped } from '../../read/shape.ts'
import { readSearchTerms } from './search-terms.ts'

interface CompiledSearch {
  readonly text: string
  readonly emitter: Emitter
  readonly shape: ShapeRow
}

const searches = makeCompileCache<CompiledSearch>()

/**
 * Finds entities by name: those whose key is the text, then those whose key begins with it, then those that hold its
 * words, then those one letter away; each rank by how well the words fit, then by name.
 */
export async function readHits(ask: Ask): Promise<Shaped[]> {
  const { info } = ask
  const inputs = inputsOf(info)
  const terms = readSearchTerms(readText(rootArguments(info, inputs), 'text') ?? '')
  if (terms === null) return []
  const { text, emitter, shape } = searches(info, () => compileSearch(info))
  const parameters = { ...emitter.bind(inputs), ...terms }
  const rows = await ask.database.read({ operation: 'search', text, parameters }, ask.caller)
  return rows.map(([row]) => shape(asRow(row), inputs))
}

/** Hits of one index; a rank never looks at more than the largest page. */
function hitsOf(index: 'entityKeys' | 'entitySearch', parameter: string, rank: number): string {
  const score = index === 'entityKeys' ? '0.0' : 'score'
  return `CALL db.index.fulltext.queryNodes('${index}', $${parameter}, {limit: ${LIMITS.first}}) YIELD node, score RETURN node AS e, ${rank} AS rank, ${score} AS fit`
}

function compileSearch(info: Ask['info']): CompiledSearch {
  const temporal = temporalOf(rootArguments(info, inputsOf(info)))
  const plan = new RowPlan('entity', ENTITY_TYPE_NAMES)
  const selecting = selectingOf(info, temporal)
  const shape = selecting.selectRow(selecting, plan, info.fieldNodes, rootType(info))
  const emitter = new Emitter(temporal, (inputs) => readDay(rootArguments(info, inputs), 'asOf'))
  const limit = emitter.parameter((inputs) => readInteger(rootArguments(info, inputs), 'first'))
  const ranks = [
    hitsOf('entityKeys', 'key', 0),
    hitsOf('entityKeys', 'keyPrefix', 1),
    hitsOf('entitySearch', 'words', 2),
    hitsOf('entityKeys', 'keyFuzzy', 3),
    hitsOf('entitySearch', 'wordsFuzzy', 3),
  ]
  const text = `CYPHER 5
CALL () {
  ${ranks.join('\n  UNION ALL\n  ')}
}
WITH e, min(rank) AS rank, max(fit) AS fit${where(entityAtLeast(temporal.minimum, 'e'))}
WITH e, rank, fit ORDER BY rank, fit DESC, size(e.nameKey), e.nameKey, e.id LIMIT ${limit}
RETURN ${emitter.row(plan, { entity: 'e' })} AS row`
  return { text, emitter, shape }
}
