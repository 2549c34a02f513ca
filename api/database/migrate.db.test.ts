import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTestConnection } from '../testing/test-run.ts'
import { createDriver } from './driver.ts'
import { migrate, parseMigration, readMigrations } from './migrate.ts'
import { type Database, OPERATOR, openDatabase } from './run.ts'

const connection = readTestConnection()
const driver = createDriver(connection)
let database: Database

beforeAll(async () => {
  database = openDatabase(driver, { name: connection.database })
  await database.define({ operation: 'test', text: 'MATCH (m:Migration) DELETE m', parameters: {} })
})
afterAll(() => driver.close())

const ask = async (text: string) => (await database.read({ operation: 'test', text, parameters: {} }, OPERATOR)).flat()

const FIRST = parseMigration(
  '0001-first.cypher',
  '// One constraint.\nCREATE CONSTRAINT firstId IF NOT EXISTS FOR (e:First) REQUIRE e.id IS UNIQUE;\n',
)
const SECOND = parseMigration(
  '0002-second.cypher',
  'CREATE INDEX secondName IF NOT EXISTS FOR (e:Second) ON (e.name);\nCREATE INDEX secondDay IF NOT EXISTS\nFOR (e:Second) ON (e.day);\n',
)

describe('the files of constraints', () => {
  test('are numbered, and cut into statements without their comments', () => {
    expect(readMigrations().map(({ name }) => name)).toEqual(
      expect.arrayContaining(['0001-identity.cypher', '0002-order.cypher', '0003-search.cypher']),
    )
    expect(SECOND.statements).toEqual([
      'CREATE INDEX secondName IF NOT EXISTS FOR (e:Second) ON (e.name)',
      'CREATE INDEX secondDay IF NOT EXISTS\nFOR (e:Second) ON (e.day)',
    ])
    expect(FIRST.statements).toHaveLength(1)
  })
})

describe('migrating', () => {
  test('applies each file once, in order, and leaves every index online', async () => {
    expect(await migrate(database, [FIRST])).toEqual(['0001-first.cypher'])
    expect(await migrate(database, [FIRST, SECOND])).toEqual(['0002-second.cypher'])
    expect(await migrate(database, [FIRST, SECOND])).toEqual([])
    const states = await ask(
      "SHOW INDEXES YIELD name, state WHERE name STARTS WITH 'first' OR name STARTS WITH 'second' RETURN state",
    )
    expect(states).toEqual(['ONLINE', 'ONLINE', 'ONLINE'])
  })

  test('by two processes at once applies a file once', async () => {
    const third = parseMigration('0003-third.cypher', 'CREATE INDEX thirdName IF NOT EXISTS FOR (e:Third) ON (e.name);')
    const applied = await Promise.all([1, 2].map(() => migrate(database, [FIRST, SECOND, third])))
    expect(applied.flat()).toEqual(['0003-third.cypher'])
    expect(await ask("MATCH (m:Migration {name: '0003-third.cypher'}) RETURN count(m)")).toEqual([1])
  })

  test('refuses a file that was edited after it was applied, or that is no longer here, and gives the lock back', async () => {
    const edited = { ...FIRST, checksum: 'another' }
    await expect(migrate(database, [edited, SECOND])).rejects.toThrow('0001-first.cypher differs from what was applied')
    await expect(migrate(database, [FIRST])).rejects.toThrow('was applied to this database but is not in this version')
    expect(await ask('MATCH (l:MigrationLock) WHERE l.owner IS NOT NULL RETURN l.owner')).toEqual([])
  })
})

describe('the version of the data', () => {
  test('rises with every write, and only when the write succeeds', async () => {
    const before = await database.changeSeq(OPERATOR)
    await database.write('test', OPERATOR, (run) => run('CREATE (:Thing {count: $count})', { count: 3 }))
    expect(await database.changeSeq(OPERATOR)).toBe(before + 1)
    await expect(database.write('test', OPERATOR, (run) => run('THIS IS NO STATEMENT', {}))).rejects.toThrow()
    expect(await database.changeSeq(OPERATOR)).toBe(before + 1)
  })

  test('is written in integers where the value is whole', async () => {
    expect(await ask('MATCH (t:Thing) RETURN valueType(t.count)')).toEqual(['INTEGER NOT NULL'])
  })
})
