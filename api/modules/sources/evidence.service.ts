import type { z } from 'zod'
import { decodeOnly } from '../../database/decode.ts'
import { type Ask, rootArguments, temporalOf } from '../../read/ask.ts'
import { inputsOf } from '../../read/compile.ts'
import { readDay, readTexts } from '../../read/inputs.ts'
import type { Shaped } from '../../read/shape.ts'
import { countEvidence, evidenceRow, UNKNOWN_COUNTS } from './evidence.cypher.ts'

/** Answers `evidence`: facts by how they are founded and dated, and what no source says. */
export async function readEvidence({ database, caller, info }: Ask): Promise<Shaped> {
  const values = rootArguments(info, inputsOf(info))
  const statement = countEvidence({
    temporal: temporalOf(values),
    sets: readTexts(values, 'sets'),
    day: readDay(values, 'asOf'),
  })
  const rows = await database.read(statement, caller)
  const [entities, ties, territorialFacts, unknown] = decodeOnly(statement.operation, rows, evidenceRow)
  return {
    entities: entities.map(shapeCount),
    ties: ties.map(shapeCount),
    territorialFacts: territorialFacts.map(shapeCount),
    unknown: Object.fromEntries(UNKNOWN_COUNTS.map((name, index) => [name, unknown[index]])),
  }
}

type Tally = z.infer<typeof evidenceRow>[0][number]

function shapeCount([certainty, dateStatus, count]: Tally): Shaped {
  return { certainty, dateStatus, count }
}
