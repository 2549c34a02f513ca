import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { OPERATOR } from '../../database/run.ts'
import { type ActApi, startActApi } from '../../testing/act-api.ts'
import { addPerson } from '../../testing/people.ts'
import { makeActor, makeMunicipality, makeProject } from '../../testing/records.ts'
import { openTestStore, type TestStore } from '../../testing/test-store.ts'
import { verifyChain } from '../../write/verify-chain.ts'

let store: TestStore
let anna: ActApi
let bruno: ActApi

beforeAll(async () => {
  store = await openTestStore()
  await store.load({
    entities: [
      makeActor('smp', { name: 'Società di Mutuo Soccorso' }),
      makeActor('acea', { name: 'Acea' }),
      makeProject('patto', { name: 'Patto' }),
      makeMunicipality('001191', { name: 'Pinerolo' }),
    ],
  })
  const person = await addPerson(store.database, 'Anna Rossi', 'STAFF')
  anna = await startActApi(store.database, 'STAFF', person.accountId)
  bruno = await startActApi(store.database, 'STAFF', (await addPerson(store.database, 'Bruno', 'STAFF')).accountId)
})
afterAll(async () => {
  await anna.api.stop()
  await bruno.api.stop()
  await store.close()
})

let count = 0
const next = () => {
  count += 1
  return `request-${count}`
}
const SOURCE = { sourceId: 'source:test' }

let actor: string
let registered: string

beforeEach(async () => {
  const outcome = await anna.act('registerActor', {
    requestId: next(),
    actor: { name: `Cooperativa ${next()}`, kind: 'SOCIAL_COOPERATIVE' },
    seat: 'municipality:001191',
    source: { newSource: { title: 'E-mail' } },
    ties: [{ kind: 'ADHESION', other: 'project:patto', role: 'DECIDED' }],
    contact: { name: 'Carla Bianchi', email: 'carla@example.org', legalBasis: 'CONSENT' },
  })
  actor = String(outcome['subjectId'])
  registered = String(outcome['changeId'])
})

const revert = (changeId: unknown, by: ActApi = anna) =>
  by.act('revertChange', { requestId: next(), changeId, reason: 'prova' })

