import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { OPERATOR } from '../../database/run.ts'
import { type ActApi, startActApi } from '../../testing/act-api.ts'
import { makeActor, makeMunicipality, makeProject } from '../../testing/records.ts'
import { openTestStore, type TestStore } from '../../testing/test-store.ts'
import { verifyChain } from '../../write/verify-chain.ts'

let store: TestStore
let staff: ActApi

beforeAll(async () => {
  store = await openTestStore()
  await store.load({
    entities: [
      makeActor('smp', { name: 'Società di Mutuo Soccorso' }),
      makeActor('acea', { name: 'Acea' }),
      makeProject('patto', { name: 'Patto' }),
      makeMunicipality('001191', { name: 'Pinerolo' }),
      makeMunicipality('001003', { name: 'Airasca' }),
    ],
  })
  staff = await startActApi(store.database)
})
afterAll(async () => {
  await staff.api.stop()
  await store.close()
})

let count = 0
const next = () => {
  count += 1
  return `request-${count}`
}
const SOURCE = { sourceId: 'source:test' }

async function read(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await staff.api.askByHash(query, variables)
  expect(errors).toBeUndefined()
  return data ?? {}
}

async function register(actor: Record<string, unknown>, more: Record<string, unknown> = {}): Promise<string> {
  const outcome = await staff.act('registerActor', {
    requestId: next(),
    actor: { kind: 'SOCIAL_COOPERATIVE', ...actor },
    source: SOURCE,
    ...more,
  })
  expect(outcome).toMatchObject({ __typename: 'Recorded' })
  return String(outcome['subjectId'])
}

/** Everything on record but versions: what a merge and its undo must leave as they found it. */
async function everything(): Promise<unknown> {
  const text = `CYPHER 5
    CALL () {
      MATCH (x:Entity) RETURN x.id AS id, properties(x) AS held
      UNION ALL MATCH (a)-[x]->(b) WHERE a:Entity RETURN x.id AS id, x{.*, from: a.id, to: b.id, is: type(x)} AS held
      UNION ALL MATCH (x:Item) RETURN x.id AS id, properties(x) AS held
    }
    RETURN id, held ORDER BY id`
  const rows = await store.database.read({ operation: 'test', text, parameters: {} }, OPERATOR)
  return JSON.parse(JSON.stringify(rows, (name, value) => (name === 'version' ? undefined : value)))
}

let keepId: string
let mergeId: string

beforeEach(async () => {
  const name = next()
  keepId = await register(
    { name: `Aurora ${name}`, legalForm: 'Cooperativa', aliases: ['La Aurora'] },
    {
      seat: 'municipality:001191',
      ties: [
        { kind: 'ADHESION', other: 'project:patto', role: 'DECIDED', certainty: 'INFERRED' },
        { kind: 'COLLABORATION', other: 'actor:acea', note: 'dal 2019' },
      ],
    },
  )
  mergeId = await register(
    { name: `Coop. Aurora ${name}`, acronym: 'CA', website: 'https://aurora.example', categories: ['SCHOOL'] },
    {
      seat: 'municipality:001003',
      notTheSameAs: [keepId],
      ties: [
        { kind: 'ADHESION', other: 'project:patto', role: 'DECIDED', period: '2026-05/..' },
        { kind: 'MEMBERSHIP', other: 'actor:smp', role: 'MEMBER' },
        { kind: 'COLLABORATION', other: keepId },
        { kind: 'COLLABORATION', other: 'actor:acea', reversed: true },
      ],
      contact: { name: 'Carla Bianchi', email: 'carla@example.org', legalBasis: 'CONSENT' },
    },
  )
})

const merge = (more: Record<string, unknown> = {}) =>
  staff.act('mergeActors', { requestId: next(), keepId, keepVersion: 1, mergeId, mergeVersion: 1, ...more })

const ACTOR = `query Q($id: ID!) { actor(id: $id) {
  id name acronym aliases legalForm website categories version seat { name }
  ties(first: 20) { nodes { id kind from { id } to { id } note certainty period { text } } } } }`

const PREVIEW = `query Q($keep: ID!, $merge: ID!, $choices: [MergeChoiceInput!]) {
  mergePreview(keepId: $keep, mergeId: $merge, choices: $choices) {
    keepVersion mergeVersion own contacts cases
    fields { name kept merged result differs }
    moved { type label } united { type label } vanishing { type label } problems { field code value } } }`

