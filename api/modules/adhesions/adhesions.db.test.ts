import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Role } from '#graph-schema/model/limits.ts'
import { OPERATOR } from '../../database/run.ts'
import { makeActor, makeMicroArea, makeMunicipality, makeProject, makeTie } from '../../testing/records.ts'
import { startTestApi, type TestApi } from '../../testing/test-api.ts'
import { openTestStore, type TestStore } from '../../testing/test-store.ts'
import { readLinkSecret, writeLinkCode } from './link-code.ts'

let store: TestStore
let api: TestApi
/** Who asks from here on. */
let role: Role = 'STAFF'
let address = 'a'

beforeAll(async () => {
  store = await openTestStore()
  await store.load({
    entities: [
      makeActor('known', { name: 'Cooperativa La Zagara' }),
      makeActor('friend', { name: 'Amici del Parco' }),
      makeProject('pact', { name: 'Patto', kind: 'PACT' }),
      makeMunicipality('001191', { name: 'Pinerolo' }),
      makeMicroArea('MA1', { name: 'Pinerolo' }),
    ],
    ties: [
      makeTie('kp', 'ADHESION', ['actor:known', 'project:pact'], { role: 'DECIDED' }),
      makeTie('kf', 'COLLABORATION', ['actor:known', 'actor:friend'], { attests: '2020-01-01' }),
    ],
  })
  api = await startTestApi(store.database, {
    acceptsClientText: true,
    viewerOf: async () => {
      const isKnown = role !== 'PUBLIC'
      return { role, key: isKnown ? role : address, accountId: isKnown ? `account:${role}` : null, name: role }
    },
  })
})
afterAll(async () => {
  await api.stop()
  await store.close()
})
beforeEach(() => {
  role = 'STAFF'
})

const RESULT = `__typename
  ... on Recorded { subjectId }
  ... on ValidationFailed { problems { field code suggestion } }
  ... on Conflict { code }
  ... on NotFound { field }
  ... on StaleVersion { version }
  ... on Duplicate { existingId code }`

const resultShape = z.looseObject({ __typename: z.string(), subjectId: z.string().optional() })

