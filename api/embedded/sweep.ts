import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { servesHome, stopDatabase, watchDatabase } from './database-process.ts'
import { identifyProcess, isRunning } from './processes.ts'
import { readRun } from './run-file.ts'

/** Folder for a home that its maker throws away; the name carries the maker, so that a later start can tidy up. */
export function nameThrowAwayHome(folder: string, purpose: string): string {
  return path.join(folder, `${purpose}-${process.pid}`)
}

function hasLivingMaker(name: string): boolean {
  const pid = /-(?<pid>\d+)$/u.exec(name)?.groups?.['pid']
  return pid !== undefined && identifyProcess(Number(pid)) !== null
}

/**
 * Removes throw-away homes whose maker has ended without tidying up (a test run or an archive build that was killed),
 * and stops the servers they left running.
 */
export async function sweepHomes(folder: string): Promise<void> {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const run = readRun(path.join(folder, name))
    if (hasLivingMaker(name) || (run !== null && isRunning(run.api))) continue
    const left = run?.database ?? null
    if (left !== null && isRunning(left) && servesHome(left.pid, left.home)) await stopDatabase(watchDatabase(left))
    rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}
