/** `npm run seed -- vademecum | context | scenario --actors 1000 [--ties 3000] [--seed 7]` */
import { parseArgs } from 'node:util'
import type { LoadCounts } from '#seed/load.ts'
import type { ScenarioOptions } from '#seed/scenario/plan.ts'
import { printSteps } from '../console-steps.ts'
import { migrate } from '../database/migrate.ts'
import { type Database, openDatabase } from '../database/run.ts'
import { bringUpDatabase } from '../embedded/bring-up.ts'
import { readEnv } from '../env.ts'
import { StartError } from '../errors.ts'
import { loadScenario, loadSets } from './load-seed.ts'

const USAGE = 'Uso: npm run seed -- vademecum | context | scenario --actors 1000 [--ties 3000] [--seed 7]'

/** What is to be loaded: a set with what it leans on, or a fictional network. */
type Order =
  | { readonly kind: 'vademecum' }
  | { readonly kind: 'context' }
  | { readonly kind: 'scenario'; readonly options: ScenarioOptions }

const steps = printSteps(process.stdout)

function readOrder(words: readonly string[]): Order {
  const options = { actors: { type: 'string' }, ties: { type: 'string' }, seed: { type: 'string' } } as const
  const { positionals, values } = readWords(() => parseArgs({ args: [...words], options, allowPositionals: true }))
  const [kind, ...rest] = positionals
  if (rest.length > 0) throw new StartError(USAGE)
  if (kind === 'vademecum' || kind === 'context') return { kind }
  if (kind !== 'scenario' || values.actors === undefined) throw new StartError(USAGE)
  return {
    kind,
    options: {
      actors: readWhole('actors', values.actors),
      ...(values.ties === undefined ? {} : { ties: readWhole('ties', values.ties) }),
      ...(values.seed === undefined ? {} : { seed: readWhole('seed', values.seed) }),
    },
  }
}

function readWords<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

function readWhole(name: string, text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new StartError(`--${name} «${text}» non è un numero intero.\n${USAGE}`)
  return Number(text)
}

function carryOut(order: Order, database: Database): Promise<LoadCounts> {
  const show = ({ entities, ties, facts, reports }: LoadCounts) =>
    steps.progress(
      `Carico … ${entities} entità, ${ties} relazioni, ${facts} fatti del territorio, ${reports} esiti di indagini`,
    )
  switch (order.kind) {
    case 'vademecum':
      return loadSets(database, show, ['territory', 'vademecum'])
    case 'context':
      return loadSets(database, show)
    case 'scenario':
      return loadScenario(database, order.options, show)
  }
}

async function seed(): Promise<void> {
  const order = readOrder(process.argv.slice(2))
  const running = await bringUpDatabase(readEnv(), steps, {
    onGiveUp(lines) {
      steps.step(`Il database si è fermato e non riparte. Le sue ultime righe:\n${lines.join('\n')}`)
      process.exit(1)
    },
  })
  try {
    const database = openDatabase(running.driver, { name: running.connection.database })
    await migrate(database)
    const { entities, ties, facts, reports } = await carryOut(order, database)
    steps.step(
      `In ${running.place}: ${entities} entità, ${ties} relazioni, ${facts} fatti del territorio e ${reports} esiti di indagini controllati; già presenti restano com’erano`,
    )
  } finally {
    await running.stop()
  }
}

try {
  await seed()
} catch (error) {
  if (!(error instanceof StartError)) throw error
  steps.step(error.message)
  process.exitCode = 1
}
