import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseSync } from 'vite'

export interface SourceFile {
  /** Path relative to the root, with `/`. */
  readonly path: string
  readonly text: string
  readonly lines: number
  /** Project files that it imports, relative to the root; packages and Node's modules apart. */
  readonly imports: readonly string[]
  readonly packages: readonly string[]
  readonly builtins: readonly string[]
  readonly functions: readonly FunctionFacts[]
  readonly hasDefaultExport: boolean
  readonly onlyReExports: boolean
}

interface FunctionFacts {
  readonly name: string
  readonly lines: number
  /** Calls of `useSomething` inside it. */
  readonly hookCalls: number
  /** Properties of its first parameter where that is destructured. */
  readonly props: number
  readonly line: number
}

/** Root of the project. */
export const ROOT = join(import.meta.dirname, '..', '..')

const CODE = /\.(?:ts|tsx|mts|mjs)$/u
const ALIAS = /^#(api|client|graph-schema|seed)\//u

/** Reads and parses every code file that git knows or would add, generated ones left out. */
export function readSourceFiles(): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return [...new Set(listed.split('\n'))].filter((path) => CODE.test(path)).flatMap(readSourceFile)
}

function readSourceFile(path: string): SourceFile[] {
  let text: string
  try {
    text = readFileSync(join(ROOT, path), 'utf8')
  } catch {
    // Listed by git but deleted in the work tree.
    return []
  }
  const { program, module, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message ?? ''}`)
  const requests = [
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...module.staticExports.flatMap((found) => found.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...module.dynamicImports.flatMap(({ moduleRequest }) => literalText(text, moduleRequest)),
  ]
  const targets = [...new Set(requests)].map((request) => resolveRequest(path, request.replace(/\?.*$/u, '')))
  const statements = program.body.length
  const reExports = program.body.filter(
    (one) => 'source' in one && one.source !== null && one.type.startsWith('Export'),
  )
  return [
    {
      path,
      text,
      lines: text.split('\n').length - 1,
      imports: targets.flatMap((target) => (target.kind === 'project' ? target.name : [])),
      packages: targets.flatMap((target) => (target.kind === 'package' ? target.name : [])),
      builtins: targets.flatMap((target) => (target.kind === 'builtin' ? target.name : [])),
      functions: readFunctions(program, text),
      hasDefaultExport: program.body.some((statement) => statement.type === 'ExportDefaultDeclaration'),
      onlyReExports: statements > 0 && reExports.length === statements,
    },
  ]
}

function literalText(text: string, span: { start: number; end: number }): string[] {
  const literal = /^['"](.*)['"]$/u.exec(text.slice(span.start, span.end))
  return literal?.[1] === undefined ? [] : [literal[1]]
}

interface Target {
  readonly kind: 'project' | 'package' | 'builtin'
  readonly name: string
}

function resolveRequest(from: string, request: string): Target {
  if (request.startsWith('node:')) return { kind: 'builtin', name: request }
  if (ALIAS.test(request)) return { kind: 'project', name: request.slice(1) }
  if (request.startsWith('.')) return { kind: 'project', name: posix.join(posix.dirname(from), request) }
  const parts = request.split('/')
  return { kind: 'package', name: request.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? request) }
}

interface Syntax {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

function isSyntax(value: unknown): value is Syntax {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function childrenOf(parent: Syntax): Syntax[] {
  return Object.values(parent).flatMap((value) =>
    Array.isArray(value) ? value.filter(isSyntax) : isSyntax(value) ? [value] : [],
  )
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

function readFunctions(program: unknown, text: string): FunctionFacts[] {
  const found: FunctionFacts[] = []
  const visit = (syntax: Syntax, name: string): void => {
    if (FUNCTIONS.has(syntax.type)) found.push(factsOf(syntax, name, text))
    for (const child of childrenOf(syntax)) visit(child, nameOf(child) ?? nameOf(syntax) ?? '(inline)')
  }
  if (isSyntax(program)) visit(program, '(module)')
  return found
}

function nameOf(syntax: Syntax): string | null {
  const id = syntax['id'] ?? syntax['key']
  return isSyntax(id) && typeof id['name'] === 'string' ? id['name'] : null
}

function factsOf(syntax: Syntax, name: string, text: string): FunctionFacts {
  const params = syntax['params']
  const first: unknown = Array.isArray(params) ? params[0] : undefined
  const properties = isSyntax(first) && first.type === 'ObjectPattern' ? first['properties'] : []
  return {
    name,
    line: text.slice(0, syntax.start).split('\n').length,
    lines: text.slice(syntax.start, syntax.end).split('\n').length,
    hookCalls: countHookCalls(syntax),
    props: Array.isArray(properties) ? properties.length : 0,
  }
}

function countHookCalls(syntax: Syntax): number {
  const callee = syntax.type === 'CallExpression' ? syntax['callee'] : null
  const own = isSyntax(callee) && typeof callee['name'] === 'string' && /^use[A-Z]/u.test(callee['name']) ? 1 : 0
  return childrenOf(syntax).reduce((sum, child) => sum + countHookCalls(child), own)
}
