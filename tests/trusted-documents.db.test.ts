import path from 'node:path'
import { getNamedType, isInputType, parse, typeFromAST } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadSets } from '#api/commands/load-seed.ts'
import { readSchema } from '#api/schema.ts'
import { startTestApi, type TestApi } from '#api/testing/test-api.ts'
import { openTestStore, type TestStore } from '#api/testing/test-store.ts'
import { collectTrustedDocuments } from '../.config/trusted-documents.ts'

const { ids, texts } = collectTrustedDocuments(path.resolve(import.meta.dirname, '..', 'client'))
const schema = readSchema()

let store: TestStore
let api: TestApi

beforeAll(async () => {
  store = await openTestStore()
  await loadSets(store.database, () => {})
  api = await startTestApi(store.database)
})
afterAll(async () => {
  await api.stop()
  await store.close()
})

/** Values for the variables of a document: by their names where these say more than the type, else by their types. */
function sampleVariables(text: string): Record<string, unknown> {
  const samples: Record<string, unknown> = {
    ID: 'actor:smp',
    Int: 50,
    String: 'welfare',
    NetworkFilter: { sets: ['vademecum'] },
  }
  const named: Record<string, unknown> = { after: null, sets: ['vademecum'], open: ['cell:-none/PROJECT'] }
  const variables = parse(text).definitions.flatMap((part) =>
    part.kind === 'OperationDefinition' ? (part.variableDefinitions ?? []) : [],
  )
  return Object.fromEntries(
    variables.flatMap(({ variable, type }) => {
      const input = typeFromAST(schema, type)
      const sample = isInputType(input) ? samples[getNamedType(input).name] : undefined
      const own = variable.name.value
      return own in named ? [[own, named[own]]] : sample === undefined ? [] : [[own, sample]]
    }),
  )
}

describe('the product’s own documents', () => {
  test('are some', () => {
    expect(Object.keys(ids).length).toBeGreaterThan(3)
  })

  test.each(Object.entries(ids))('%s is answered', async (_name, id) => {
    const text = texts[id] ?? ''
    const { errors, status } = await api.askByHash(text, sampleVariables(text))
    expect({ errors, status }).toEqual({ errors: undefined, status: 200 })
  })
})