describe('the preview of a merge', () => {
  test('sets both side by side, field by field, and says what moves, what is one, and what vanishes', async () => {
    const choices = [{ field: 'name', side: 'MERGED' }]
    const data = await read(PREVIEW, { keep: keepId, merge: mergeId, choices })
    const [own, other] = [`Aurora request-${count - 2}`, `Coop. Aurora request-${count - 2}`]
    expect(data['mergePreview']).toMatchObject({
      keepVersion: 1,
      mergeVersion: 1,
      contacts: 1,
      cases: 0,
      moved: [{ type: 'MEMBERSHIP', label: `${other} – Società di Mutuo Soccorso` }],
      united: [
        { type: 'ADHESION', label: `${other} – Patto` },
        { type: 'COLLABORATION', label: `${own} – Acea` },
      ],
      vanishing: [
        { type: 'COLLABORATION', label: `${other} – ${own}` },
        { type: 'SEATED_IN', label: `${other} – Airasca` },
      ],
      problems: [],
    })
    const fields = z.object({ fields: z.array(z.looseObject({ name: z.string() })) }).parse(data['mergePreview']).fields
    expect(fields.filter(({ differs }) => differs).map(({ name }) => name)).toEqual(['name', 'seat'])
    expect(fields.find(({ name }) => name === 'aliases')).toMatchObject({
      result: JSON.stringify([own, 'La Aurora']),
    })
    expect(fields.find(({ name }) => name === 'acronym')).toEqual({
      name: 'acronym',
      kept: null,
      merged: '"CA"',
      result: '"CA"',
      differs: false,
    })
  })

  test('is null for one actor, and for what is no actor on record', async () => {
    expect(await read(PREVIEW, { keep: keepId, merge: keepId })).toEqual({ mergePreview: null })
    expect(await read(PREVIEW, { keep: keepId, merge: 'actor:nobody' })).toEqual({ mergePreview: null })
    expect(await read(PREVIEW, { keep: keepId, merge: 'project:patto' })).toEqual({ mergePreview: null })
  })

  test('names what keeps the two from being one', async () => {
    const short = await register({ name: `Breve ${next()}` }, { life: '2020/..' })
    await staff.act('recordTie', {
      requestId: next(),
      kind: 'MEMBERSHIP',
      from: mergeId,
      to: 'actor:acea',
      role: 'MEMBER',
      period: '2010/2012',
      source: SOURCE,
    })
    const data = await read(PREVIEW, { keep: short, merge: mergeId })
    expect(data['mergePreview']).toMatchObject({
      problems: [{ field: 'life.period', code: 'PERIOD', value: '2010/2012' }],
    })
    const refused = await merge({ keepId: short, mergeVersion: 1 })
    expect(refused).toMatchObject({ __typename: 'ValidationFailed', problems: [{ field: 'life.period' }] })
  })
})

