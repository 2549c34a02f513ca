import { availableParallelism } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SUPPORT = path.join(ROOT, 'tests', 'support')
const TESTED = '{graph-schema,seed,api,client,tests}'
const STRICT_CONSOLE = path.join(SUPPORT, 'fail-on-console-error.ts')
const DATABASE = path.join(SUPPORT, 'test-database.ts')
const STAGE = path.join(SUPPORT, 'stage.ts')

/** As many files at once as there are cores; Vitest would leave one of them to itself. */
const BESIDE_EACH_OTHER = { maxWorkers: availableParallelism() } as const
/** Files share a process, and what it has loaded: loading everything anew for each took longer than most tests. */
const IN_ONE_PROCESS = { isolate: false, unstubGlobals: true } as const
/** No test fails because the machine is busy. */
const PATIENCE = { testTimeout: 60_000, hookTimeout: 60_000 } as const
const LONG_PATIENCE = { testTimeout: 240_000, hookTimeout: 240_000, expect: { poll: { timeout: 60_000 } } } as const

/**
 * Five projects in one run, in groups one after the other. First what needs nothing of the run: `unit`, and `kills`, each
 * of which kills a Neo4j of its own. Then what uses the one embedded Neo4j of the run: journeys that only read what the
 * product has loaded into it, beside each other; journeys that write, one after the other; and at last `database`, whose
 * files wipe it.
 */
export default defineConfig({
  root: ROOT,
  cacheDir: path.join(ROOT, 'node_modules', '.cache', 'vitest'),
  // Node gives every package the same graphql; Vite would give our files another copy, whose schemas Apollo refuses.
  resolve: { alias: [{ find: /^graphql$/u, replacement: path.join(ROOT, 'node_modules', 'graphql', 'index.js') }] },
  test: {
    reporters: ['default', ['json', { outputFile: path.join(ROOT, 'node_modules', '.cache', 'test-report.json') }]],
    // Style sheets are left out of tests but where a test reads one as text.
    css: { include: [/\?raw$/u] },
    provide: { killRounds: Number(process.env['KILL_ROUNDS'] ?? '2') },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [`${TESTED}/**/*.test.{ts,tsx}`],
          exclude: ['**/*.{db,kill}.test.ts', '**/node_modules/**'],
          setupFiles: [STRICT_CONSOLE],
          ...BESIDE_EACH_OTHER,
          ...IN_ONE_PROCESS,
          ...PATIENCE,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'kills',
          include: [`${TESTED}/**/*.kill.test.ts`],
          setupFiles: [STRICT_CONSOLE],
          ...BESIDE_EACH_OTHER,
          ...LONG_PATIENCE,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys-reading',
          include: ['tests/journeys/*.reading.journey.ts'],
          globalSetup: [DATABASE, STAGE],
          setupFiles: [STRICT_CONSOLE],
          ...BESIDE_EACH_OTHER,
          ...IN_ONE_PROCESS,
          ...LONG_PATIENCE,
          maxConcurrency: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys-writing',
          include: ['tests/journeys/*.journey.ts'],
          exclude: ['**/*.reading.journey.ts'],
          globalSetup: [DATABASE, STAGE],
          setupFiles: [STRICT_CONSOLE],
          fileParallelism: false,
          ...IN_ONE_PROCESS,
          ...LONG_PATIENCE,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: [`${TESTED}/**/*.db.test.ts`],
          globalSetup: [DATABASE],
          setupFiles: [STRICT_CONSOLE, path.join(SUPPORT, 'database-file.ts')],
          fileParallelism: false,
          ...IN_ONE_PROCESS,
          ...PATIENCE,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
