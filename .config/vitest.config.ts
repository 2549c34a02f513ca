import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SUPPORT = path.join(ROOT, 'tests', 'support')
const TESTED = '{graph-schema,seed,api,client,tests}'
const STRICT_CONSOLE = path.join(SUPPORT, 'fail-on-console-error.ts')
const DATABASE = path.join(SUPPORT, 'test-database.ts')
const STAGE = path.join(SUPPORT, 'stage.ts')

/**
 * Three projects in one run. `unit` runs in parallel and needs nothing; `journeys` and `database` run one file after
 * the other on the one embedded Neo4j of the run: first those that read what the product has loaded into it, then those
 * that wipe it. The groups run in this order, none beside another.
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
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          setupFiles: [STRICT_CONSOLE],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/*.journey.ts'],
          maxConcurrency: 2,
          globalSetup: [DATABASE, STAGE],
          setupFiles: [STRICT_CONSOLE],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
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
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