describe('a merge', () => {
  test('makes one actor: chosen fields, lists of both, ties added up, the better evidence with the sources of both', async () => {
    const outcome = await merge({ choices: [{ field: 'name', side: 'MERGED' }], reason: 'stessa cooperativa' })
    expect(outcome).toMatchObject({ __typename: 'Recorded', subjectId: keepId })
    const { actor } = z
      .object({ actor: z.looseObject({ ties: z.looseObject({ nodes: z.array(z.unknown()) }) }) })
      .parse(await read(ACTOR, { id: keepId }))
    const { ties, ...fields } = actor
    expect(fields).toMatchObject({
      id: keepId,
      name: expect.stringMatching(/^Coop\. Aurora/u),
      acronym: 'CA',
      aliases: [expect.stringMatching(/^Aurora/u), 'La Aurora'],
      legalForm: 'Cooperativa',
      website: 'https://aurora.example',
      categories: ['SCHOOL'],
      version: 2,
      seat: { name: 'Pinerolo' },
    })
    expect(ties.nodes).toEqual([
      expect.objectContaining({ kind: 'ADHESION', certainty: 'STATED', period: { text: '2026-05/..' } }),
      expect.objectContaining({ kind: 'COLLABORATION', note: 'dal 2019' }),
      expect.objectContaining({ kind: 'MEMBERSHIP', from: { id: keepId }, to: { id: 'actor:smp' } }),
    ])
    const contacts = await read('query Q($a: ID!) { contacts(actor: $a) { name email } }', { a: keepId })
    expect(contacts).toEqual({ contacts: [{ name: 'Carla Bianchi', email: 'carla@example.org' }] })
  })

  test('keeps the old id working wherever it is asked, filtered by or written to', async () => {
    await merge()
    const literal = await staff.api.ask(`{ actor(id: "${mergeId}") { id } node(id: "${mergeId}") { id } }`)
    expect(literal.data).toEqual({ actor: { id: keepId }, node: { id: keepId } })
    const asked = await read(
      `query Q($id: ID!, $ids: [ID!]!) {
        actor(id: $id) { id } node(id: $id) { id } facts(of: $id) { fromId } contacts(actor: $id) { name }
        neighbourhood(of: $id) { entities { id } } paths(from: $id, to: "actor:smp") { length }
        impactOfLeaving(actors: $ids) { __typename }
        changes(filter: { subject: $id }) { nodes { action } } }`,
      { id: mergeId, ids: [mergeId] },
    )
    expect(asked).toMatchObject({
      actor: { id: keepId },
      node: { id: keepId },
      facts: [{ fromId: keepId }],
      contacts: [{ name: 'Carla Bianchi' }],
      neighbourhood: { entities: expect.arrayContaining([{ id: keepId }]) },
      paths: expect.arrayContaining([{ length: 1 }]),
      changes: { nodes: [{ action: 'mergeActors' }, { action: 'registerActor' }, { action: 'registerActor' }] },
    })
    const tie = { kind: 'FOUNDING', from: 'actor:smp', to: mergeId, role: 'FOUNDED', source: SOURCE }
    const { subjectId: id } = await staff.act('recordTie', { requestId: next(), ...tie })
    const { node } = await read('query Q($id: ID!) { node(id: $id) { ... on Tie { to { id } } } }', { id })
    expect(node).toEqual({ to: { id: keepId } })
    const third = await register({ name: `Terza ${next()}` })
    const second = { requestId: next(), keepId: third, keepVersion: 1, mergeId: keepId, mergeVersion: 2 }
    expect(await staff.act('mergeActors', second)).toMatchObject({ __typename: 'Recorded' })
    expect(await read('query Q($id: ID!) { actor(id: $id) { id } }', { id: mergeId })).toEqual({ actor: { id: third } })
  })

  test('is taken back whole: both are there again as they were, and the old id means itself', async () => {
    const before = await everything()
    const { changeId } = await merge({
      choices: [
        { field: 'name', side: 'MERGED' },
        { field: 'seat', side: 'MERGED' },
      ],
    })
    const after = await everything()
    expect(after).not.toEqual(before)
    const undone = await staff.act('revertChange', { requestId: next(), changeId })
    expect(undone).toMatchObject({ __typename: 'Recorded', subjectId: keepId })
    expect(await everything()).toEqual(before)
    expect(await read('query Q($id: ID!) { actor(id: $id) { id } }', { id: mergeId })).toEqual({
      actor: { id: mergeId },
    })
    expect(await staff.act('revertChange', { requestId: next(), changeId: undone['changeId'] })).toMatchObject({
      __typename: 'Recorded',
    })
    expect(await verifyChain(store.database)).toMatchObject({ ok: true })
  })

  test('is not taken back when the one actor has been written since, and says so', async () => {
    const { changeId } = await merge()
    await staff.act('correctActor', { requestId: next(), id: mergeId, version: 2, actor: { summary: 'Una riga' } })
    expect(await staff.act('revertChange', { requestId: next(), changeId })).toEqual({
      __typename: 'Conflict',
      code: 'WRITTEN_SINCE',
      ids: [keepId],
    })
  })

  test('lets the one take the tax code of the other, and gives it back', async () => {
    const coded = await register({ name: `Con codice ${next()}`, taxCode: '00488410010' })
    const input = { keepId, mergeId: coded, choices: [{ field: 'taxCode', side: 'MERGED' }] }
    const { changeId } = await merge(input)
    const codeOf = async (id: string) => read('query Q($id: ID!) { actor(id: $id) { taxCode } }', { id })
    expect(await codeOf(keepId)).toEqual({ actor: { taxCode: '00488410010' } })
    expect(await staff.act('revertChange', { requestId: next(), changeId })).toMatchObject({ __typename: 'Recorded' })
    expect([await codeOf(keepId), await codeOf(coded)]).toEqual([
      { actor: { taxCode: null } },
      { actor: { taxCode: '00488410010' } },
    ])
  })

  test('of what somebody has written meanwhile is stale, of one with itself a conflict, with unknown fields invalid', async () => {
    expect(await merge({ mergeVersion: 7 })).toMatchObject({ __typename: 'StaleVersion', id: mergeId, version: 1 })
    expect(await merge({ mergeId: keepId })).toMatchObject({ __typename: 'Conflict', code: 'SAME_ACTOR' })
    expect(await merge({ mergeId: 'project:patto' })).toMatchObject({ __typename: 'NotFound', field: 'mergeId' })
    expect(await merge({ choices: [{ field: 'nome', side: 'KEPT' }] })).toMatchObject({
      __typename: 'ValidationFailed',
      problems: [{ field: 'choices.0.field', code: 'WORD', value: 'nome' }],
    })
  })

  test('by two people at once happens once', async () => {
    const outcomes = await Promise.all([merge(), merge()])
    expect(outcomes.map(({ __typename }) => __typename).sort()).not.toEqual(['Recorded', 'Recorded'])
    expect(outcomes.filter(({ __typename }) => __typename === 'Recorded')).toHaveLength(1)
  })
})
