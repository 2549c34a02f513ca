/** Set-up of every database test file: each begins with an empty database. */
import { beforeAll } from 'vitest'
import { readTestConnection } from '#api/testing/test-run.ts'
import { wipeDatabase } from './wipe-database.ts'

beforeAll(async () => {
  await wipeDatabase(readTestConnection())
})
