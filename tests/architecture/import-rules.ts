/** Who may import whom. The longest folder that a file stands in decides; a folder may always import itself. */
export interface ImportRule {
  /** Folder or file the rule holds for, relative to the root. */
  readonly of: string
  /** Folders or files of the project that may be imported. */
  readonly may: readonly string[]
  /** Exceptions to `may`. */
  readonly never?: readonly string[]
  /** Packages that may be imported; all when absent. */
  readonly packages?: readonly string[]
  /** Packages that may not be imported. */
  readonly withoutPackages?: readonly string[]
  /** Node's own modules may be imported. */
  readonly builtins: boolean
}

const GRAPH_SCHEMA = 'graph-schema'
const MODEL = 'graph-schema/model'
/** Where pages are, and what leads to them. */
const PATHS = ['client/app/paths.ts', 'client/app/addresses.ts']
const CYTOSCAPE = ['cytoscape']
const SERVER_ONLY = ['express', 'neo4j-driver', '@apollo/server']
const BROWSER_ONLY = ['react', 'react-dom', 'cytoscape', '@apollo/client', '@mantine/core']

/** Rivals that the picture benchmark draws beside ours. Nothing else may import them. */
export const BENCHMARK_ONLY: readonly string[] = ['vis-network', 'vis-data', 'sigma', 'graphology-layout-forceatlas2']

export const IMPORT_RULES: readonly ImportRule[] = [
  { of: 'graph-schema', may: [], packages: ['zod'], builtins: false },
  {
    of: 'api/database',
    may: [GRAPH_SCHEMA, 'api/errors.ts', 'api/logger.ts'],
    withoutPackages: ['express', 'graphql', '@apollo/server', ...BROWSER_ONLY],
    builtins: true,
  },
  {
    of: 'api/embedded',
    may: [GRAPH_SCHEMA, 'api/errors.ts', 'api/logger.ts', 'api/database'],
    withoutPackages: ['express', 'graphql', '@apollo/server', ...BROWSER_ONLY],
    builtins: true,
  },
  {
    of: 'api/read',
    may: [GRAPH_SCHEMA, 'api/database', 'api/errors.ts', 'api/generated'],
    withoutPackages: ['express', ...BROWSER_ONLY],
    builtins: true,
  },
  {
    of: 'api/write',
    may: [GRAPH_SCHEMA, 'api/database', 'api/errors.ts', 'api/generated', 'api/read'],
    withoutPackages: ['express', 'graphql', '@apollo/server', ...BROWSER_ONLY],
    builtins: true,
  },
  {
    of: 'api/live',
    may: [GRAPH_SCHEMA, 'api/database', 'api/errors.ts'],
    withoutPackages: ['express', 'graphql', '@apollo/server', ...BROWSER_ONLY],
    builtins: true,
  },
  {
    of: 'api/access',
    may: [GRAPH_SCHEMA, 'api/errors.ts', 'api/database', 'api/generated', 'api/logger.ts'],
    withoutPackages: BROWSER_ONLY,
    builtins: true,
  },
  {
    of: 'api/modules',
    may: [GRAPH_SCHEMA, 'api'],
    never: ['api/main.ts', 'api/app.ts', 'api/embedded', 'api/commands'],
    withoutPackages: ['express', ...BROWSER_ONLY],
    builtins: true,
  },
  {
    of: 'api',
    may: [GRAPH_SCHEMA, 'api'],
    never: ['api/main.ts', 'api/embedded', 'api/commands'],
    withoutPackages: BROWSER_ONLY,
    builtins: true,
  },
  { of: 'api/main.ts', may: [GRAPH_SCHEMA, 'api', 'seed'], withoutPackages: BROWSER_ONLY, builtins: true },
  { of: 'api/commands', may: [GRAPH_SCHEMA, 'api', 'seed'], withoutPackages: BROWSER_ONLY, builtins: true },
  { of: 'api/testing', may: [GRAPH_SCHEMA, 'api', 'seed'], withoutPackages: BROWSER_ONLY, builtins: true },
  {
    of: 'seed',
    may: [GRAPH_SCHEMA],
    withoutPackages: [...SERVER_ONLY, ...BROWSER_ONLY],
    builtins: true,
  },
  { of: 'client/ui', may: [], withoutPackages: [...SERVER_ONLY, ...CYTOSCAPE], builtins: false },
  {
    of: 'client/lib',
    may: [MODEL, 'client/generated', 'client/locales'],
    withoutPackages: [...SERVER_ONLY, ...CYTOSCAPE],
    builtins: false,
  },
  {
    of: 'client/graph',
    may: ['client/ui', 'client/lib', MODEL],
    withoutPackages: [...SERVER_ONLY, ...CYTOSCAPE, '@apollo/client'],
    builtins: false,
  },
  {
    of: 'client/graph/canvas',
    may: ['client/graph', 'client/ui', 'client/lib', MODEL],
    withoutPackages: [...SERVER_ONLY, '@apollo/client'],
    builtins: false,
  },
  {
    of: 'client/graph/layout',
    may: ['client/graph/model', MODEL],
    withoutPackages: [...SERVER_ONLY, ...BROWSER_ONLY],
    builtins: false,
  },
  {
    of: 'client/graph/model',
    may: [MODEL],
    withoutPackages: [...SERVER_ONLY, ...BROWSER_ONLY],
    builtins: false,
  },
  {
    of: 'client/routes',
    may: ['client/features', 'client/graph', 'client/ui', 'client/lib', 'client/generated', MODEL, ...PATHS],
    withoutPackages: [...SERVER_ONLY, ...CYTOSCAPE],
    builtins: false,
  },
  {
    of: 'client/app',
    may: ['client', MODEL],
    never: ['client/graph/canvas', 'client/graph/layout'],
    withoutPackages: [...SERVER_ONLY, ...CYTOSCAPE],
    builtins: false,
  },
  { of: 'client/main.tsx', may: ['client'], withoutPackages: [...SERVER_ONLY, ...CYTOSCAPE], builtins: false },
]

/** Every feature may import itself, the picture, the domain-free parts and the URLs, never another feature. */
export function featureRule(feature: string): ImportRule {
  return {
    of: feature,
    may: ['client/graph', 'client/ui', 'client/lib', 'client/generated', MODEL, ...PATHS],
    withoutPackages: [...SERVER_ONLY, ...CYTOSCAPE],
    builtins: false,
  }
}
