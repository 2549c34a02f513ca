import { z } from 'zod'
import type { ActorRecord } from '#graph-schema/model/records.ts'
import { decodeRows } from '../../database/decode.ts'
import { duplicate } from '../../write/outcome.ts'
import type { RecordReader } from '../../write/read-records.ts'

const FIND_SAME = `CYPHER 5
CALL () {
  MATCH (a:Actor {taxCode: $taxCode}) RETURN a.id AS id, 'SAME_TAX_CODE' AS code
  UNION ALL MATCH (a:Actor) WHERE a.vatNumber = $vatNumber RETURN a.id AS id, 'SAME_VAT_NUMBER' AS code
  UNION ALL MATCH (a:Actor) WHERE a.nameKey = $nameKey AND a.id IS NOT NULL RETURN a.id AS id, 'SAME_NAME' AS code
}
RETURN id, code`

const sameRow = z.tuple([z.string(), z.enum(['SAME_TAX_CODE', 'SAME_VAT_NUMBER', 'SAME_NAME'])])

const MESSAGES = {
  SAME_TAX_CODE: 'an actor on record has this tax code',
  SAME_VAT_NUMBER: 'an actor on record has this VAT number; name it in notTheSameAs if this is another body',
  SAME_NAME: 'an actor on record has this name; name it in notTheSameAs if this is another body',
} as const

/**
 * Refuses an actor whose tax code another one has, and one with the VAT number or the name of another unless whoever
 * registers has said that they are two.
 */
export async function refuseSameActor(
  records: RecordReader,
  actor: ActorRecord,
  notTheSameAs: readonly string[],
): Promise<void> {
  const { taxCode, vatNumber, nameKey } = actor
  const rows = decodeRows('findSameActor', await records.run(FIND_SAME, { taxCode, vatNumber, nameKey }), sameRow)
  for (const [existingId, code] of rows) {
    if (existingId === actor.id || (code !== 'SAME_TAX_CODE' && notTheSameAs.includes(existingId))) continue
    throw duplicate({ existingId, code, message: MESSAGES[code] })
  }
}
