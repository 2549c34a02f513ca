/** `npm run verify`: walks the record of changes and holds the store against its rules; ends with 1 where one is broken. */
import { INTEGRITY_CHECKS } from '#graph-schema/model/integrity-checks.ts'
import { printSteps } from '../console-steps.ts'
import { migrate } from '../database/migrate.ts'
import { type Database, OPERATOR, openDatabase } from '../database/run.ts'
import { bringUpDatabase } from '../embedded/bring-up.ts'
import { readEnv } from '../env.ts'
import { StartError } from '../errors.ts'
import { verifyChain } from '../write/verify-chain.ts'

const SHOWN = 5
const steps = printSteps(process.stdout)

async function verifyRecord(database: Database): Promise<boolean> {
  const verified = await verifyChain(database)
  if (verified.ok) steps.step(`Registro: ${verified.changes} modifiche, catena integra`)
  else
    steps.step(
      `Registro: la catena si spezza alla modifica ${verified.seq} (${verified.changeId}): ${verified.problem}`,
    )
  return verified.ok
}

async function verifyRules(database: Database): Promise<boolean> {
  let broken = 0
  for (const { name, rule, cypher } of INTEGRITY_CHECKS) {
    const rows = await database.read({ operation: 'verify', text: cypher, parameters: {} }, OPERATOR)
    if (rows.length === 0) continue
    broken += 1
    const shown = rows.slice(0, SHOWN).map(([id, found]) => `  ${String(id)}: ${String(found)}`)
    steps.step(`Regola non rispettata (${name}: ${rule}), ${rows.length} casi:\n${shown.join('\n')}`)
  }
  if (broken === 0)
    steps.step(`Regole del database: ${INTEGRITY_CHECKS.length} su ${INTEGRITY_CHECKS.length} rispettate`)
  return broken === 0
}

async function verify(): Promise<boolean> {
  const running = await bringUpDatabase(readEnv(), steps, {
    onGiveUp(lines) {
      steps.step(`Il database si è fermato e non riparte. Le sue ultime righe:\n${lines.join('\n')}`)
      process.exit(1)
    },
  })
  try {
    const database = openDatabase(running.driver, { name: running.connection.database })
    await migrate(database)
    const [chain, rules] = [await verifyRecord(database), await verifyRules(database)]
    return chain && rules
  } finally {
    await running.stop()
  }
}

try {
  if (!(await verify())) process.exitCode = 1
} catch (error) {
  if (!(error instanceof StartError)) throw error
  steps.step(error.message)
  process.exitCode = 1
}