const correct = (version: number, details: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  anna.act('correctActor', { requestId: next(), id: actor, version, actor: details, ...more })

const tie = (more: Record<string, unknown> = {}) => ({
  requestId: next(),
  kind: 'MEMBERSHIP',
  from: actor,
  to: 'actor:smp',
  role: 'MEMBER',
  source: SOURCE,
  ...more,
})

async function read(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await anna.api.askByHash(query, variables)
  expect(errors).toBeUndefined()
  return data ?? {}
}

const changesAnswer = z.object({ changes: z.looseObject({ nodes: z.array(z.looseObject({})) }) })

async function listChanges(filter: Record<string, unknown>, fields: string) {
  const query = `query Q($filter: ChangeFilter) { changes(filter: $filter) { nodes { ${fields} } } }`
  return changesAnswer.parse(await read(query, { filter })).changes.nodes
}

async function stateOf(id: string): Promise<unknown> {
  const text = `CYPHER 5
    MATCH (e:Entity {id: $id}) OPTIONAL MATCH (e)-[r]-(o) WITH e, r, o ORDER BY r.id
    RETURN properties(e), collect([type(r), o.id, properties(r)])`
  const [row] = await store.database.read({ operation: 'test', text, parameters: { id } }, OPERATOR)
  return JSON.parse(JSON.stringify(row ?? null, (name, value) => (name === 'version' ? undefined : value)))
}

describe('the record, read', () => {
  test('tells who did what, when, and what differs, before and after', async () => {
    await correct(1, { name: 'Cooperativa Aurora', taxCode: '01750860015' }, { reason: 'refuso' })
    const fields = `action reason revertedBy subjectLabel by { name role } recordCount
      records { type label before after fromId toId fields { name before after } personal }`
    const [corrected, first] = await listChanges({ subject: actor }, fields)
    expect(corrected).toEqual({
      action: 'correctActor',
      reason: 'refuso',
      revertedBy: null,
      subjectLabel: 'Cooperativa Aurora',
      by: { name: 'Anna Rossi', role: 'STAFF' },
      recordCount: 1,
      records: [
        {
          type: 'ACTOR',
          label: 'Cooperativa Aurora',
          before: true,
          after: true,
          fromId: null,
          toId: null,
          fields: [
            { name: 'name', before: expect.stringMatching(/^"Cooperativa request-/u), after: '"Cooperativa Aurora"' },
            { name: 'taxCode', before: null, after: '"01750860015"' },
          ],
          personal: [],
        },
      ],
    })
    expect(first).toMatchObject({
      action: 'registerActor',
      subjectLabel: expect.stringMatching(/^Cooperativa request-/u),
      recordCount: 5,
      records: [
        { type: 'ACTOR', before: false, after: true },
        { type: 'SOURCE', label: 'E-mail' },
        { type: 'SEATED_IN', label: 'Cooperativa Aurora – Pinerolo', fromId: actor, toId: 'municipality:001191' },
        { type: 'ADHESION', label: 'Cooperativa Aurora – Patto' },
        { type: 'CONTACT', label: 'Cooperativa Aurora', personal: ['name', 'email'] },
      ],
    })
    await correct(2, { name: `Altra ${next()}`, taxCode: null })
  })

  test('says nothing of a contact person, whoever asks and however', async () => {
    const all = await listChanges({}, 'id records { label fields { before after } } subjects { label }')
    expect(JSON.stringify(all)).not.toMatch(/Bianchi|carla@/u)
    expect(await listChanges({ text: 'carla' }, 'id')).toEqual([])
  })

  test('is narrowed by person, act, subject, instant and words, and paged', async () => {
    const { subjectId: id } = await bruno.act('recordTie', tie())
    const byBruno = await listChanges({ subject: actor, account: await accountOf('Bruno') }, 'action subjectId')
    expect(byBruno).toEqual([{ action: 'recordTie', subjectId: id }])
    expect(await listChanges({ subject: actor, actions: ['registerActor'] }, 'id')).toEqual([{ id: registered }])
    expect(await listChanges({ subject: actor, from: '2999-01-01T00:00:00Z' }, 'id')).toEqual([])
    expect(await listChanges({ subject: actor, to: '2999-01-01T00:00:00Z' }, 'action')).toHaveLength(2)
    expect(await listChanges({ subject: actor, text: 'SOCIETÀ' }, 'id')).toEqual([])
    expect(await listChanges({ subject: actor, text: 'COOPERATIVA' }, 'id')).toEqual([{ id: registered }])
    const query = `query Q($after: String, $filter: ChangeFilter) {
      changes(first: 1, after: $after, filter: $filter) { nodes { action } pageInfo { hasNextPage endCursor } } }`
    const page = z.object({ changes: z.object({ nodes: z.unknown(), pageInfo: z.looseObject({}) }) })
    const first = page.parse(await read(query, { filter: { subject: actor } })).changes
    const second = page.parse(await read(query, { filter: { subject: actor }, after: first.pageInfo['endCursor'] }))
    expect([first.nodes, second.changes.nodes]).toEqual([[{ action: 'recordTie' }], [{ action: 'registerActor' }]])
    expect(second.changes.pageInfo).toMatchObject({ hasNextPage: false })
  })

  test('names who has done something, and says that the chain is whole', async () => {
    const data = await read('{ changeAuthors { by { name } count } recordIntegrity { ok changes seq problem } }')
    const authors = z.object({ changeAuthors: z.array(z.looseObject({ by: z.unknown() })) }).parse(data).changeAuthors
    expect(authors.map(({ by }) => by)).toEqual([{ name: 'Anna Rossi' }, { name: 'Bruno' }, { name: null }])
    expect(data['recordIntegrity']).toMatchObject({ ok: true, problem: null })
  })
})

async function accountOf(name: string): Promise<unknown> {
  const text = 'MATCH (a:Account {name: $name}) RETURN a.id'
  const [row] = await store.database.read({ operation: 'test', text, parameters: { name } }, OPERATOR)
  return row?.[0]
}

describe('a change taken back', () => {
  test('of a correction puts every field back, and is a change of its own that can be taken back in turn', async () => {
    const before = await stateOf(actor)
    const { changeId } = await correct(1, { name: `Nuovo nome ${next()}`, aliases: ['Altro'] }, { seat: null })
    const corrected = await stateOf(actor)
    const reverted = await revert(changeId, bruno)
    expect(reverted).toMatchObject({ __typename: 'Recorded', subjectId: actor })
    expect(await stateOf(actor)).toEqual(before)
    const [last, middle] = await listChanges({ subject: actor }, 'action reverts revertedBy by { name }')
    expect([last, middle]).toEqual([
      { action: 'revertChange', reverts: changeId, revertedBy: null, by: { name: 'Bruno' } },
      { action: 'correctActor', reverts: null, revertedBy: reverted['changeId'], by: { name: 'Anna Rossi' } },
    ])
    expect(await revert(reverted['changeId'])).toMatchObject({ __typename: 'Recorded' })
    expect(await stateOf(actor)).toEqual(corrected)
  })

  test('of a registration takes the actor, its facts and its contact away; taken back again all but the contact is there', async () => {
    const before = await stateOf(actor)
    const reverted = await revert(registered)
    expect(reverted).toMatchObject({ __typename: 'Recorded' })
    expect(await stateOf(actor)).toBeNull()
    expect(await read('query Q($a: ID!) { contacts(actor: $a) { id } }', { a: actor })).toEqual({ contacts: [] })
    expect(await revert(reverted['changeId'])).toMatchObject({ __typename: 'Conflict', code: 'PERSONAL_DATA' })
    expect(await stateOf(actor)).toBeNull()
    expect(before).not.toBeNull()
  })

  test('of a tie that was moved to another end and kind puts it where it was', async () => {
    const { subjectId: id } = await anna.act('recordTie', tie())
    const before = await stateOf(actor)
    const { changeId } = await anna.act('correctTie', {
      requestId: next(),
      id,
      version: 1,
      kind: 'COLLABORATION',
      to: 'actor:acea',
      role: null,
    })
    expect(await revert(changeId)).toMatchObject({ __typename: 'Recorded', subjectId: id })
    expect(await stateOf(actor)).toEqual(before)
  })

  test('of a removal puts the tie back under its id', async () => {
    const { subjectId: id } = await anna.act('recordTie', tie())
    const before = await stateOf(actor)
    const { changeId } = await anna.act('removeTie', { requestId: next(), id, version: 1, reason: 'mai' })
    expect(await revert(changeId)).toMatchObject({ __typename: 'Recorded', subjectId: id })
    expect(await stateOf(actor)).toEqual(before)
  })

  test('of an end opens what had ended with it', async () => {
    const before = await stateOf(actor)
    const { changeId } = await anna.act('closeActor', { requestId: next(), id: actor, version: 1, on: '2026-05' })
    expect(await revert(changeId)).toMatchObject({ __typename: 'Recorded' })
    expect(await stateOf(actor)).toEqual(before)
  })

  test('by two people at once is taken back once', async () => {
    const { changeId } = await correct(1, { name: `Nome ${next()}` })
    const outcomes = await Promise.all([revert(changeId), revert(changeId, bruno)])
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(['Conflict', 'Recorded'])
  })
})

describe('a change is not taken back', () => {
  test('when its record has been written since, and says which', async () => {
    const { changeId } = await correct(1, { name: `Nome ${next()}` })
    await correct(2, { summary: 'Una riga' })
    const answer = await anna.api.askByHash(
      `mutation M($input: RevertChangeInput!) { revertChange(input: $input) {
        ... on Conflict { code ids records { id type label } } } }`,
      { input: { requestId: next(), changeId } },
    )
    expect(answer.data?.['revertChange']).toEqual({
      code: 'WRITTEN_SINCE',
      ids: [actor],
      records: [{ id: actor, type: 'ACTOR', label: expect.stringMatching(/^Nome /u) }],
    })
  })

  test('when what it made has gained a tie', async () => {
    const { subjectId: id } = await anna.act('recordTie', tie())
    expect(await revert(registered)).toEqual({ __typename: 'Conflict', code: 'STILL_NEEDED', ids: [id] })
  })

  test('when what it made is cited, or has a contact of its own', async () => {
    const made = await anna.act('recordSource', { requestId: next(), source: { title: `Verbale ${next()}` } })
    const { subjectId: id } = await anna.act('recordTie', tie({ source: { sourceId: made['subjectId'] } }))
    expect(await revert(made['changeId'])).toEqual({ __typename: 'Conflict', code: 'STILL_NEEDED', ids: [id] })
    const other = await anna.act('registerActor', {
      requestId: next(),
      actor: { name: `Ente ${next()}`, kind: 'UNION' },
      source: SOURCE,
    })
    const contact = { name: 'Dario', legalBasis: 'CONSENT' }
    await anna.act('recordContact', { requestId: next(), actorId: other['subjectId'], contact })
    expect(await revert(other['changeId'])).toMatchObject({ __typename: 'Conflict', code: 'STILL_NEEDED' })
  })

  test('when one of its ends has gone', async () => {
    const other = await anna.act('registerActor', {
      requestId: next(),
      actor: { name: `Ente ${next()}`, kind: 'UNION' },
      source: SOURCE,
    })
    const { subjectId: id } = await anna.act('recordTie', tie({ to: other['subjectId'] }))
    const removed = await anna.act('removeTie', { requestId: next(), id, version: 1, reason: 'mai' })
    expect(await revert(other['changeId'])).toMatchObject({ __typename: 'Recorded' })
    expect(await revert(removed['changeId'])).toEqual({
      __typename: 'Conflict',
      code: 'END_GONE',
      ids: [other['subjectId']],
    })
  })

  test('when the same tie is open under another id', async () => {
    const { subjectId: id } = await anna.act('recordTie', tie())
    const removed = await anna.act('removeTie', { requestId: next(), id, version: 1, reason: 'mai' })
    const twin = await anna.act('recordTie', tie())
    expect(await revert(removed['changeId'])).toEqual({
      __typename: 'Conflict',
      code: 'OPEN_TWIN',
      ids: [twin['subjectId']],
    })
  })

  test('when another actor has the tax code', async () => {
    const codes = { taxCode: '00488410010' }
    await correct(1, codes)
    const { changeId } = await correct(2, { taxCode: null })
    const other = await anna.act('registerActor', {
      requestId: next(),
      actor: { name: `Ente ${next()}`, kind: 'UNION', ...codes },
      source: SOURCE,
    })
    expect(await revert(changeId)).toEqual({
      __typename: 'Conflict',
      code: 'TAX_CODE_TAKEN',
      ids: [other['subjectId']],
    })
  })

  test('when it would hold outside the life of an end', async () => {
    const { subjectId: id } = await anna.act('recordTie', tie({ period: '2010/2012' }))
    const removed = await anna.act('removeTie', { requestId: next(), id, version: 1, reason: 'mai' })
    const corrected = await correct(1, {}, { life: '2020/..' })
    expect(corrected).toMatchObject({ __typename: 'Recorded' })
    expect(await revert(removed['changeId'])).toMatchObject({ __typename: 'Conflict', code: 'BREAKS_RULE' })
  })

  test('when a tie that came later would hold outside the life that comes back', async () => {
    const first = await correct(1, {}, { life: '2020/..' })
    const second = await correct(2, {}, { life: '2000/..' })
    const { subjectId: id } = await anna.act('recordTie', tie({ period: '2010/2012' }))
    expect(await revert(second['changeId'])).toEqual({ __typename: 'Conflict', code: 'BREAKS_RULE', ids: [id] })
    expect(first).toMatchObject({ __typename: 'Recorded' })
  })

  test('when what it was is personal data, erased or put right', async () => {
    const data = await read('query Q($a: ID!) { contacts(actor: $a) { id version } }', { a: actor })
    const [contact] = z.object({ contacts: z.array(z.object({ id: z.string() })) }).parse(data).contacts
    const id = contact?.id ?? ''
    const details = { name: 'Carla Bianchi', email: 'altra@example.org', legalBasis: 'CONSENT' }
    const corrected = await anna.act('correctContact', { requestId: next(), id, version: 1, contact: details })
    const refused = { __typename: 'Conflict', code: 'PERSONAL_DATA', ids: [id] }
    expect(await revert(corrected['changeId'])).toEqual(refused)
    const erased = await anna.act('eraseContact', { requestId: next(), id, reason: 'a sua richiesta' })
    expect(await revert(erased['changeId'])).toEqual(refused)
    expect(await revert(corrected['changeId'])).toMatchObject({ __typename: 'Conflict', code: 'NOTHING_LEFT' })
    expect(await verifyChain(store.database)).toMatchObject({ ok: true })
  })

  test('twice, nor when nobody has made it', async () => {
    const { changeId } = await correct(1, { name: `Nome ${next()}` })
    const { changeId: by } = await revert(changeId)
    expect(await revert(changeId)).toEqual({ __typename: 'Conflict', code: 'ALREADY_REVERTED', ids: [by] })
    expect(await revert('change:nobody')).toMatchObject({ __typename: 'NotFound', field: 'changeId' })
  })

  test('when it is about people: their accounts are managed elsewhere', async () => {
    await addPerson(store.database, `persona ${next()}`, 'RESEARCHER')
    const [made] = await listChanges({ actions: ['createAccount'] }, 'id subjectLabel')
    expect(made?.['subjectLabel']).toMatch(/^persona /u)
    expect(await revert(made?.['id'])).toMatchObject({ __typename: 'Conflict', code: 'NOT_REVERTIBLE' })
  })
})

describe('an erased account', () => {
  test('leaves the chain whole and what it did without a name', async () => {
    await bruno.act('recordTie', tie())
    const text = 'MATCH (a:Account {name: "Bruno"}) DETACH DELETE a'
    await store.database.write('test', OPERATOR, (run) => run(text, {}))
    const byNobody = await listChanges({ actions: ['recordTie'] }, 'by { name role }')
    expect(byNobody).toContainEqual({ by: { name: null, role: 'STAFF' } })
    expect(await verifyChain(store.database)).toMatchObject({ ok: true })
  })
})
