import { existsSync } from 'node:fs'
import path from 'node:path'
import { StartError } from '../errors.ts'
import { bringJava, findBroughtJava } from './java-package.ts'
import type { StartReporter } from './reporter.ts'
import { runProgram } from './run-program.ts'

const ACCEPTED = [17, 21]

/** A Java runtime that Neo4j 5 accepts. */
export interface Java {
  /** Path of the program, or `java` for the one on PATH. */
  readonly command: string
  readonly major: number
  /** Everything `java -version` says: vendor and build count for the class-data archive. */
  readonly description: string
}

/** Major version out of what `java -version` prints (`openjdk version "17.0.15" …`, `"1.8.0_402"` → 8), or null. */
export function parseJavaMajor(printed: string): number | null {
  const match = /version "(?:1\.)?(\d+)/u.exec(printed)
  return match === null ? null : Number(match[1])
}

async function examineJava(command: string): Promise<Java | null> {
  const ran = await runProgram(command, ['-version'])
  const major = ran === null || ran.code !== 0 ? null : parseJavaMajor(ran.printed)
  return ran === null || major === null ? null : { command, major, description: ran.printed.trim() }
}

export interface JavaSearch {
  readonly javaHome: string | null
  /** Folder where a runtime brought by ourselves is kept. */
  readonly folder: string
}

/**
 * Finds Java 17 or 21: JAVA_HOME, then PATH, then the one in our own folder, then brings one there with pip.
 * Throws a StartError that names what was found and the command that mends it.
 */
export async function findJava(search: JavaSearch, reporter: StartReporter): Promise<Java> {
  const named = search.javaHome === null ? [] : [path.join(search.javaHome, 'bin', 'java')]
  const brought = findBroughtJava(search.folder)
  const rejected: string[] = []
  for (const command of [...named.filter(existsSync), 'java', ...(brought === null ? [] : [brought])]) {
    const java = await examineJava(command)
    if (java !== null && ACCEPTED.includes(java.major)) return java
    if (java !== null) rejected.push(`Java ${java.major} (${command})`)
  }
  const fetched = await bringJava(search.folder, reporter)
  const java = fetched === null ? null : await examineJava(fetched)
  if (java !== null) return java
  throw new StartError(
    `Neo4j richiede Java 17 o 21; trovato: ${rejected.length === 0 ? 'nessuno' : rejected.join(', ')}. ` +
      'Debian/Ubuntu: sudo apt-get install -y openjdk-17-jre-headless. Poi di nuovo npm start (oppure indicare JAVA_HOME).',
  )
}
