import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig, type UserConfig } from 'vite'
import { firstChunk } from './first-chunk.ts'
import { slimCytoscape } from './slim-cytoscape.ts'
import { splitDocuments } from './split-documents.ts'
import { trustedDocuments } from './trusted-documents.ts'

const ROOT = resolve(import.meta.dirname, '..')
const CLIENT = join(ROOT, 'client')

/** Where `npm run build` writes unless `--outDir` says otherwise: under everything else written at run time. */
const BUILD = join(resolve(ROOT, process.env['TRAMA_HOME'] ?? '.trama'), 'build', 'client')

const API = `http://127.0.0.1:${process.env['PORT'] ?? '4000'}`

const SETTINGS: UserConfig = {
  root: CLIENT,
  cacheDir: join(ROOT, 'node_modules', '.cache', 'vite'),
  plugins: [slimCytoscape(), firstChunk(), splitDocuments(), react(), trustedDocuments(CLIENT)],
  build: {
    outDir: BUILD,
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // Monaco's editor alone is larger; the first load is held by a journey instead.
    chunkSizeWarningLimit: 5_000,
    // Vite would inline small files as data: addresses, which the content security policy allows for images only.
    assetsInlineLimit: 0,
  },
  resolve: {
    // RxJS in today's JavaScript, without helpers for that of 2009.
    conditions: ['es2015', ...defaultClientConditions],
  },
  worker: { format: 'es' },
  // It names workers by `?worker`, which only the server resolves, not the bundling of dependencies.
  optimizeDeps: { exclude: ['graphiql/setup-workers/vite', '@graphiql/react/setup-workers/vite'] },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/graphql': API, '/auth': API, '/healthz': API, '/events': API },
  },
}

export default defineConfig(({ command }) => {
  // A test run says "test"; what is built is always for production, or React brings its tools for developers.
  if (command === 'build') process.env['NODE_ENV'] = 'production'
  return SETTINGS
})
