import { spawn } from 'node:child_process'
import { closeSync } from 'node:fs'
import path from 'node:path'
import { type Engine, joinClassPath, openConsoleLog } from './home.ts'
import {
  findProcessWith,
  identifyProcess,
  isRunning,
  type ProcessIdentity,
  readCommand,
  signalProcess,
} from './processes.ts'

const POLL_MS = 250
const STOP_LIMIT_MS = 20_000
const SERVER = 'org.neo4j.server.CommunityEntryPoint'
const OPENED = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch']

/** A running database server, our child or one that an earlier start left behind. */
export interface DatabaseProcess {
  readonly identity: ProcessIdentity
  /** Resolves when it has ended, however it ended. */
  readonly ended: Promise<void>
}

export interface ServerOptions {
  readonly engine: Engine
  readonly home: string
  readonly heapMb: number
  /** Only the quick compiler of Java, and each statement planned once: starts sooner, runs slower; for servers of a test run. */
  readonly quickStart: boolean
  /** File that takes the class-data archive when the server stops, or null. */
  readonly archiveInto: string | null
}

function nameHomeArgument(home: string): string {
  return `--home-dir=${home}`
}

function listArguments(options: ServerOptions): string[] {
  const { engine, home } = options
  return [
    ...(engine.archive === null ? [] : [`-XX:SharedArchiveFile=${engine.archive}`]),
    ...(options.archiveInto === null ? [] : [`-XX:ArchiveClassesAtExit=${options.archiveInto}`]),
    ...(options.quickStart ? ['-XX:TieredStopAtLevel=1'] : []),
    '-XX:+UseSerialGC',
    ...OPENED.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
    '-Dfile.encoding=UTF-8',
    '-Xms64m',
    `-Xmx${options.heapMb}m`,
    '-cp',
    joinClassPath(engine),
    SERVER,
    nameHomeArgument(home),
    `--config-dir=${path.join(home, 'conf')}`,
    '--console-mode',
  ]
}

/**
 * Starts the server of a prepared home. It is a process group of its own, so that Ctrl-C reaches us first and we stop
 * it in order; what it prints goes to a file, so that it can outlive us without a broken pipe.
 */
export function spawnDatabase(options: ServerOptions): DatabaseProcess | null {
  const log = openConsoleLog(options.home)
  try {
    const child = spawn(options.engine.java, listArguments(options), { detached: true, stdio: ['ignore', log, log] })
    const ended = new Promise<void>((resolve) => {
      child.on('exit', () => resolve())
      child.on('error', () => resolve())
    })
    const identity = child.pid === undefined ? null : identifyProcess(child.pid)
    child.unref()
    return identity === null ? null : { identity, ended }
  } finally {
    closeSync(log)
  }
}

/** A server that runs already, watched from outside. */
export function watchDatabase(identity: ProcessIdentity): DatabaseProcess {
  const ended = new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      if (isRunning(identity)) return
      clearInterval(timer)
      resolve()
    }, POLL_MS)
    timer.unref()
  })
  return { identity, ended }
}

/** Whether a running process is the database server of this home. */
export function servesHome(pid: number, home: string): boolean {
  const command = readCommand(pid)
  return command.includes(SERVER) && command.includes(nameHomeArgument(home))
}

/** Id of the process that serves this home although nothing recorded it, or null. */
export function findServerOf(home: string): number | null {
  return findProcessWith(nameHomeArgument(home))
}

/** Asks the server to stop and waits; ends it by force when it does not within 20 s. */
export async function stopDatabase(database: DatabaseProcess): Promise<void> {
  signalProcess(database.identity.pid, 'SIGTERM')
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, STOP_LIMIT_MS, 'late')
  })
  const outcome = await Promise.race([database.ended, late])
  clearTimeout(timer)
  if (outcome !== 'late') return
  if (isRunning(database.identity)) signalProcess(database.identity.pid, 'SIGKILL')
  await database.ended
}
