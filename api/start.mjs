/**
 * Runs a TypeScript file of this project in the present process: on a Node that strips types as it is, otherwise
 * through tsx. Plain JavaScript, because it must load before anything can read TypeScript.
 *
 *   node api/start.mjs [file.ts, default api/main.ts] [its arguments …]
 *
 * Worker threads take the same door: `new Worker(new URL('../start.mjs', import.meta.url), { argv: [file] })`.
 * The file runs in this very process, so signals, exit code and process id are its own.
 */
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const OLDEST = [20, 19]

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(`Trama richiede Node ${OLDEST.join('.')} o successivo; questo è Node ${process.versions.node}.`)
  process.exit(1)
}

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const target = process.argv[2] === undefined ? main : path.resolve(process.argv[2])
process.argv.splice(1, 2, target)

const stripsTypes = process.features.typescript === 'strip' || process.features.typescript === 'transform'
if (!stripsTypes) {
  const { register } = await import('tsx/esm/api')
  register()
}
await import(pathToFileURL(target).href)
