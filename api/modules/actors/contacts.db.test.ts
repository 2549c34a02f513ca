import { type GraphQLOutputType, getNamedType, isAbstractType, isLeafType, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OPERATOR } from '../../database/run.ts'
import { readSchema } from '../../schema.ts'
import { type ActApi, startActApi } from '../../testing/act-api.ts'
import { openTestStore, type TestStore } from '../../testing/test-store.ts'
import { verifyChain } from '../../write/verify-chain.ts'

const PERSON = {
  name: 'Zenobia Quaglia',
  function: 'responsabilissima',
  email: 'zenobia@quaglia.example',
  phone: '0121 987654',
  taxCode: 'RSSMRA80A41G674P',
  note: 'chiamare di mattina',
}
const WORDS = Object.values(PERSON)

let store: TestStore
let staff: ActApi
let actor: string

beforeAll(async () => {
  store = await openTestStore()
  staff = await startActApi(store.database)
  const outcome = await staff.act('registerActor', {
    requestId: 'register',
    actor: { name: 'Bottega Aurora', kind: 'BUSINESS' },
    source: { newSource: { title: 'E-mail', published: '2026-11-20' } },
    contact: { ...PERSON, legalBasis: 'AGREEMENT', informedOn: '2026-11-20' },
  })
  actor = String(outcome['subjectId'])
})
afterAll(async () => {
  await staff.api.stop()
  await store.close()
})

const schema = readSchema()

/** Every field that can be asked without an argument, this deep; of an abstract type, of each that it stands for. */
function selectAll(output: GraphQLOutputType, depth: number): string {
  const type = getNamedType(output)
  if (isLeafType(type)) return ''
  if (isAbstractType(type)) {
    const parts = schema.getPossibleTypes(type).map((one) => `... on ${one.name} ${selectAll(one, depth)}`)
    return `{ __typename ${parts.join(' ')} }`
  }
  if (!isObjectType(type)) return ''
  const parts = Object.values(type.getFields()).flatMap((field) => {
    const leaf = isLeafType(getNamedType(field.type))
    return leaf || depth > 0 ? [`f_${type.name}_${field.name}: ${field.name} ${selectAll(field.type, depth - 1)}`] : []
  })
  return `{ __typename ${parts.join(' ')} }`
}

/** Root fields by which somebody may try to reach a contact, and what else each is asked with. */
function questions(contactId: string): Record<string, string> {
  return {
    node: `(id: "${contactId}")`,
    actor: `(id: "${actor}")`,
    actors: '(filter: {text: "quaglia"}, first: 1)',
    search: '(text: "Zenobia Quaglia", first: 5)',
    network: '(filter: {text: "zenobia"}, limit: 5)',
    neighbourhood: `(of: "${contactId}", limit: 5)`,
    paths: `(from: "${contactId}", to: "${actor}", atMost: 1)`,
    sources: '(first: 2)',
    facts: `(of: "${actor}")`,
    contacts: `(actor: "${actor}")`,
    changes: '(first: 5)',
    evidence: '',
  }
}

describe('a contact person', () => {
  test('is read by staff, and by nobody below in any field, search, network or error', async () => {
    const { data } = await staff.api.ask('query C($actor: ID!) { contacts(actor: $actor) { id name email taxCode } }', {
      actor,
    })
    expect(data).toMatchObject({ contacts: [{ name: PERSON.name, email: PERSON.email, taxCode: PERSON.taxCode }] })
    const [id] = /contact:\w+/u.exec(JSON.stringify(data)) ?? ['']
    const fields = schema.getQueryType()?.getFields() ?? {}
    for (const role of ['PUBLIC', 'RESEARCHER'] as const) {
      const outsider = await startActApi(store.database, role, 'account:outsider')
      for (const [name, asked] of Object.entries(questions(id))) {
        const field = fields[name]
        if (field === undefined) throw new Error(`no root field ${name}`)
        const answer = await outsider.api.ask(`{ ${name}${asked} ${selectAll(field.type, 1)} }`)
        const told = JSON.stringify(answer)
        expect([name, role, WORDS.filter((word) => told.includes(word))]).toEqual([name, role, []])
      }
      await outsider.api.stop()
    }
  })

  test('stands in no change, and its erasure breaks no chain', async () => {
    const list = await staff.api.ask('query C($actor: ID!) { contacts(actor: $actor) { id } }', { actor })
    const [id] = /contact:\w+/u.exec(JSON.stringify(list.data)) ?? ['']
    const gone = await staff.act('eraseContact', { requestId: 'erase', id, reason: 'a richiesta' })
    expect(gone).toMatchObject({ __typename: 'Recorded' })
    const everything = { operation: 'test', text: 'MATCH (x) RETURN properties(x)', parameters: {} }
    const rows = await store.database.read(everything, OPERATOR)
    const kept = JSON.stringify(rows)
    expect(WORDS.filter((word) => kept.includes(word))).toEqual([])
    expect(await verifyChain(store.database)).toMatchObject({ ok: true, changes: 2 })
  })
})
