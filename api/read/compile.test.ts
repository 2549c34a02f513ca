import { graphql } from 'graphql'
import { describe, expect, test } from 'vitest'
import { Sessions } from '../access/sessions.ts'
import type { RequestContext } from '../context.ts'
import type { Database, Statement } from '../database/run.ts'
import { createMetricsWorker } from '../modules/network/metrics-worker.ts'
import { RESOLVERS } from '../modules/resolvers.ts'
import { makeSchema } from '../schema.ts'

const schema = makeSchema(RESOLVERS)

/** Statements that a document would send; nothing answers them. */
async function compile(source: string, variableValues: Record<string, unknown> = {}): Promise<Statement[]> {
  const sent: Statement[] = []
  const database: Database = {
    read: async (statement) => {
      sent.push(statement)
      return []
    },
    write: () => Promise.reject(new Error('nothing writes here')),
    note: async () => [],
    define: async () => [],
    changeSeq: async () => 0,
  }
  const contextValue: RequestContext = {
    requestId: 'test',
    viewer: { role: 'PUBLIC', key: 'test', accountId: null, name: null },
    readsOnly: false,
    byToken: false,
    session: null,
    sessions: new Sessions(database),
    trusted: false,
    etag: null,
    boundaries: null,
    database,
    metrics: createMetricsWorker(),
    readBudget: () => ({ perRequest: 0, remaining: 0, resetAt: '2026-01-01T00:00:00Z' }),
  }
  const { errors } = await graphql({ schema, source, variableValues, contextValue })
  const refused = errors?.filter(({ originalError }) => originalError === undefined) ?? []
  expect(refused).toEqual([])
  return sent
}

const textOf = async (source: string, variables = {}) => (await compile(source, variables))[0]?.text

describe('a selection', () => {
  test('of properties is one list of one match', async () => {
    expect(await compile('{ actor(id: "actor:smp") { name id kind } }')).toEqual([
      {
        operation: 'actor',
        text: 'CYPHER 5\nMATCH (v1:Entity:Actor {id: $p0})\nRETURN [v1.id, v1.kind, v1.name] AS row',
        parameters: { p0: 'actor:smp' },
      },
    ])
  })

  test('gives one text in whatever order and under whatever names it is asked', async () => {
    const one = await textOf('{ actor(id: "actor:a") { id name ties(first: 3) { nodes { id kind } totalCount } } }')
    const other = await textOf(
      'query Q($id: ID!, $n: Int!) { x: actor(id: $id) { ...F } } fragment F on Actor { y: ties(first: $n) { c: totalCount nodes { k: kind i: id } } label id }',
      { id: 'actor:b', n: 7 },
    )
    expect(one).toEqual(other)
  })

  test('never has a value of the request in its text', async () => {
    const [statement] = await compile(
      `{ actors(filter: { text: "Zappa'})", kinds: [HEALTH], municipalities: ["municipality:evil"], sets: ["s3t"] }, first: 37, after: "WyJ6ZXRhIiwiYWN0b3I6emV0YSJd", asOf: "2019-03-04") { nodes { id ties(first: 41, kinds: [FUNDING]) { nodes { id } } } } }`,
    )
    expect(statement?.text).not.toMatch(/zappa|HEALTH|evil|s3t|37|41|zeta|2019|FUNDING/iu)
    expect(Object.values(statement?.parameters ?? {})).toEqual(
      expect.arrayContaining([
        'zappa',
        ['HEALTH'],
        ['municipality:evil'],
        ['s3t'],
        38,
        42,
        'zeta',
        ['FUNDING'],
        17_959,
      ]),
    )
  })

  test('of a list reads its keyset before anything nested, and counts only when asked', async () => {
    const list = (await textOf('{ actors { nodes { ties { nodes { id } } } } }')) ?? ''
    expect(list.indexOf('LIMIT $p2')).toBeLessThan(list.indexOf('MEMBER_OF'))
    expect(list).toContain('null AS total')
    expect(await textOf('{ actors { totalCount } }')).toContain('COUNT { MATCH (v1:Actor) } AS total')
  })

  test('of several types shares what they ask alike and guards what only some have', async () => {
    const text = await textOf(`{ node(id: "actor:x") { id
      ... on Entity { label ties(first: 1) { nodes { id } } }
      ... on Actor { services { id } }
      ... on Project { title participations(first: 1) { nodes { id } } }
      ... on Group { areas { code } } } }`)
    expect(text?.match(/COLLECT/gu)).toHaveLength(4)
    expect(text).toContain('WHERE v1:Project')
    expect(text).toContain('WHERE v1:GovernanceBody|LocalNode')
    expect(text?.match(/v1\.name/gu)).toHaveLength(1)
  })

  test('without a day says nothing of presence; with one it drops what is absent and says how present the rest is', async () => {
    const asked = (day: string) => `{ actor(id: "actor:x"${day}) { presence seat { id } ties { nodes { id } } } }`
    expect(await textOf(asked(''))).not.toContain('startEarliest <=')
    const dated = (await textOf(asked(', asOf: "2020-01-01"'))) ?? ''
    expect(dated).toContain("THEN 'ABSENT'")
    expect(dated).toMatch(
      /COLLECT \{ MATCH \(v1\)-\[v\d+:MEMBER_OF[^}]+startEarliest <= \$day AND \$day < v\d+\.endLatest/u,
    )
  })

  test('skipped or not included is not compiled', async () => {
    const source = 'query Q($with: Boolean!) { actor(id: "actor:x") { id ties @include(if: $with) { totalCount } } }'
    expect(await textOf(source, { with: false })).not.toContain('MEMBER_OF')
    expect(await textOf(source, { with: true })).toContain('MEMBER_OF')
  })

  test('of documents that a fact cites looks them up only when more than their ids is asked', async () => {
    expect(await textOf('{ actor(id: "actor:x") { sources { locator source { id } } } }')).not.toContain('UNWIND')
    expect(await textOf('{ actor(id: "actor:x") { sources { source { title } } } }')).toContain('UNWIND v1.sources')
  })
})

describe('the order of a list', () => {
  test('is part of the text; the place it begins at is not', async () => {
    const source =
      'query Q($after: String, $order: ActorOrder!) { actors(after: $after, orderBy: $order) { nodes { id } } }'
    const texts = [
      await textOf(source, { order: 'NAME' }),
      await textOf(source, { order: 'NAME', after: 'WyJhIiwiYWN0b3I6YSJd' }),
      await textOf(source, { order: 'NAME_DESC' }),
    ]
    expect(texts[0]).toEqual(texts[1])
    expect(texts[2]).toContain('ORDER BY v1.nameKey DESC')
  })
})
