/**
 * Worker thread that fetches jars. The download library leaves a broken connection as an uncaught exception; here it
 * ends this thread only, and the next attempt goes on from the jars that are already there.
 */
import { createHash } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { Agent } from 'node:https'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import mavenDownload from 'mvn-artifact-download'
import { z } from 'zod'
import { stripSignature } from './zip.ts'

/** Signed jars whose classes are worth having in the class-data archive. */
const UNSIGNED = /^eclipse-collections(?:-api)?-\d/u
const AT_ONCE = 6

const work = z
  .object({
    folder: z.string(),
    jars: z.array(z.object({ coordinates: z.string(), fileName: z.string(), sha256: z.string() })),
  })
  .parse(workerData)
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })

async function fetchJar(jar: (typeof work.jars)[number]): Promise<void> {
  const incoming = `${jar.fileName}.${process.pid}.part`
  const file = await mavenDownload.default(jar.coordinates, work.folder, undefined, incoming, {
    agent,
    timeout: 30_000,
  })
  const content = readFileSync(file)
  const sha256 = createHash('sha256').update(content).digest('hex')
  if (sha256 !== jar.sha256) {
    rmSync(file)
    throw new Error(`${jar.coordinates}: SHA-256 ${sha256}, jars.lock ${jar.sha256}`)
  }
  if (UNSIGNED.test(jar.fileName)) writeFileSync(file, stripSignature(content))
  renameSync(file, path.join(work.folder, jar.fileName))
  parentPort?.postMessage(jar.fileName)
}

const queue = [...work.jars]
async function fetchInTurn(): Promise<void> {
  for (let jar = queue.shift(); jar !== undefined; jar = queue.shift()) await fetchJar(jar)
}

try {
  await Promise.all(Array.from({ length: AT_ONCE }, fetchInTurn))
} catch (error) {
  // The library's own class of errors reaches the main thread as a bare object, without its message.
  throw new Error(error instanceof Error ? error.message : String(error))
} finally {
  agent.destroy()
}
