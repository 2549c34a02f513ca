/** A process that opens the embedded database of a test, writes one record and then only waits to be killed. */
import { createDriver } from '../../database/driver.ts'
import { openEmbeddedDatabase } from '../open.ts'
import { takeOwnFolder } from './own-folder.ts'

const database = await openEmbeddedDatabase(takeOwnFolder(process.argv[2]))
const driver = createDriver(database.connection)
await driver.executeQuery('CREATE (:Write {id: 1})')
await driver.close()
process.stdout.write(`${JSON.stringify({ pid: database.readPid() })}\n`)
setInterval(() => undefined, 60_000)
