import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { servesHome, stopDatabase, watchDatabase } from './database-process.ts'
import { isRunning } from './processes.ts'
import { readRun } from './run-file.ts'

/**
 * Removes throw-away homes whose maker has ended without tidying up (a test run or an archive build that was killed),
 * and stops the servers they left running.
 */
export async function sweepHomes(folder: string): Promise<void> {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const run = readRun(path.join(folder, name))
    if (run === null || isRunning(run.api)) continue
    const left = run.database
    if (left !== null && isRunning(left) && servesHome(left.pid, left.home)) await stopDatabase(watchDatabase(left))
    rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}
