import type { RecordBatch } from '#graph-schema/model/record-batch.ts'
import { loadRecords } from '#seed/load.ts'
import { createDriver } from '../database/driver.ts'
import { migrate } from '../database/migrate.ts'
import { type Database, OPERATOR, openDatabase, type Statement } from '../database/run.ts'
import { makeSource } from './records.ts'
import { readTestConnection } from './test-run.ts'

/** How long a statement may take: longer than people would wait, for the machine that tests is busy. */
const PATIENCE_MS = 60_000

/** The database of the run with its constraints, and a note of every statement sent to it. */
export interface TestStore {
  readonly database: Database
  /** Statements sent since the last call; readings of the data's version, which are shared by requests, left out. */
  takeStatements(): Statement[]
  load(records: Partial<RecordBatch>): Promise<void>
  close(): Promise<void>
}

export async function openTestStore(options: { readonly readTimeout?: number } = {}): Promise<TestStore> {
  const connection = readTestConnection()
  const driver = createDriver(connection)
  let sent: Statement[] = []
  const database = openDatabase(driver, {
    name: connection.database,
    onRun: (statement) => sent.push(statement),
    readTimeout: PATIENCE_MS,
    ...options,
  })
  await migrate(database)
  return {
    database,
    takeStatements() {
      const taken = sent.filter(({ operation }) => operation !== 'changeSeq' && operation !== 'formerIds')
      sent = []
      return taken
    },
    async load({ entities = [], ties = [], facts = [] }) {
      await database.write('test', OPERATOR, (run) =>
        loadRecords(
          [{ entities: [makeSource(), ...entities], ties, facts }],
          async (text, parameters) => {
            await run(text, parameters)
          },
          { recordedAt: '2026-01-02T03:04:05.000Z' },
        ),
      )
    },
    close: () => driver.close(),
  }
}
