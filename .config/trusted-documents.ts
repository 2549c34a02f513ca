import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { InMemoryCache } from '@apollo/client'
import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse, print, visit } from 'graphql'
import type { Plugin } from 'vite'

/** The product's own operations: id by name for the client, text by id for the server. */
interface TrustedDocuments {
  readonly ids: Readonly<Record<string, string>>
  readonly texts: Readonly<Record<string, string>>
}

/** Examples for researchers are sent as text, under the researchers' limits: they are not the product's own. */
const NOT_OUR_OWN = /(?:^|[\\/])examples[\\/]/u

/**
 * Reads every `.graphql` file below a folder and gives each operation, with the fragments it uses, the text that the
 * client's cache would send, and its id `sha256:<hex>`.
 * @throws Error when two operations have one name, or a fragment is missing.
 */
export function collectTrustedDocuments(folder: string): TrustedDocuments {
  const definitions = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.graphql') && !NOT_OUR_OWN.test(path))
    .sort()
    .flatMap((path) => parse(readFileSync(join(folder, path), 'utf8'), { noLocation: true }).definitions)
  const fragments = new Map<string, FragmentDefinitionNode>()
  const operations = new Map<string, OperationDefinitionNode>()
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    const name = definition.name?.value
    if (name === undefined) throw new Error(`an operation below ${folder} has no name`)
    if (operations.has(name)) throw new Error(`two operations are named ${name}`)
    operations.set(name, definition)
  }
  const cache = new InMemoryCache()
  const ids: Record<string, string> = {}
  const texts: Record<string, string> = {}
  for (const [name, operation] of operations) {
    const used = fragmentsUsedBy(operation, fragments)
    const text = print(cache.transformDocument({ kind: Kind.DOCUMENT, definitions: [operation, ...used] }))
    const id = `sha256:${createHash('sha256').update(text).digest('hex')}`
    ids[name] = id
    texts[id] = text
  }
  return { ids, texts }
}

function fragmentsUsedBy(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FragmentDefinitionNode[] {
  const found = new Map<string, FragmentDefinitionNode>()
  const follow = (definition: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(definition, {
      FragmentSpread({ name }) {
        if (found.has(name.value)) return
        const fragment = fragments.get(name.value)
        if (fragment === undefined) throw new Error(`no fragment is named ${name.value}`)
        found.set(name.value, fragment)
        follow(fragment)
      },
    })
  }
  follow(operation)
  return [...found.values()]
}

/** Writes `trusted-documents.json` (id → text) beside the built client and tells the client the ids by name. */
export function trustedDocuments(folder: string): Plugin {
  return {
    name: 'trama:trusted-documents',
    apply: 'build',
    config: () => ({ define: { __TRUSTED_DOCUMENTS__: JSON.stringify(collectTrustedDocuments(folder).ids) } }),
    generateBundle() {
      const { texts } = collectTrustedDocuments(folder)
      this.emitFile({
        type: 'asset',
        fileName: 'trusted-documents.json',
        source: `${JSON.stringify(texts, null, 2)}\n`,
      })
    },
  }
}
