import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { StartError } from '../errors.ts'
import { runProgram } from './run-program.ts'

/** How a Neo4j program is run: the Java program and its class path. */
export interface Engine {
  readonly java: string
  readonly jars: readonly string[]
  /** Class-data archive, or null while there is none. */
  readonly archive: string | null
}

/** Class path of all jars; the archive of classes is only good for the very same one. */
export function joinClassPath(engine: Engine): string {
  return engine.jars.join(path.delimiter)
}

const PASSWORD_FILE = 'password'
const CONSOLE_LOG = path.join('logs', 'console.log')

function nameConsoleLog(home: string): string {
  return path.join(home, CONSOLE_LOG)
}

export function nameSettings(home: string): string {
  return path.join(home, 'conf', 'neo4j.conf')
}

/** The password of a home that has had its first start, or null. */
export function readPassword(home: string): string | null {
  const file = path.join(home, PASSWORD_FILE)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}

/**
 * Gives a new home its folders and its password; a password only takes effect before the first start. Its file is put
 * in place last, so a preparation that was cut off is simply done again. Does nothing for a home that has one.
 * Throws a StartError when the data are there and their password is not.
 */
export async function prepareHome(home: string, engine: Engine): Promise<string> {
  for (const folder of ['conf', 'logs', 'data']) mkdirSync(path.join(home, folder), { recursive: true })
  const known = readPassword(home)
  if (known !== null) return known
  if (existsSync(path.join(home, 'data', 'databases', 'neo4j'))) {
    throw new StartError(
      `In ${home} ci sono dati ma manca il file «${PASSWORD_FILE}» che li apre: va rimesso al suo posto.`,
    )
  }
  // Never begins with a dash, which the admin tool would take for an option.
  const password = `p${randomBytes(24).toString('base64url')}`
  const incoming = path.join(home, `${PASSWORD_FILE}.new`)
  rmSync(incoming, { force: true })
  writeFileSync(incoming, password, { mode: 0o600 })
  const ran = await runProgram('env', [
    `NEO4J_HOME=${home}`,
    `NEO4J_CONF=${path.join(home, 'conf')}`,
    engine.java,
    ...(engine.archive === null ? [] : [`-XX:SharedArchiveFile=${engine.archive}`]),
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    '-cp',
    joinClassPath(engine),
    'org.neo4j.cli.AdminTool',
    'dbms',
    'set-initial-password',
    password,
  ])
  if (ran === null || ran.code !== 0) {
    throw new StartError(`Neo4j non ha accettato la password iniziale: ${ran?.printed.trim() ?? 'Java non parte'}`)
  }
  renameSync(incoming, path.join(home, PASSWORD_FILE))
  return password
}

/** Opens the file that takes what the database prints; the former one is kept beside it. */
export function openConsoleLog(home: string): number {
  const file = nameConsoleLog(home)
  if (existsSync(file)) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

/** The last lines that the database printed, oldest first. */
export function readLastLines(home: string, count: number): string[] {
  const file = nameConsoleLog(home)
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').slice(-count)
}
