import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const GENERATED = /generated\/graphql\.ts$/u
const IMPORTS = /import\s*\{([^}]*)\}\s*from\s*'([^']*generated\/graphql\.ts)'/gu
const NAME = '?document='

/**
 * Makes a module of each generated operation, so that it goes to the chunk that sends it. The generated file is one
 * module: without this every operation of every page would be part of the first load.
 */
export function splitDocuments(): Plugin {
  return {
    name: 'trama:split-documents',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/\.tsx?$/u.test(id) || !code.includes('generated/graphql.ts')) return null
      return {
        code: code.replaceAll(IMPORTS, (_all, names: string, file: string) => writeImports(names, file)),
        map: null,
      }
    },
    load(id) {
      const [file = '', document] = id.split(NAME)
      if (document === undefined || !GENERATED.test(file)) return null
      const line = readFileSync(file, 'utf8')
        .split('\n')
        .find((text) => text.startsWith(`export const ${document} = `))
      if (line === undefined) throw new Error(`${document} is not among the generated operations`)
      // The rest of the line says its type.
      return line.slice(0, line.lastIndexOf(' as unknown as '))
    },
  }
}

function writeImports(names: string, file: string): string {
  const asked = names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const isDocument = (name: string) => name.endsWith('Document') && !name.startsWith('type ')
  const documents = asked.filter(isDocument).map((name) => `import { ${name} } from '${file}${NAME}${name}'`)
  const rest = asked.filter((name) => !isDocument(name))
  return [...documents, ...(rest.length === 0 ? [] : [`import { ${rest.join(', ')} } from '${file}'`])].join('\n')
}
