import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { OPERATOR } from '../database/run.ts'
import { type ActApi, startActApi } from '../testing/act-api.ts'
import { makeActor, makeMicroArea, makeMunicipality, makeProject } from '../testing/records.ts'
import { openTestStore, type TestStore } from '../testing/test-store.ts'
import { verifyChain } from './verify-chain.ts'

let store: TestStore
let staff: ActApi

beforeAll(async () => {
  store = await openTestStore()
  await store.load({
    entities: [
      makeActor('smp', { name: 'Società di Mutuo Soccorso' }),
      makeActor('old', { name: 'Vecchio ente', period: '2001/..', dateStatus: 'GIVEN' }),
      makeProject('patto'),
      makeMunicipality('001191', { name: 'Pinerolo' }),
      makeMicroArea('MA1'),
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
const EMAIL = { newSource: { title: 'E-mail della direttrice', published: '2026-11-20' } }
const TEST_SOURCE = { sourceId: 'source:test', locator: 'p. 1' }

const registration = (name: string, more: Record<string, unknown> = {}) => ({
  requestId: next(),
  actor: { name, kind: 'CIVIL_SOCIETY' },
  source: EMAIL,
  ...more,
})

async function countOf(label: string): Promise<unknown> {
  const text = `MATCH (x:${label}) RETURN count(x)`
  const [row] = await store.database.read({ operation: 'test', text, parameters: {} }, OPERATOR)
  return row?.[0]
}

describe('registering an adherent', () => {
  test('records the actor, its seat, areas and ties, all from the source that was named', async () => {
    const outcome = await staff.act(
      'registerActor',
      registration('Cooperativa Aurora', {
        actor: { name: ' Cooperativa  Aurora ', kind: 'SOCIAL_COOPERATIVE', taxCode: '1750860015'.padStart(11, '0') },
        seat: 'municipality:001191',
        areas: ['micro-area:MA1'],
        ties: [{ kind: 'ADHESION', other: 'project:patto', role: 'DECIDED' }],
        services: [{ title: 'Doposcuola', areas: ['municipality:001191'] }],
        contact: {
          name: 'Anna Bianchi',
          email: 'anna@aurora.example',
          legalBasis: 'AGREEMENT',
          informedOn: '2026-11-20',
        },
      }),
    )
    expect(outcome).toMatchObject({ __typename: 'Recorded', replayed: false, subject: { __typename: 'Actor' } })
    const { data } = await staff.api.ask(
      `query Q($id: ID!) { actor(id: $id) {
        name taxCode version sets seat { name } services { title areas { id } }
        sources { source { title published attests } }
        adhesions { nodes { role period { text start { latest } } certainty dateStatus confirmations { on } } }
      } contacts(actor: $id) { name email legalBasis informedOn } facts(of: $id) { kind toLabel period } }`,
      { id: outcome['subjectId'] },
    )
    expect(data).toEqual({
      actor: {
        name: 'Cooperativa Aurora',
        taxCode: '01750860015',
        version: 1,
        sets: ['register'],
        seat: { name: 'Pinerolo' },
        services: [{ title: 'Doposcuola', areas: [] }],
        sources: [{ source: { title: 'E-mail della direttrice', published: '2026-11-20', attests: '2026-11-20' } }],
        adhesions: {
          nodes: [
            {
              role: 'DECIDED',
              period: { text: '/', start: { latest: '2026-11-20' } },
              certainty: 'STATED',
              dateStatus: 'UNKNOWN',
              confirmations: [],
            },
          ],
        },
      },
      contacts: [
        { name: 'Anna Bianchi', email: 'anna@aurora.example', legalBasis: 'AGREEMENT', informedOn: '2026-11-20' },
      ],
      facts: [
        { kind: 'OFFERS', toLabel: 'Doposcuola', period: '/' },
        { kind: 'SEATED_IN', toLabel: 'Pinerolo', period: '/' },
        { kind: 'SERVES', toLabel: 'MA1', period: '/' },
      ],
    })
  })

  test('names everything that is wrong, with a way out, and writes nothing', async () => {
    const before = await countOf('Entity')
    const outcome = await staff.act(
      'registerActor',
      registration('', {
        actor: { name: ' ', kind: 'BUSINESS', taxCode: '1750860015', vatNumber: '01750860016', categories: ['ZOO'] },
        source: TEST_SOURCE,
      }),
    )
    expect(outcome).toEqual({
      __typename: 'ValidationFailed',
      problems: [
        { field: 'actor.taxCode', code: 'LEADING_ZEROS_LOST', value: '1750860015', suggestion: '01750860015' },
        { field: 'actor.vatNumber', code: 'WRONG_CHECK', value: '01750860016', suggestion: null },
        { field: 'actor.categories.0', code: 'WORD', value: 'ZOO', suggestion: null },
        { field: 'actor.name', code: 'REQUIRED', value: ' ', suggestion: null },
      ],
    })
    expect(await countOf('Entity')).toBe(before)
  })

  test('with the tax code of another is a duplicate, whatever is said of it', async () => {
    const twin = { actor: { name: 'Altra', kind: 'BUSINESS', taxCode: '01750860015' }, notTheSameAs: ['actor:smp'] }
    expect(await staff.act('registerActor', registration('Altra', twin))).toMatchObject({
      __typename: 'Duplicate',
      code: 'SAME_TAX_CODE',
    })
  })

  test('with the name of another is a duplicate until it is said that they are two', async () => {
    const twin = registration('SOCIETÀ di mutuo soccorso')
    expect(await staff.act('registerActor', twin)).toEqual({
      __typename: 'Duplicate',
      existingId: 'actor:smp',
      code: 'SAME_NAME',
    })
    const told = { ...twin, requestId: next(), notTheSameAs: ['actor:smp'] }
    expect(await staff.act('registerActor', told)).toMatchObject({ __typename: 'Recorded' })
  })

  test('a hundred times at once with one request id makes one actor and one change', async () => {
    const [actors, changes] = [await countOf('Actor'), await countOf('Change')]
    const input = registration('Una sola')
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => staff.act('registerActor', input)))
    expect(new Set(outcomes.map(({ subjectId }) => subjectId)).size).toBe(1)
    expect(outcomes.filter(({ replayed }) => replayed === false)).toHaveLength(1)
    expect([await countOf('Actor'), await countOf('Change')]).toEqual([Number(actors) + 1, Number(changes) + 1])
  })

  test('with the request id of another act, or of another person, is a conflict', async () => {
    const input = registration('Prima')
    await staff.act('registerActor', input)
    expect(await staff.act('registerActor', { ...input, actor: { name: 'Seconda', kind: 'UNION' } })).toEqual({
      __typename: 'Conflict',
      code: 'REQUEST_ID',
      ids: [],
    })
    const other = await startActApi(store.database, 'STAFF', 'account:other')
    expect(await other.act('registerActor', input)).toMatchObject({ __typename: 'Conflict' })
    await other.api.stop()
  })
})

describe('a tie', () => {
  let from: string

  beforeEach(async () => {
    const outcome = await staff.act('registerActor', registration(`Ente ${next()}`))
    from = String(outcome['subjectId'])
  })

  const tie = (more: Record<string, unknown> = {}) => ({
    requestId: next(),
    kind: 'MEMBERSHIP',
    from,
    to: 'actor:smp',
    role: 'MEMBER',
    source: TEST_SOURCE,
    ...more,
  })

  test('joined twice at once by two people is one tie and one refusal', async () => {
    const outcomes = await Promise.all([staff.act('recordTie', tie()), staff.act('recordTie', tie())])
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(['Duplicate', 'Recorded'])
  })

  test('ends from a day: its start stays, the end is the first day on which it no longer holds', async () => {
    const { subjectId: id } = await staff.act('recordTie', tie({ period: '2019/..' }))
    const ended = await staff.act('endTie', { requestId: next(), id, version: 1, on: '2026-05' })
    expect(ended).toMatchObject({ __typename: 'Recorded' })
    const { data } = await staff.api.ask(
      'query Q($id: ID!) { node(id: $id) { ... on Tie { version period { text end { earliest latest } } } } }',
      { id },
    )
    expect(data).toEqual({
      node: { version: 2, period: { text: '2019/2026-05', end: { earliest: '2026-05-01', latest: '2026-05-31' } } },
    })
    expect(await staff.act('endTie', { requestId: next(), id, version: 2, on: '2027' })).toMatchObject({
      __typename: 'Conflict',
      code: 'ENDED',
    })
  })

  test('corrected keeps its id, also when its kind and ends were wrong', async () => {
    const { subjectId: id } = await staff.act('recordTie', tie())
    const right = {
      requestId: next(),
      id,
      version: 1,
      kind: 'COLLABORATION',
      to: 'actor:old',
      role: null,
      period: '2010/',
    }
    expect(await staff.act('correctTie', right)).toMatchObject({ __typename: 'Recorded', subjectId: id })
    const { data } = await staff.api.ask(
      'query Q($id: ID!) { node(id: $id) { __typename ... on Tie { to { id } role period { text } version } } }',
      { id },
    )
    expect(data).toEqual({
      node: { __typename: 'Collaboration', to: { id: 'actor:old' }, role: null, period: { text: '2010/' }, version: 2 },
    })
  })

  test('confirmed is sure on that day, and says by whom', async () => {
    const { subjectId: id } = await staff.act('recordTie', tie())
    await staff.act('confirmTie', { requestId: next(), id, version: 1, on: '2026-01-15', by: 'FROM' })
    await staff.act('confirmTie', { requestId: next(), id, version: 2, on: '2026-02-01', by: 'TO' })
    const { data } = await staff.api.ask(
      `query Q($id: ID!) { node(id: $id, asOf: "2026-01-20") {
        ... on Tie { presence confirmations { on by } period { start { latest } end { earliest } } } } }`,
      { id },
    )
    expect(data).toEqual({
      node: {
        presence: 'SURE',
        confirmations: [
          { on: '2026-01-15', by: 'FROM' },
          { on: '2026-02-01', by: 'TO' },
        ],
        period: { start: { latest: '2026-01-15' }, end: { earliest: '2026-02-02' } },
      },
    })
  })

  test('written by somebody else meanwhile is stale: nothing is overwritten, and what is there is told', async () => {
    const { subjectId: id } = await staff.act('recordTie', tie())
    await staff.act('correctTie', { requestId: next(), id, version: 1, note: 'prima' })
    expect(await staff.act('correctTie', { requestId: next(), id, version: 1, note: 'seconda' })).toEqual({
      __typename: 'StaleVersion',
      id,
      sent: 1,
      version: 2,
      changedBy: null,
    })
  })

  test('outside the life of its end, with a wrong role or to nobody is refused in words', async () => {
    const outcomes = [
      await staff.act('recordTie', tie({ to: 'actor:old', period: '1999/..' })),
      await staff.act('recordTie', tie({ role: 'SIGNED' })),
      await staff.act('recordTie', tie({ to: 'actor:nobody' })),
      await staff.act('recordTie', tie({ period: 'ieri' })),
      await staff.act('recordTie', tie({ source: { sourceId: 'source:none' } })),
    ]
    expect(outcomes.map((outcome) => outcome['problems'])).toEqual([
      [{ field: 'tie.period', code: 'PERIOD', value: '1999/..', suggestion: null }],
      [{ field: 'tie.role', code: 'ROLE', value: 'SIGNED', suggestion: null }],
      [{ field: 'tie.to', code: 'END', value: 'actor:nobody', suggestion: null }],
      [{ field: 'tie.period', code: 'PERIOD', value: 'ieri', suggestion: null }],
      [{ field: 'source.sourceId', code: 'SOURCE_UNKNOWN', value: 'source:none', suggestion: null }],
    ])
  })
})

describe('the record', () => {
  test('is a chain that holds', async () => {
    const verified = await verifyChain(store.database)
    expect(verified).toMatchObject({ ok: true, changes: await countOf('Change') })
  })

  test('holds no word of a contact person', async () => {
    const text = 'MATCH (c:Change) WHERE c.before CONTAINS $name OR c.after CONTAINS $name RETURN count(c)'
    const rows = await store.database.read({ operation: 'test', text, parameters: { name: 'Bianchi' } }, OPERATOR)
    expect(rows).toEqual([[0]])
  })

  test('says where it breaks when somebody has changed a change', async () => {
    const text = 'MATCH (c:Change) WITH c ORDER BY c.seq SKIP 2 LIMIT 1 SET c.reason = "altro" RETURN c.id, c.seq'
    const [broken] = await store.database.write('test', OPERATOR, (run) => run(text, {}))
    expect(await verifyChain(store.database)).toEqual({
      ok: false,
      changes: 2,
      changeId: broken?.[0],
      seq: broken?.[1],
      problem: 'its content is not what its hash says',
    })
  })
})