async function send(field: string, input: Record<string, unknown>) {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`
  const query = `mutation Do($input: ${type}!) { result: ${field}(input: $input) { ${RESULT} } }`
  const { data, errors } = await api.ask(query, { input: { requestId: randomUUID(), ...input } })
  if (errors !== undefined) return { __typename: errors[0]?.extensions.code ?? '' }
  return resultShape.parse(data?.['result'])
}

async function dataOf(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await api.ask(query, variables)
  expect(errors).toBeUndefined()
  return data ?? {}
}

const REQUEST = {
  name: 'Banca del tempo',
  taxCode: '12345678903',
  kind: 'CIVIL_SOCIETY',
  seat: 'municipality:001191',
  areas: ['micro-area:MA1'],
  contactName: 'Anna Bianchi',
  contactEmail: 'anna@bancadeltempo.it',
  message: 'Vorremmo partecipare.',
  informed: true,
}

async function ask(change: Record<string, unknown> = {}): Promise<string> {
  role = 'PUBLIC'
  address = randomUUID()
  const result = await send('submitAdhesion', { ...REQUEST, ...change })
  role = 'STAFF'
  expect(result.__typename).toBe('Recorded')
  return String(result.subjectId)
}

const caseShape = z.looseObject({
  version: z.number(),
  state: z.string(),
  actorId: z.string().nullable(),
  tieId: z.string().nullable(),
  contactName: z.string().nullable(),
  steps: z.array(z.looseObject({ step: z.string(), on: z.string(), proof: z.string().nullable() })),
})

async function readCase(id: string) {
  const query = `query Case($id: ID!) { adhesionCase(id: $id) { version state name taxCode seat areas contactName contactEmail message actorId actorName tieId steps { step on proof note } } }`
  return caseShape.parse((await dataOf(query, { id }))['adhesionCase'])
}

describe('a request to join', () => {
  test('reaches the inbox, and nothing of it the network or the record of changes', async () => {
    const id = await ask()
    expect(await readCase(id)).toMatchObject({
      state: 'RECEIVED',
      name: 'Banca del tempo',
      taxCode: '12345678903',
      seat: 'Pinerolo',
      areas: ['Pinerolo'],
      contactName: 'Anna Bianchi',
      message: 'Vorremmo partecipare.',
      steps: [],
    })
    expect(await dataOf('{ search(text: "Banca del tempo") { __typename } }')).toEqual({ search: [] })
    const changes = await store.database.read(
      {
        operation: 'test',
        text: 'CYPHER 5 MATCH (c:Change {subjectId: $id}) RETURN c.before + c.after',
        parameters: { id },
      },
      OPERATOR,
    )
    expect(changes).toHaveLength(1)
    expect(String(changes[0]?.[0])).not.toMatch(/Anna|bancadeltempo|Vorremmo/u)
  })

  test('that is wrong says each field, and a way out', async () => {
    role = 'PUBLIC'
    const sent = { ...REQUEST, taxCode: '1750860015', contactEmail: 'anna', name: ' ', informed: false, seat: 'x' }
    expect(await send('submitAdhesion', sent)).toMatchObject({
      __typename: 'ValidationFailed',
      problems: [
        { field: 'name', code: 'REQUIRED' },
        { field: 'informed', code: 'REQUIRED' },
        { field: 'taxCode', code: 'LEADING_ZEROS_LOST', suggestion: '01750860015' },
        { field: 'contactEmail', code: 'EMAIL' },
        { field: 'seat', code: 'UNKNOWN' },
      ],
    })
  })

  test('is taken five times an hour from one address, and from another still', async () => {
    role = 'PUBLIC'
    address = 'one'
    const kinds: string[] = []
    for (let count = 0; count < 6; count += 1) kinds.push((await send('submitAdhesion', REQUEST)).__typename)
    expect(kinds).toEqual([...Array.from({ length: 5 }, () => 'Recorded'), 'RATE_LIMITED'])
    address = 'other'
    expect((await send('submitAdhesion', REQUEST)).__typename).toBe('Recorded')
  })

  test('sent twice under one id is one', async () => {
    role = 'PUBLIC'
    address = randomUUID()
    const input = { ...REQUEST, requestId: randomUUID() }
    const [first, second] = await Promise.all([send('submitAdhesion', input), send('submitAdhesion', input)])
    expect(first).toEqual(second)
  })

  test('is seen by nobody but staff', async () => {
    const id = await ask()
    for (const other of ['PUBLIC', 'RESEARCHER'] as const) {
      role = other
      const { errors } = await api.ask('query Q($id: ID!) { adhesionCase(id: $id) { name } }', { id })
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    }
  })
})

describe('an adhesion', () => {
  test('goes from the request through contact and decision to signature and withdrawal, each with its proof', async () => {
    const id = await ask({ name: 'Orto comune', taxCode: '00000010017' })
    await send('noteAdhesionStep', { id, version: 1, step: 'CONTACTED', on: '2026-03-01', note: 'Telefonata' })
    const approval = { id, version: 2, state: 'DECIDED', on: '2026-03-10', proof: 'Verbale n. 4', pact: 'project:pact' }
    const approved = await send('approveAdhesion', {
      ...approval,
      actor: { name: 'Orto comune', kind: 'CIVIL_SOCIETY', taxCode: '00000010017' },
      seat: 'municipality:001191',
      areas: ['micro-area:MA1'],
      contactBasis: 'AGREEMENT',
    })
    expect(approved.__typename).toBe('Recorded')
    const decided = await readCase(id)
    expect(decided).toMatchObject({
      state: 'DECIDED',
      actorId: approved.subjectId,
      actorName: 'Orto comune',
      contactName: null,
    })
    const actor = `query Actor($id: ID!) { contacts(actor: $id) { name legalBasis } actor(id: $id) { sets areas { label } seat { label } adhesions { nodes { id role period { text } sources { source { title } } } } } }`
    expect(await dataOf(actor, { id: decided.actorId })).toEqual({
      contacts: [{ name: 'Anna Bianchi', legalBasis: 'AGREEMENT' }],
      actor: {
        sets: ['register'],
        areas: [{ label: 'Pinerolo' }],
        seat: { label: 'Pinerolo' },
        adhesions: {
          nodes: [
            {
              id: decided.tieId,
              role: 'DECIDED',
              period: { text: '2026-03-10/..' },
              sources: [{ source: { title: 'Verbale n. 4' } }],
            },
          ],
        },
      },
    })
    await send('noteAdhesionStep', { id, version: 3, step: 'SIGNED', on: '2026-04-01', proof: 'Atto firmato' })
    await send('noteAdhesionStep', { id, version: 4, step: 'WITHDRAWN', on: '2026-10-01', proof: 'Lettera' })
    const ended = await readCase(id)
    expect(ended.steps.map(({ step, on, proof }) => [step, on, proof])).toEqual([
      ['CONTACTED', '2026-03-01', null],
      ['DECIDED', '2026-03-10', 'Verbale n. 4'],
      ['SIGNED', '2026-04-01', 'Atto firmato'],
      ['WITHDRAWN', '2026-10-01', 'Lettera'],
    ])
    expect(await dataOf(actor, { id: decided.actorId })).toMatchObject({
      actor: {
        adhesions: { nodes: [{ id: decided.tieId, role: 'SIGNED', period: { text: '2026-04-01/2026-10-01' } }] },
      },
    })
  })

  test('of a body on record is added to it', async () => {
    const id = await ask({ name: 'Amici del Parco' })
    const approval = { id, version: 1, state: 'SIGNED', on: '2026', proof: 'Atto', pact: 'project:pact' }
    expect(await send('approveAdhesion', { ...approval, existing: 'actor:friend' })).toMatchObject({
      __typename: 'Recorded',
      subjectId: 'actor:friend',
    })
  })

  test('is approved by the board alone once that is set, and told with its proof', async () => {
    const id = await ask({ name: 'Circolo' })
    const approval = { id, version: 1, state: 'DECIDED', on: '2026', pact: 'project:pact', existing: 'actor:known' }
    expect(await send('approveAdhesion', { ...approval, proof: ' ' })).toMatchObject({ problems: [{ field: 'proof' }] })
    expect((await send('setAdhesionApproval', { approvedBy: 'BOARD' })).__typename).toBe('FORBIDDEN')
    role = 'ADMIN'
    expect((await send('setAdhesionApproval', { approvedBy: 'BOARD' })).__typename).toBe('Recorded')
    role = 'STAFF'
    expect((await send('approveAdhesion', { ...approval, proof: 'Verbale' })).__typename).toBe('FORBIDDEN')
    role = 'BOARD'
    // The body has an open adhesion already.
    expect(await send('approveAdhesion', { ...approval, proof: 'Verbale' })).toMatchObject({
      __typename: 'Duplicate',
      existingId: 'tie:kp',
    })
    role = 'ADMIN'
    await send('setAdhesionApproval', { approvedBy: 'STAFF' })
  })

  test('turned down says why, and goes no further', async () => {
    const id = await ask({ name: 'Altro' })
    expect(await send('rejectAdhesion', { id, version: 1, on: '2026-05-01', reason: ' ' })).toMatchObject({
      problems: [{ field: 'reason' }],
    })
    await send('rejectAdhesion', { id, version: 1, on: '2026-05-01', reason: 'Fuori territorio' })
    expect(await readCase(id)).toMatchObject({ state: 'REJECTED', steps: [{ note: 'Fuori territorio' }] })
    expect(await send('noteAdhesionStep', { id, version: 2, step: 'CONTACTED', on: '2026-05-02' })).toMatchObject({
      __typename: 'Conflict',
      code: 'ADHESION_STATE',
    })
  })
})

describe('a link for an adherent', () => {
  async function makeLink(): Promise<string> {
    expect((await send('makeConfirmationLink', { actor: 'actor:known', days: 30 })).__typename).toBe('Recorded')
    const data = await dataOf('{ confirmationLinks(actor: "actor:known") { code state } }')
    const [link] = z.array(z.object({ code: z.string(), state: z.string() })).parse(data['confirmationLinks'])
    expect(link?.state).toBe('VALID')
    return link?.code ?? ''
  }

  test('shows its own open ties to whoever holds it, and its answers change nothing until they are settled', async () => {
    const code = await makeLink()
    role = 'PUBLIC'
    address = randomUUID()
    const sheet = `query Sheet($code: String!) { confirmation(code: $code) { state actorName ties { id } } }`
    expect(await dataOf(sheet, { code })).toEqual({
      confirmation: { state: 'VALID', actorName: 'Cooperativa La Zagara', ties: [{ id: 'tie:kp' }, { id: 'tie:kf' }] },
    })
    const answers = [
      { tie: 'tie:kp', answer: 'HOLDS' },
      { tie: 'tie:kf', answer: 'ENDED', on: '2025', remark: 'Chiusa' },
      { answer: 'MISSING', remark: 'Lavoriamo con il CISS' },
    ]
    expect((await send('answerConfirmation', { code, writer: 'Carla', answers })).__typename).toBe('Recorded')
    role = 'STAFF'
    const before = await dataOf('{ node(id: "tie:kp") { ... on Tie { confirmations { on by } } } }')
    expect(before).toEqual({ node: { confirmations: [] } })
    const { inbox } = await dataOf('{ inbox { replies { id version answer on remark writer tie { id } } } }')
    const { replies } = z
      .object({ replies: z.array(z.object({ id: z.string(), version: z.number(), answer: z.string() })) })
      .parse(inbox)
    expect(replies.map(({ answer }) => answer).sort()).toEqual(['ENDED', 'HOLDS', 'MISSING'])
    for (const { id, version, answer } of replies) {
      const settled = await send('settleReply', { id, version, accept: answer !== 'MISSING' })
      expect(settled.__typename).toBe('Recorded')
    }
    const today = new Date().toISOString().slice(0, 10)
    expect(
      await dataOf(`{ holds: node(id: "tie:kp") { ... on Tie { confirmations { on by } } }
        ended: node(id: "tie:kf") { ... on Tie { period { text } } } inbox { replies { id } } }`),
    ).toEqual({
      holds: { confirmations: [{ on: today, by: 'FROM' }] },
      ended: { period: { text: '/2025' } },
      inbox: { replies: [] },
    })
  })

  test('lets nobody answer for a tie of somebody else', async () => {
    const code = await makeLink()
    role = 'PUBLIC'
    const answers = [{ tie: 'tie:other', answer: 'HOLDS' }]
    expect(await send('answerConfirmation', { code, writer: 'Carla', answers })).toMatchObject({
      problems: [{ field: 'answers.0.tie', code: 'UNKNOWN' }],
    })
  })

  test('is over after its last day, after it was taken back, and when it was tampered with', async () => {
    const code = await makeLink()
    const secret = await readLinkSecret(store.database, OPERATOR)
    const run = (text: string) => store.database.note({ operation: 'test', text, parameters: {} }, OPERATOR)
    const [[id] = []] = await run(
      "CYPHER 5 MATCH (l:ConfirmLink) WITH l ORDER BY l.recordedAt DESC LIMIT 1 SET l.expiresOn = '2020-01-01' RETURN l.id",
    )
    role = 'PUBLIC'
    const sheet = 'query Sheet($code: String!) { confirmation(code: $code) { state actorName ties { id } } }'
    expect(await dataOf(sheet, { code })).toEqual({ confirmation: { state: 'EXPIRED', actorName: null, ties: [] } })
    const answers = [{ tie: 'tie:kp', answer: 'HOLDS' }]
    expect(await send('answerConfirmation', { code, writer: 'C', answers })).toMatchObject({ code: 'LINK_EXPIRED' })
    expect(await dataOf(sheet, { code: `${code.slice(0, -1)}x` })).toEqual({ confirmation: null })
    await run(`CYPHER 5 MATCH (l:ConfirmLink {id: '${id}'}) SET l.expiresOn = '2099-01-01'`)
    role = 'STAFF'
    await send('revokeConfirmationLink', { id, version: 1 })
    role = 'PUBLIC'
    expect(
      await dataOf(sheet, { code: writeLinkCode(secret, { id: String(id), expiresOn: '2099-01-01' }) }),
    ).toMatchObject({
      confirmation: { state: 'REVOKED' },
    })
  })
})

describe('the inbox', () => {
  test('tells what is missing, who may be one, and what nobody has seen for long', async () => {
    await store.load({ entities: [makeActor('twin', { name: 'La Zagara' })] })
    const query = `{ inbox(staleMonths: 24) { approvedBy toComplete { id missing } duplicates { one { id } other { id } reasons { kind } } undatedCount stale { tie { id } lastSeen } } undatedTies { totalCount ties { id fromName toName sources } } }`
    const before = await dataOf(query)
    expect(before['inbox']).toMatchObject({
      approvedBy: 'STAFF',
      duplicates: [{ one: { id: 'actor:known' }, other: { id: 'actor:twin' }, reasons: [{ kind: 'SIMILAR_NAME' }] }],
    })
    await send('tellApart', { one: 'actor:twin', other: 'actor:known' })
    expect((await dataOf(query))['inbox']).toMatchObject({ duplicates: [] })
  })

  test('refuses months that make no sense', async () => {
    const { errors } = await api.ask('{ inbox(staleMonths: 0) { staleCount } }')
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })
})
