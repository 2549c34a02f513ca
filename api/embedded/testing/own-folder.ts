import { rmSync } from 'node:fs'
import path from 'node:path'
import { readEnv } from '../../env.ts'
import type { EmbeddedOptions } from '../open.ts'
import { nameThrowAwayHome } from '../sweep.ts'

/**
 * Options of an embedded database that a test may kill: a data folder of its own, the jars of everybody.
 * @param folder that of another process, to meet it there
 */
export function takeOwnFolder(folder: string | null = null): EmbeddedOptions {
  const { cache, database } = readEnv()
  return {
    folder: folder ?? nameThrowAwayHome(path.join(cache, 'homes'), 'survival'),
    cache,
    javaHome: database.kind === 'embedded' ? database.javaHome : null,
    memory: { heapMb: 256, pageCacheMb: 16 },
    quickStart: true,
    buildArchive: false,
    reporter: { step: () => undefined, progress: () => undefined },
    onGiveUp: () => undefined,
  }
}

/** Removes what a test left; call it when nothing runs there any more. */
export function removeFolder(options: EmbeddedOptions): void {
  rmSync(options.folder, { recursive: true, force: true })
}
