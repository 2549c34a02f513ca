import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { loadRecords } from '#seed/load.ts'
import { createDriver } from '../../database/driver.ts'
import { migrate } from '../../database/migrate.ts'
import { type Database, OPERATOR, openDatabase } from '../../database/run.ts'
import { openEmbeddedDatabase } from '../../embedded/open.ts'
import { removeFolder, takeOwnFolder } from '../../embedded/testing/own-folder.ts'
import { type ActApi, startActApi } from '../../testing/act-api.ts'
import { makeMicroArea, makeMunicipality, makeProject, makeSource } from '../../testing/records.ts'
import { verifyChain } from '../../write/verify-chain.ts'
import { readProgress } from './commit-progress.ts'
import { mapColumns, readPreview, upload } from './testing/import-api.ts'
import { makeTaxCode, makeWord } from './testing/made-rows.ts'

const options = takeOwnFolder()
const toClose: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close()
  removeFolder(options)
}, 60_000)

/** Rows of an actor, its seat, an area and its adhesion: a thousand of them are a batch. */
const ROWS = 1_200
const BATCH = 1_000

const COLUMNS = {
  Nome: 'NAME',
  'Codice fiscale': 'TAX_CODE',
  Tipo: 'KIND',
  Comune: 'SEAT',
  Ambito: 'AREAS',
  Adesione: 'ADHESION_ROLE',
} as const

async function open() {
  const embedded = await openEmbeddedDatabase(options)
  toClose.push(() => embedded.stop())
  const driver = createDriver(embedded.connection)
  toClose.push(() => driver.close())
  const database = openDatabase(driver, { name: embedded.connection.database })
  await migrate(database)
  const entities = [
    makeSource(),
    makeProject('patto'),
    makeMunicipality('001191', { name: 'Pinerolo' }),
    makeMicroArea('MA4', { name: 'Val Pellice' }),
  ]
  await database.write('test', OPERATOR, (run) =>
    loadRecords([{ entities, ties: [], facts: [] }], async (text, parameters) => void (await run(text, parameters)), {
      recordedAt: '2026-01-02T03:04:05.000Z',
    }),
  )
  const staff = await startActApi(database)
  toClose.push(() => staff.api.stop())
  return { embedded, database, staff }
}

async function countActors(database: Database): Promise<number> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    try {
      const text = 'MATCH (a:Actor)-[:ADHERES_TO]->() RETURN count(a)'
      const [row] = await database.read({ operation: 'test', text, parameters: {} }, OPERATOR)
      return z.number().parse(row?.[0])
    } catch {
      await sleep(100)
    }
  }
  throw new Error('the database did not come back')
}

const told = z.object({ status: z.string(), recordedRows: z.int(), attemptedAt: z.string().nullable() })

/** What the page says, from the record. */
async function readImport({ api }: ActApi, id: string) {
  const { data } = await api.askByHash('query I($id: ID!) { import(id: $id) { status recordedRows attemptedAt } }', {
    id,
  })
  return told.parse(data?.['import'])
}

test('a database killed while an import is recorded leaves each batch whole or absent, and the import says which', {
  timeout: 480_000,
}, async () => {
  const { embedded, database, staff } = await open()
  const rows = Array.from(
    { length: ROWS },
    (_, at) => `Circolo ${makeWord(at)};${makeTaxCode(at + 1)};associazione;Pinerolo;Val Pellice;firmato`,
  )
  const id = await upload(staff, ['Nome;Codice fiscale;Tipo;Comune;Ambito;Adesione', ...rows].join('\n'))
  const { fingerprint, counts } = await mapColumns(staff, id, COLUMNS)
  expect(counts).toMatchObject({ create: ROWS })

  const commit = (request: string, print: string) =>
    staff.act('commitImport', { requestId: request, id, fingerprint: print }).catch(() => null)
  const kill = async (when: (done: number) => boolean, running: Promise<unknown>) => {
    let ended = false
    void running.finally(() => {
      ended = true
    })
    while (!ended && !when(readProgress(id)?.done ?? 0)) await sleep(5)
    process.kill(embedded.readPid() ?? 0, 'SIGKILL')
    await running
    return countActors(database)
  }

  // In the middle of the first batch: nothing of it is there.
  const first = await kill((done) => done > 300 && done < BATCH, commit('first', fingerprint))
  expect(first).toBe(0)
  const afterFirst = await readImport(staff, id)
  expect(afterFirst).toEqual({ status: 'PREVIEWED', recordedRows: 0, attemptedAt: afterFirst.attemptedAt })
  expect(afterFirst.attemptedAt).not.toBe(null)

  // In the second batch: the first is there, whole.
  const again = await readPreview(staff, id)
  expect(again.fingerprint).toBe(fingerprint)
  const second = await kill((done) => done > BATCH, commit('second', again.fingerprint))
  expect(second).toBe(BATCH)
  expect(await readImport(staff, id)).toMatchObject({ status: 'RECORDED_IN_PART', recordedRows: BATCH })
  expect(await verifyChain(database)).toMatchObject({ ok: true })

  // What is left is recorded as what was left.
  const rest = await readPreview(staff, id)
  expect(await commit('third', rest.fingerprint)).toMatchObject({ __typename: 'Recorded' })
  expect(await readImport(staff, id)).toMatchObject({ status: 'COMMITTED', recordedRows: ROWS })
  expect(await countActors(database)).toBe(ROWS)
})
