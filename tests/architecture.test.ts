import { describe, expect, test } from 'vitest'
import { BENCHMARK_ONLY, featureRule, IMPORT_RULES, type ImportRule } from './architecture/import-rules.ts'
import { readSourceFiles, type SourceFile } from './architecture/source-files.ts'

const FILES = readSourceFiles()
const isTest = ({ path }: SourceFile) =>
  /\.(?:test|journey|cases)\.tsx?$|(?:^|\/)(?:testing|fixtures)\/|^tests\//u.test(path)
const HOUSE = FILES.filter((file) => !isTest(file))

/** Tables of data: long because the domain is, one row a line. */
const DATA_TABLES: readonly string[] = ['graph-schema/model/tie.ts', 'tests/architecture/import-rules.ts']

function standsIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

function ruleFor(path: string): ImportRule | null {
  const feature = /^client\/features\/[^/]+/u.exec(path)?.[0]
  if (feature !== undefined) return featureRule(feature)
  const matching = IMPORT_RULES.filter((rule) => standsIn(path, rule.of))
  return matching.reduce<ImportRule | null>(
    (best, rule) => (best === null || rule.of.length > best.of.length ? rule : best),
    null,
  )
}

function brokenImports(file: SourceFile): string[] {
  const rule = ruleFor(file.path)
  if (rule === null) return []
  const allowed = [rule.of, ...rule.may]
  const project = file.imports.filter(
    (target) =>
      !allowed.some((folder) => standsIn(target, folder)) ||
      (rule.never ?? []).some((folder) => standsIn(target, folder)),
  )
  const packages = file.packages.filter(
    (name) => rule.packages?.includes(name) === false || rule.withoutPackages?.includes(name) === true,
  )
  return [...project, ...packages, ...(rule.builtins ? [] : file.builtins)].map((target) => `${file.path} → ${target}`)
}

/** Files of each import cycle, found by Tarjan's strongly connected components. */
function findCycles(files: readonly SourceFile[]): string[][] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const cycles: string[][] = []
  const visit = (path: string): void => {
    order.set(path, order.size)
    low.set(path, order.get(path) ?? 0)
    stack.push(path)
    for (const target of byPath.get(path)?.imports ?? []) {
      if (!byPath.has(target)) continue
      if (!order.has(target)) visit(target)
      if (stack.includes(target)) low.set(path, Math.min(low.get(path) ?? 0, low.get(target) ?? 0))
    }
    if (low.get(path) !== order.get(path)) return
    const component = stack.splice(stack.indexOf(path))
    if (component.length > 1) cycles.push(component)
  }
  for (const { path } of files) if (!order.has(path)) visit(path)
  return cycles
}

describe('the house', () => {
  test('is read whole: enough files, in every top-level folder', () => {
    const folders = new Set(FILES.map(({ path }) => path.split('/')[0]))
    expect([...folders]).toEqual(expect.arrayContaining(['api', 'client', 'graph-schema', 'seed', 'tests']))
    expect(HOUSE.length).toBeGreaterThan(120)
  })

  test('imports only as its table allows', () => {
    expect(HOUSE.flatMap(brokenImports)).toEqual([])
  })

  test('draws with nothing that is there for the picture benchmark only', () => {
    const importing = FILES.filter(({ packages }) => packages.some((name) => BENCHMARK_ONLY.includes(name)))
    expect(importing.map(({ path }) => path).sort()).toEqual([
      'tests/benchmarks/picture/pages/sigma.ts',
      'tests/benchmarks/picture/pages/vis.ts',
    ])
  })

  test('has no import cycle of any kind', () => {
    expect(findCycles(FILES)).toEqual([])
  })

  test('imports across top-level folders by # and inside one by a relative path', () => {
    const crossing = FILES.filter(({ path }) => /^(?:api|client|graph-schema|seed)\//u.test(path)).flatMap((file) => {
      const [top] = file.path.split('/')
      const relative = [...file.text.matchAll(/from '(\.[^']+)'/gu)].map((match) => match[1] ?? '')
      const depth = file.path.split('/').length - 1
      const leaving = relative.filter((request) => request.split('/').filter((part) => part === '..').length >= depth)
      const own = [...file.text.matchAll(/from '#([a-z-]+)\/[^']+'/gu)].filter((match) => match[1] === top)
      return [...leaving, ...own.map((match) => match[0])].map((request) => `${file.path}: ${request}`)
    })
    expect(crossing).toEqual([])
  })

  test('has no barrel and no default export', () => {
    const barrels = FILES.filter((file) => file.onlyReExports || /(?:^|\/)index\.tsx?$/u.test(file.path))
    const defaults = FILES.filter((file) => file.hasDefaultExport && !file.path.startsWith('.config/'))
    expect([...barrels, ...defaults].map(({ path }) => path)).toEqual([])
  })

  test('names its files in kebab case', () => {
    const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*$/u
    const odd = FILES.filter(({ path }) => !NAME.test((path.split('/').at(-1) ?? '').replaceAll('$', '')))
    expect(odd.map(({ path }) => path)).toEqual([])
  })

  test('reads the environment in one file only', () => {
    const readers = HOUSE.filter(
      ({ path, text }) => /^(?:api|seed|client)\//u.test(path) && text.includes('process.env'),
    )
    expect(readers.map(({ path }) => path)).toEqual(['api/env.ts'])
  })

  test('keeps files to 250 lines', () => {
    const long = HOUSE.filter(({ path, lines }) => lines > 250 && !DATA_TABLES.includes(path))
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
  })

  test('keeps functions to 80 lines', () => {
    const long = HOUSE.flatMap(({ path, functions }) =>
      functions.filter(({ lines }) => lines > 80).map(({ name, line, lines }) => `${path}:${line} ${name}: ${lines}`),
    )
    expect(long).toEqual([])
  })

  test('keeps components to 8 hook calls and 10 props', () => {
    const large = HOUSE.filter(({ path }) => path.endsWith('.tsx')).flatMap(({ path, functions }) =>
      functions
        .filter(({ name, hookCalls, props }) => /^[A-Z]/u.test(name) && (hookCalls > 8 || props > 10))
        .map(({ name, hookCalls, props }) => `${path} ${name}: ${hookCalls} hook calls, ${props} props`),
    )
    expect(large).toEqual([])
  })

  test('silences neither the type checker nor the linter', () => {
    const SILENCED = /@ts-(?:ignore|expect-error|nocheck)|biome-ignore|(?:\bas|:)\s*any\b(?=\s*[,;)=\]>|}])/u
    const silenced = HOUSE.filter(({ path, text }) => SILENCED.test(text) && !path.startsWith('tests/architecture'))
    expect(silenced.map(({ path }) => path)).toEqual([])
  })
})
