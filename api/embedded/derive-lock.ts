/**
 * Writes jars.lock from pom.xml with Maven; with `--check` only compares them.
 *   node api/start.mjs api/embedded/derive-lock.ts [--check]
 * Exit code 0 when lock and pom agree (or Maven is absent under --check), 1 when they do not.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { formatJarsLock } from './jars-lock.ts'

const LISTER = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:list'
const POM = fileURLToPath(new URL('./pom.xml', import.meta.url))
const LOCK = fileURLToPath(new URL('./jars.lock', import.meta.url))

/** Maven's line `group:artifact:jar[:classifier]:version:scope:/file -- module …` as a line of the lock. */
function readListed(line: string): { coordinates: string; sha256: string } | null {
  const [listed = ''] = line.trim().split(' -- ')
  const match = /^(?<coordinates>[^/]+:jar:[^/]+):(?:compile|runtime):(?<file>\/.+)$/u.exec(listed)
  const coordinates = match?.groups?.['coordinates']
  const file = match?.groups?.['file']
  if (coordinates === undefined || file === undefined) return null
  return { coordinates, sha256: createHash('sha256').update(readFileSync(file)).digest('hex') }
}

function deriveLock(): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'trama-lock-'))
  try {
    const list = path.join(folder, 'list.txt')
    const options = [`-DoutputFile=${list}`, '-DincludeScope=runtime', '-DoutputAbsoluteArtifactFilename=true']
    const maven = spawnSync('mvn', ['-q', '-B', '-f', POM, LISTER, ...options], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    if (maven.error !== undefined) return null
    if (maven.status !== 0) throw new Error(`Maven ended with ${maven.status}`)
    const jars = readFileSync(list, 'utf8').split('\n').map(readListed)
    return formatJarsLock(jars.filter((jar) => jar !== null))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const checking = process.argv.includes('--check')
const derived = deriveLock()
if (derived === null) {
  console.error('Maven is not here: jars.lock was not compared with pom.xml.')
  process.exitCode = checking ? 0 : 1
} else if (!checking) {
  writeFileSync(LOCK, derived)
} else if (derived !== readFileSync(LOCK, 'utf8')) {
  console.error('jars.lock is not what pom.xml asks for: run node api/start.mjs api/embedded/derive-lock.ts')
  process.exitCode = 1
}
