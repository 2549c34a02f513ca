import type { z } from 'zod'
import { groupBy } from '#graph-schema/model/group-by.ts'
import { LIMITS } from '#graph-schema/model/limits.ts'
import { decodeOnly } from '../../database/decode.ts'
import type { Statement } from '../../database/run.ts'
import { BadInput } from '../../errors.ts'
import type { Ask } from '../../read/ask.ts'
import type { RewoundNetwork } from '../time/rewound-network.service.ts'
import type { MeasuredNetwork } from './measured-network.ts'
import type { MetricsWorker } from './metrics-worker.ts'
import { simpleGraphRow, takeGraph } from './network.cypher.ts'
import type { NetworkQuestion } from './network-question.ts'
import { makeSimpleGraph } from './simple-graph.ts'

/**
 * The network that a question leaves, measured. Kept by the question and the number of the last change: reading that
 * number costs one small statement, at most twice a second, instead of the whole network and its measures. Who writes
 * into the database past this server raises no number, and is seen when the server starts again.
 * @throws BadInput when more entities match than are measured
 */
export async function measureNetwork(
  { database, caller }: Ask,
  question: NetworkQuestion,
  worker: MetricsWorker,
  rewound: { readonly instant: string; readonly network: RewoundNetwork } | null,
): Promise<MeasuredNetwork> {
  const statement = takeGraph(question, LIMITS.measuredEntities)
  // Read before the data: what is kept under a number may be newer than it, never older.
  const seq = await database.changeSeq(caller)
  const key = `${rewound?.instant ?? ''} ${keyOf(seq, statement, question)}`
  return worker.networks.get(key, async () => {
    const [found, pairs] =
      rewound === null
        ? decodeOnly(statement.operation, await database.read(statement, caller), simpleGraphRow)
        : pairUp(rewound.network)
    if (found.length > LIMITS.measuredEntities) {
      throw new BadInput('metrics.filter', `more than ${LIMITS.measuredEntities} entities match; narrow the filter`)
    }
    const tied = new Set([...pairs.map(([from]) => from), ...pairs.map(([, to]) => to)])
    const entities = found
      .filter(([id]) => question.includeIsolated || tied.has(id))
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    const ids = entities.map(([id]) => id)
    const graph = makeSimpleGraph(ids, pairs)
    return {
      ids,
      collective: entities.map(([, collective]) => collective),
      ties: countTies(ids, pairs),
      degrees: graph.neighbours.map(({ length }) => length),
      pairCount: graph.pairCount,
      measures: await worker.measure(graph),
    }
  })
}

/** What the statement would find, of the record as it was. */
function pairUp({ entities, ties }: RewoundNetwork): z.infer<typeof simpleGraphRow> {
  const pairs = groupBy(ties, ({ from, to }) => `${from} ${to}`)
  return [
    entities.map(({ id, collective }) => [id, collective]),
    [...pairs.values()].flatMap((same) => same.slice(0, 1).map(({ from, to }) => [from, to, same.length])),
  ]
}

/** The statement is the question in one form: its text says which conditions hold, its parameters with which values. */
function keyOf(seq: number, { text, parameters }: Statement, { includeIsolated }: NetworkQuestion): string {
  const values = JSON.stringify(parameters, (_name, value: unknown) =>
    // Values of a list are alternatives: their order asks nothing.
    Array.isArray(value) ? value.map(String).sort() : value,
  )
  return [seq, includeIsolated, values, text].join(' ')
}

function countTies(ids: readonly string[], pairs: readonly (readonly [string, string, number])[]): number[] {
  const counted = new Map(ids.map((id) => [id, 0]))
  for (const [from, to, ties] of pairs) {
    // A tie of one with itself is no relation to anybody.
    for (const id of from === to ? [] : [from, to]) counted.set(id, (counted.get(id) ?? 0) + ties)
  }
  return ids.map((id) => counted.get(id) ?? 0)
}
