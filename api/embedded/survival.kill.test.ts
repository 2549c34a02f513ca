import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Driver } from 'neo4j-driver'
import { afterEach, expect, test } from 'vitest'
import { createDriver } from '../database/driver.ts'
import { readKillRounds } from '../testing/test-run.ts'
import { type EmbeddedDatabase, openEmbeddedDatabase } from './open.ts'
import { identifyProcess } from './processes.ts'
import { readRun } from './run-file.ts'
import { removeFolder, takeOwnFolder } from './testing/own-folder.ts'

const ROUNDS = readKillRounds()
const HOLDER = [
  fileURLToPath(new URL('../start.mjs', import.meta.url)),
  fileURLToPath(new URL('./testing/hold.ts', import.meta.url)),
]
const options = takeOwnFolder()
const toClose: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close()
  removeFolder(options)
}, 60_000)

async function open(): Promise<EmbeddedDatabase> {
  const database = await openEmbeddedDatabase(options)
  toClose.push(() => database.stop())
  return database
}

function connect(database: EmbeddedDatabase): Driver {
  const driver = createDriver(database.connection)
  toClose.push(() => driver.close())
  return driver
}

async function kill(pid: number | null | undefined): Promise<void> {
  if (pid === null || pid === undefined) throw new Error('nothing to kill')
  process.kill(pid, 'SIGKILL')
  while (identifyProcess(pid) !== null) await sleep(20)
}

/** Starts a process that holds the folder; answers it and the id of its database server. */
async function hold(): Promise<{ holder: ChildProcess; server: number }> {
  const holder = spawn(process.execPath, [...HOLDER, options.folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  toClose.push(async () => holder.kill('SIGKILL'))
  const lines = createInterface({ input: holder.stdout })
  const [line] = await once(lines, 'line')
  return { holder, server: JSON.parse(String(line)).pid }
}

async function answersAgain(driver: Driver): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    try {
      await driver.executeQuery('RETURN 1')
      return
    } catch {
      await sleep(100)
    }
  }
  throw new Error('the database did not come back')
}

test('a killed database is started again and has lost no acknowledged write', {
  timeout: 120_000 * ROUNDS,
}, async () => {
  const database = await open()
  const driver = connect(database)
  const acknowledged: number[] = []
  const pids = new Set<number | null>()
  for (let round = 1; round <= ROUNDS; round += 1) {
    pids.add(database.readPid())
    let alive = true
    async function write(writer: number): Promise<void> {
      for (let serial = 0; alive; serial += 1) {
        const id = (round * 10 + writer) * 1_000_000 + serial
        try {
          await driver.executeQuery('CREATE (:Write {id: $id})', { id })
          acknowledged.push(id)
        } catch {
          return
        }
      }
    }
    const writers = [1, 2, 3, 4].map(write)
    while (acknowledged.length < round * 50) await sleep(20)
    await kill(database.readPid())
    alive = false
    await Promise.all(writers)
    await answersAgain(driver)
  }
  const found = await driver.executeQuery('MATCH (w:Write) WHERE w.id IN $acknowledged RETURN count(DISTINCT w.id)', {
    acknowledged,
  })
  expect(found.records[0]?.get(0)).toBe(acknowledged.length)
  expect(pids.size).toBe(ROUNDS)
})

test('a data folder in use names its process, and what that one leaves running when it is killed is taken over', async () => {
  const { holder, server } = await hold()
  await expect(openEmbeddedDatabase(options)).rejects.toThrow(new RegExp(`il processo ${holder.pid}\\. Fermarla`, 'u'))
  expect(readRun(options.folder)).toMatchObject({ api: { pid: holder.pid }, database: { pid: server } })
  await kill(holder.pid)
  const database = await open()
  expect([database.adopted, database.readPid()]).toEqual([true, server])
  await database.stop()
  expect([identifyProcess(server), readRun(options.folder)]).toEqual([null, null])
  toClose.pop()
})

test('after both were killed the next start brings the data up again', async () => {
  const { holder, server } = await hold()
  await kill(holder.pid)
  await kill(server)
  const database = await open()
  const found = await connect(database).executeQuery('MATCH (w:Write) RETURN w.id')
  expect([database.adopted, found.records.map((record) => record.get(0))]).toEqual([false, [1]])
})
