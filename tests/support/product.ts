import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { ROOT } from '../architecture/source-files.ts'

/** The whole product as a user starts it: `node api/start.mjs` in a process of its own. */
export interface Product {
  /** Where it answers, without a slash at the end. */
  readonly address: string
  readonly process: ChildProcess
  /** Everything it has printed so far. */
  printed(): string
  /** Ends it as an operator would (SIGTERM) and waits for the end. */
  stop(): Promise<number | null>
}

const ADDRESS = /http:\/\/[\w.]+:\d+/u

/**
 * Starts the product and waits until it prints its address.
 * @param settings environment on top of the present one.
 * @throws when it ends, or has printed no address within the patience (milliseconds).
 */
export async function startProduct(settings: Readonly<Record<string, string>>, patience = 240_000): Promise<Product> {
  const child = spawn(process.execPath, [join(ROOT, 'api', 'start.mjs')], {
    cwd: ROOT,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const address = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no address after ${patience} ms:\n${output}`)), patience)
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const found = ADDRESS.exec(output)
      if (found === null) return
      clearTimeout(timer)
      resolve(found[0])
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => reject(new Error(`the product ended with ${code}:\n${output}`)))
  })
  return { address, process: child, printed: () => output, stop: () => stop(child) }
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
  return child.exitCode
}
