import { afterAll, beforeAll, expect, test } from 'vitest'
import { OPERATOR } from '../../database/run.ts'
import { type ActApi, startActApi } from '../../testing/act-api.ts'
import { makeMicroArea, makeMunicipality, makeProject } from '../../testing/records.ts'
import { isSoak } from '../../testing/test-run.ts'
import { openTestStore, type TestStore } from '../../testing/test-store.ts'
import { verifyChain } from '../../write/verify-chain.ts'
import { mapColumns, upload } from './testing/import-api.ts'
import { makeTaxCode, makeWord } from './testing/made-rows.ts'

let store: TestStore
let staff: ActApi

beforeAll(async () => {
  store = await openTestStore()
  await store.load({
    entities: [
      makeProject('patto', { name: 'Patto di welfare' }),
      makeMunicipality('001191', { name: 'Pinerolo' }),
      makeMicroArea('MA4', { name: 'Val Pellice' }),
    ],
  })
  staff = await startActApi(store.database)
})
afterAll(async () => {
  await staff.api.stop()
  await store.close()
})

/** As many as a file may have in a soak run; in the suite enough for two batches. */
const ROWS = isSoak() ? 5_000 : 1_500
/** An actor, its seat, an area and its adhesion each row; 4,000 records a batch. */
const BATCHES = Math.ceil((4 * ROWS) / 4_000)

async function count(pattern: string): Promise<unknown> {
  const [row] = await store.database.read(
    { operation: 'test', text: `MATCH ${pattern} RETURN count(*)`, parameters: {} },
    OPERATOR,
  )
  return row?.[0]
}

test(`${ROWS} rows are previewed, recorded in batches and taken back`, { timeout: 240_000 }, async () => {
  const rows = Array.from(
    { length: ROWS },
    (_, at) =>
      `Associazione ${makeWord(at)} ${makeWord(at * 7 + 3)};${makeTaxCode(at + 1)};Pinerolo;Val Pellice;firmato;2024-03`,
  )
  const id = await upload(staff, ['Denominazione;Codice fiscale;Comune;Ambito;Adesione;Data', ...rows].join('\n'))
  const { fingerprint, counts } = await mapColumns(staff, id, {
    Denominazione: 'NAME',
    'Codice fiscale': 'TAX_CODE',
    Comune: 'SEAT',
    Ambito: 'AREAS',
    Adesione: 'ADHESION_ROLE',
    Data: 'ADHESION_DATE',
  })
  expect(counts).toMatchObject({ create: ROWS, refused: 0, possibleDuplicate: 0 })
  expect(await staff.act('commitImport', { requestId: 'large', id, fingerprint })).toMatchObject({
    __typename: 'Recorded',
  })
  expect([await count('(:Actor)-[:ADHERES_TO]->()'), await count("(:Change {action: 'commitImport'})")]).toEqual([
    ROWS,
    BATCHES,
  ])
  expect(await verifyChain(store.database)).toMatchObject({ ok: true })
  expect(await staff.act('undoImport', { requestId: 'back', id })).toMatchObject({ __typename: 'Recorded' })
  expect([await count('(:Actor)'), await count('(:Source)')]).toEqual([0, 1])
})
