import type { RecordBatch } from '#graph-schema/model/record-batch.ts'
import { checkRecords } from '#seed/check.ts'
import { type LoadCounts, loadRecords } from '#seed/load.ts'
import { describeProblem } from '#seed/problem.ts'
import { readSeed, type SeedFolder } from '#seed/read.ts'
import { generateScenario } from '#seed/scenario/generate.ts'
import type { ScenarioOptions } from '#seed/scenario/plan.ts'
import { type Database, OPERATOR } from '../database/run.ts'
import { StartError } from '../errors.ts'

export type OnProgress = (counts: LoadCounts) => void

const SHOWN_PROBLEMS = 20

/**
 * Checks the records of these folders – all when none is named – and writes what is not there yet, whole or not at all.
 * @throws StartError naming each broken record by file, line, column and value.
 */
export async function loadSets(
  database: Database,
  onProgress: OnProgress,
  folders?: readonly SeedFolder[],
): Promise<LoadCounts> {
  const checked = checkRecords(readSeed(folders))
  if (!checked.ok) {
    const shown = checked.problems.slice(0, SHOWN_PROBLEMS).map((problem) => `  ${describeProblem(problem)}`)
    throw new StartError(
      `I dati di partenza hanno ${checked.problems.length} errori e nulla è stato caricato:\n${shown.join('\n')}`,
    )
  }
  return database.write('seed', OPERATOR, (run) =>
    loadRecords(
      [checked.records],
      async (cypher, parameters) => {
        await run(cypher, parameters)
      },
      { recordedAt: new Date().toISOString(), onProgress },
    ),
  )
}

/**
 * Writes a fictional network, a batch at a time, into an empty database only.
 * @throws StartError when the database holds something, or a size is out of its limits.
 */
export async function loadScenario(
  database: Database,
  options: ScenarioOptions,
  onProgress: OnProgress,
): Promise<LoadCounts> {
  if (!(await isEmpty(database))) {
    throw new StartError(
      'Lo scenario si carica solo in un database vuoto, per non mescolare dati veri e di esercizio: TRAMA_HOME=… indica un’altra cartella.',
    )
  }
  try {
    return await loadBatches(database, generateScenario(options), onProgress)
  } catch (error) {
    throw error instanceof RangeError ? new StartError(`Scenario: ${error.message}`) : error
  }
}

/** Whether no entity is on record. */
export async function isEmpty(database: Database): Promise<boolean> {
  const text = 'CYPHER 5 MATCH (e:Entity) RETURN e.id LIMIT 1'
  const rows = await database.read({ operation: 'isEmpty', text, parameters: {} }, OPERATOR)
  return rows.length === 0
}

/** A transaction a statement: a large network does not fit into one. */
async function loadBatches(
  database: Database,
  batches: Iterable<RecordBatch>,
  onProgress: OnProgress,
): Promise<LoadCounts> {
  return loadRecords(
    batches,
    (cypher, parameters) =>
      database.write('seed', OPERATOR, async (run) => {
        await run(cypher, parameters)
      }),
    { recordedAt: new Date().toISOString(), onProgress },
  )
}
