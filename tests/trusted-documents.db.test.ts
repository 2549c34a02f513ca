import path from 'node:path'
import {
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  parse,
  typeFromAST,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadSets } from '#api/commands/load-seed.ts'
import { readSchema } from '#api/schema.ts'
import { addPerson } from '#api/testing/people.ts'
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
  const { accountId, name } = await addPerson(store.database, 'ada', 'ADMIN')
  // Whoever may ask everything: who may not is held by the policy's own test.
  api = await startTestApi(store.database, {
    viewerOf: async () => ({ role: 'ADMIN', key: accountId, accountId, name }),
  })
})
afterAll(async () => {
  await api.stop()
  await store.close()
})

/** Values of scalars and filters that some document of ours answers with something. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  ID: 'actor:smp',
  Int: 50,
  Float: 1,
  String: 'welfare',
  Boolean: false,
  Date: '2026-01-01',
  // Of the record as it is: before the run there was none.
  DateTime: '2100-01-01T00:00:00Z',
  NetworkFilter: { sets: ['vademecum'] },
}
const NAMED: Readonly<Record<string, unknown>> = {
  after: null,
  sets: ['vademecum'],
  recordedBefore: null,
  open: ['cell:-none/PROJECT'],
  services: [{ actor: 'actor:smp', need: 'need:N01', area: 'micro-area:MA6' }],
  ties: [{ a: 'actor:smp', b: 'actor:ciss' }],
  draft: { id: 'draft:sample-of-a-form', form: 'REGISTRATION', version: 0, content: '{}' },
}
/** Ids of what a variable names where it is no actor. */
const NAMED_IDS: Readonly<Record<string, string>> = {
  area: 'micro-area:MA4',
  need: 'need:N12',
  theme: 'theme:beni_comuni',
}

/** The least value of a type; an act need not succeed with it, only be answered. */
function sampleOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType)
  if (isListType(type)) return [sampleOf(type.ofType)]
  if (type.name in SAMPLES) return SAMPLES[type.name]
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (!isInputObjectType(type)) return undefined
  const required = Object.values(type.getFields()).filter(isRequiredInputField)
  return Object.fromEntries(required.map((field) => [field.name, sampleOf(field.type)]))
}

/** Values for the variables of a document: by their names where these say more than the type, else by their types. */
function sampleVariables(text: string): Record<string, unknown> {
  const variables = parse(text).definitions.flatMap((part) =>
    part.kind === 'OperationDefinition' ? (part.variableDefinitions ?? []) : [],
  )
  return Object.fromEntries(
    variables.map(({ variable, type }) => {
      const input = typeFromAST(schema, type)
      const own = variable.name.value
      if (own in NAMED_IDS && input !== undefined && getNamedType(input).name === 'ID') return [own, NAMED_IDS[own]]
      return [own, own in NAMED ? NAMED[own] : isInputType(input) ? sampleOf(input) : undefined]
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
