/**
 * The Neo4j of a test run: one embedded server on a free port with a throw-away home, started before the first project
 * that wants it and shared by all of them. Tests reach it with `readTestConnection` of `api/testing/test-run.ts`.
 */
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { type EmbeddedDatabase, openEmbeddedDatabase } from '#api/embedded/open.ts'
import { nameThrowAwayHome } from '#api/embedded/sweep.ts'
import { readEnv } from '#api/env.ts'
import { type Shared, share } from './share.ts'

declare global {
  /** The run's server. */
  var tramaTestDatabase: Shared<EmbeddedDatabase> | undefined
}

function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

async function openTestDatabase(): Promise<EmbeddedDatabase> {
  const env = readEnv()
  const embedded = env.database.kind === 'embedded' ? env.database : null
  let said = 0
  return openEmbeddedDatabase({
    folder: nameThrowAwayHome(path.join(env.cache, 'homes'), 'test'),
    cache: env.cache,
    javaHome: embedded?.javaHome ?? null,
    memory: { heapMb: 512, pageCacheMb: 64 },
    quickStart: true,
    buildArchive: false,
    reporter: {
      step: say,
      progress(text) {
        if (Date.now() - said < 5_000) return
        said = Date.now()
        say(text)
      },
    },
    onGiveUp: (lines) => say(`The test database died and could not be started again:\n${lines.join('\n')}`),
  })
}

/** Vitest's global set-up: called once for each project that has files to run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  globalThis.tramaTestDatabase ??= share(openTestDatabase, (database) => database.discard())
  const shared = globalThis.tramaTestDatabase
  const { connection } = await shared.join()
  project.provide('database', connection)
  return () => shared.leave()
}
