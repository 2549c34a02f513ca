import { describe, expect, test } from 'vitest'
import type { RecordBatch } from '#graph-schema/model/record-batch.ts'
import { type LoadCounts, loadRecords, type WriteParameters } from './load.ts'
import { generateScenario } from './scenario/generate.ts'
import { checkedSeed } from './testing/records.ts'

interface Sent extends WriteParameters {
  readonly cypher: string
}

async function loadInto(batches: Iterable<RecordBatch>, rowsPerStatement?: number) {
  const sent: Sent[] = []
  const progress: LoadCounts[] = []
  const counts = await loadRecords(
    batches,
    async (cypher, parameters) => {
      sent.push({ cypher, ...parameters })
    },
    {
      recordedAt: '2026-01-02T03:04:05.000Z',
      onProgress: (count) => progress.push(count),
      ...(rowsPerStatement === undefined ? {} : { rowsPerStatement }),
    },
  )
  return { sent, progress, counts }
}

describe('loading records', () => {
  test('sends every record once, vertices before relationships, and counts them', async () => {
    const seed = checkedSeed()
    const { sent, counts, progress } = await loadInto([seed])
    expect(counts).toEqual({
      entities: seed.entities.length,
      ties: seed.ties.length,
      facts: seed.facts.length,
      reports: 0,
    })
    expect(progress.at(-1)).toEqual(counts)
    expect(sent.flatMap(({ rows }) => rows.map(({ id }) => id)).sort()).toEqual(
      [...seed.entities, ...seed.ties, ...seed.facts].map(({ id }) => String(id)).sort(),
    )
    const firstRelationship = sent.findIndex(({ cypher }) => cypher.includes('->'))
    expect(sent.slice(firstRelationship).filter(({ cypher }) => cypher.includes('MERGE (e:Entity'))).toEqual([])
  })

  test('leaves out what is null or told by labels and ends', async () => {
    const { sent } = await loadInto([checkedSeed(['territory', 'vademecum'])])
    const rows = new Map(sent.flatMap(({ rows: list }) => list.map((row) => [row.id, row])))
    expect(rows.get('theme:lavoro')).toEqual({
      id: 'theme:lavoro',
      properties: {
        version: 1,
        recordedAt: '2026-01-02T03:04:05.000Z',
        id: 'theme:lavoro',
        name: 'Lavoro',
        nameKey: 'lavoro',
        searchKeys: ['lavoro'],
        searchText: 'Lavoro',
        order: 10,
        period: '/',
        startEarliest: -10_000_000,
        startLatest: 10_000_000,
        endEarliest: 18_415,
        endLatest: 10_000_000,
        dateStatus: 'UNKNOWN',
        certainty: 'STATED',
        sources: ['source:vademecum#Manifesto, Lavoro'],
        sets: ['vademecum'],
        attested: ['[2020-06..]'],
        confirmations: [],
        lastAttested: 18_414,
      },
    })
    expect(rows.get('tie:r12')).toMatchObject({ from: 'actor:soci_smp', to: 'actor:smp' })
    expect(Object.keys(rows.get('tie:r12')?.properties ?? {})).toEqual([
      'version',
      'recordedAt',
      'id',
      'kind',
      'role',
      'period',
      'dateStatus',
      'certainty',
      'sources',
      'startEarliest',
      'startLatest',
      'endEarliest',
      'endLatest',
      'sets',
      'attested',
      'confirmations',
      'lastAttested',
    ])
  })

  test('never sends more rows in one statement than it is told', async () => {
    const { sent, counts } = await loadInto(generateScenario({ actors: 100 }), 40)
    expect(Math.max(...sent.map(({ rows }) => rows.length))).toBe(40)
    expect(counts.ties).toBe(300)
    const surveys = sent.filter(({ cypher }) => cypher.includes('NeedReport'))
    expect(surveys.flatMap(({ rows }) => rows)).toHaveLength(counts.reports)
    expect(counts.reports).toBeGreaterThan(50)
  })

  test('takes relationship types and labels from the tables of the graph only', async () => {
    const { sent } = await loadInto([checkedSeed()])
    expect(new Set(sent.map(({ cypher }) => /CREATE \(from\)-\[r:(\w+)\]/u.exec(cypher)?.[1] ?? 'entity'))).toEqual(
      new Set([
        ...['entity', 'MEMBER_OF', 'ADHERES_TO', 'PARTICIPATES_IN', 'COLLABORATES_WITH', 'FUNDS', 'FOUNDED'],
        ...['RECOGNISED_BY', 'CONTRACTS_WITH', 'LINKED_TO', 'SEATED_IN', 'SERVES', 'PART_OF_AREA', 'TAKES_PLACE_IN'],
        ...['OFFERS', 'MEETS'],
      ]),
    )
  })
})
