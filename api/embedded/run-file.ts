import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { identifyProcess, isRunning, type ProcessIdentity } from './processes.ts'

const identitySchema = z.object({ pid: z.int().positive(), started: z.string() })

const runSchema = z.object({
  /** The Trama process that holds this data. */
  api: identitySchema,
  /** Its database server, once there is one. */
  database: identitySchema
    .extend({
      bolt: z.string(),
      home: z.string(),
      /** What it was started with; another value asks for a restart instead of an adoption. */
      engine: z.string(),
    })
    .nullable(),
})

/** Content of `run.json`: who holds a data folder and which database server serves it. */
export type RunRecord = z.infer<typeof runSchema>

/** What claiming a data folder gave. */
export type Claim =
  | { readonly kind: 'held'; readonly by: ProcessIdentity }
  | { readonly kind: 'ours'; readonly left: RunRecord['database'] }

function nameRunFile(folder: string): string {
  return path.join(folder, 'run.json')
}

function readRecord(file: string): RunRecord | null {
  try {
    return runSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** The record of a data folder; null when there is none or it is not one of ours. */
export function readRun(folder: string): RunRecord | null {
  return readRecord(nameRunFile(folder))
}

function writeBeside(folder: string, record: RunRecord): string {
  const file = `${nameRunFile(folder)}.${process.pid}`
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 })
  return file
}

/** Replaces the record of a folder that we hold, at once or not at all. */
export function writeRun(folder: string, record: RunRecord): void {
  renameSync(writeBeside(folder, record), nameRunFile(folder))
}

/** Gives the folder back. */
export function removeRun(folder: string): void {
  rmSync(nameRunFile(folder), { force: true })
}

/** Who this process is, for a record. */
export function identifySelf(): ProcessIdentity {
  return identifyProcess(process.pid) ?? { pid: process.pid, started: 'unknown' }
}

function linkIfFree(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch {
    return false
  }
}

function moveIfThere(from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch {
    return false
  }
}

/**
 * Takes a data folder for this process. The record is linked into place, which only one of several starts can do; a
 * record whose process has ended is moved away first, and what it says of a database is handed on.
 */
export function claimRun(folder: string): Claim {
  mkdirSync(folder, { recursive: true })
  const file = nameRunFile(folder)
  const api = identifySelf()
  const before = readRun(folder)
  if (before !== null && isRunning(before.api)) return { kind: 'held', by: before.api }
  const retired = `${file}.${process.pid}.old`
  if (moveIfThere(file, retired)) {
    const moved = readRecord(retired)
    if (moved !== null && isRunning(moved.api)) {
      // Another start took the folder between our look and our move: it is theirs.
      linkIfFree(retired, file)
      rmSync(retired, { force: true })
      return { kind: 'held', by: moved.api }
    }
  }
  const left = before?.database ?? null
  const ours = writeBeside(folder, { api, database: left })
  const taken = linkIfFree(ours, file)
  rmSync(ours, { force: true })
  rmSync(retired, { force: true })
  return taken ? { kind: 'ours', left } : { kind: 'held', by: readRun(folder)?.api ?? api }
}
