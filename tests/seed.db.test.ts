import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDriver } from '#api/database/driver.ts'
import { migrate } from '#api/database/migrate.ts'
import { type Database, OPERATOR, openDatabase, type Row } from '#api/database/run.ts'
import { readTestConnection } from '#api/testing/test-run.ts'
import { parseIsoDay } from '#graph-schema/model/day.ts'
import { storedBounds } from '#graph-schema/model/derive-record.ts'
import { INTEGRITY_CHECKS } from '#graph-schema/model/integrity-checks.ts'
import { parsePeriod } from '#graph-schema/model/period.ts'
import { PRESENCE_CASES } from '#graph-schema/model/presence.cases.ts'
import type { RecordBatch } from '#graph-schema/model/record-batch.ts'
import { loadRecords, type Write } from '#seed/load.ts'
import { generateScenario } from '#seed/scenario/generate.ts'
import { checkedSeed } from '#seed/testing/records.ts'

const connection = readTestConnection()
const driver = createDriver(connection)
const database: Database = openDatabase(driver, { name: connection.database })

const ask = (text: string, parameters = {}): Promise<readonly Row[]> =>
  database.read({ operation: 'test', text, parameters }, OPERATOR)
const write: Write = (text, parameters) =>
  database.write('seed', OPERATOR, async (run) => {
    await run(text, parameters)
  })
const load = (batches: Iterable<RecordBatch>, recordedAt: string) => loadRecords(batches, write, { recordedAt })

async function readWhole() {
  const entities = await ask('MATCH (e:Entity) RETURN labels(e), properties(e) ORDER BY e.id')
  const relationships = await ask(
    'MATCH (a:Entity)-[r]->(b:Entity) RETURN type(r), a.id, b.id, properties(r) ORDER BY type(r), r.id',
  )
  return { entities, relationships }
}

async function findOffences() {
  const found: unknown[] = []
  for (const { name, cypher } of INTEGRITY_CHECKS) {
    found.push(...(await ask(cypher)).map((row) => [name, ...row]))
  }
  return found
}

beforeAll(async () => {
  await migrate(database)
  await load([checkedSeed()], '2026-01-02T03:04:05.000Z')
})
afterAll(() => driver.close())

describe('the seed in a real store', () => {
  test('is there with every record, under its label or relationship type', async () => {
    const { entities, ties, facts } = checkedSeed()
    expect(await ask('MATCH (e:Entity) RETURN count(e)')).toEqual([[entities.length]])
    expect(await ask('MATCH (:Entity)-[r]->(:Entity) RETURN count(r)')).toEqual([[ties.length + facts.length]])
    expect(
      await ask(
        `MATCH (a:Entity)-[t]->() WHERE 'vademecum' IN t.sets AND t.kind IS NOT NULL
         RETURN t.dateStatus AS status, count(t) ORDER BY status`,
      ),
    ).toEqual([
      ['GIVEN', 7],
      ['IMPLIED', 10],
      ['UNKNOWN', 64],
    ])
    expect(await ask('MATCH (g:Group) RETURN labels(g)[0..1], count(g)')).toEqual([[['Entity'], 6]])
  })

  test('keeps whole numbers as integers and measures as floats', async () => {
    expect(
      await ask(
        `MATCH (m:Municipality {istatCode: '001191'}), (a:Actor {id: 'actor:soci_cpe'}), (t:Theme {id: 'theme:lavoro'})
         RETURN valueType(m.population), valueType(m.areaKm2), valueType(m.latitude), valueType(a.memberEstimate),
           valueType(t.order), valueType(a.startEarliest), valueType(a.version), a.recordedAt, a.acronym IS NULL`,
      ),
    ).toEqual([
      [
        ...['INTEGER NOT NULL', 'FLOAT NOT NULL', 'FLOAT NOT NULL', 'INTEGER NOT NULL'],
        ...['INTEGER NOT NULL', 'INTEGER NOT NULL', 'INTEGER NOT NULL', '2026-01-02T03:04:05.000Z', true],
      ],
    ])
  })

  test('breaks no integrity check', async () => {
    expect(await findOffences()).toEqual([])
  })

  test('is not changed by loading it again later', async () => {
    const before = await readWhole()
    await load([checkedSeed()], '2027-01-01T00:00:00.000Z')
    expect(await readWhole()).toEqual(before)
  })

  test('is found by exact key, by its beginning, at distance one, and by words', async () => {
    const byKey = async (query: string) =>
      (
        await ask(
          `CALL db.index.fulltext.queryNodes('entityKeys', $query) YIELD node AS e
           WITH e ORDER BY e.id RETURN collect(e.id)`,
          { query },
        )
      )[0]?.[0]
    expect(await byKey('aslto3')).toEqual(['actor:aslto3'])
    expect(await byKey('ciss')).toEqual(['actor:ciss'])
    expect(await byKey('wecare')).toEqual(['project:wecare'])
    expect(await byKey('consorziopin*')).toEqual(['actor:cpe'])
    expect(await byKey('wecarre~1')).toEqual(['project:wecare'])
    const byWords = await ask(
      `CALL db.index.fulltext.queryNodes('entitySearch', 'valdese') YIELD node AS e RETURN e.id AS id ORDER BY id`,
    )
    expect(byWords).toEqual([['actor:diaconia_valdese'], ['actor:diaconia_valdese_valli']])
  })

  test('has every index that a page of a list is read from', async () => {
    const [row] = await ask(
      `SHOW INDEXES YIELD name, type, state, properties
       WHERE type = 'RANGE' AND properties = ['nameKey', 'id'] AND state = 'ONLINE' RETURN count(name)`,
    )
    expect(row).toEqual([11])
  })
})

describe('an integrity check', () => {
  const breaking: readonly (readonly [string, string, string])[] = [
    ['entity: sourced', 'MATCH (e {id: "actor:smp"}) SET e.sources = []', 'actor:smp'],
    ['entity: source on record', 'MATCH (e {id: "actor:smp"}) SET e.sources = ["source:nessuna#1"]', 'actor:smp'],
    ['entity: sets', 'MATCH (e {id: "actor:smp"}) SET e.sets = ["vademecum", "scenario"]', 'actor:smp'],
    ['entity: dates in order', 'MATCH (e {id: "actor:smp"}) SET e.startLatest = e.startEarliest - 1', 'actor:smp'],
    ['entity: findable', 'MATCH (e {id: "actor:smp"}) REMOVE e.searchKeys', 'actor:smp'],
    ['entity: labels', 'MATCH (e {id: "actor:smp"}) SET e:Project', 'actor:smp'],
    ['entity: labels', 'MATCH (e:GovernanceBody) WITH e LIMIT 1 REMOVE e:Group', 'governance-body:'],
    ['entity: labels', 'MATCH (e {id: "theme:lavoro"}) REMOVE e:Theme', 'theme:lavoro'],
    ['relationship: dated', 'MATCH ()-[r {id: "tie:r01"}]->() REMOVE r.period', 'tie:r01'],
    ['relationship: kind and role', 'MATCH ()-[r {id: "tie:r01"}]->() SET r.role = "MEMBER"', 'tie:r01'],
    [
      'relationship: ends',
      'MATCH (a)-[r {id: "tie:r01"}]->() MATCH (p {id: "project:patto"}) CREATE (a)-[n:FOUNDED]->(p) SET n += r {.*, id: "tie:no"}',
      'tie:no',
    ],
    [
      'relationship: one open membership',
      'MATCH (a)-[r {id: "tie:r12"}]->(b) CREATE (a)-[n:MEMBER_OF]->(b) SET n += r {.*, id: "tie:no"}',
      'tie:',
    ],
    [
      'relationship: one open collaboration',
      'MATCH (a)-[r {id: "tie:r35"}]->(b) CREATE (b)-[n:COLLABORATES_WITH]->(a) SET n += r {.*, id: "tie:no"}',
      'tie:',
    ],
    [
      'relationship: within the lives of its ends',
      'MATCH ()-[r {id: "tie:r01"}]->() SET r.startEarliest = 0, r.startLatest = 0',
      'tie:r01',
    ],
    ['relationship: adhesion to a pact', 'MATCH (p {id: "project:patto"}) SET p.kind = "STUDY"', 'tie:r'],
    [
      'relationship: known type',
      'MATCH (a {id: "actor:smp"}), (b {id: "actor:cpe"}) CREATE (a)-[:KNOWS {id: "tie:no"}]->(b)',
      'tie:no',
    ],
  ]

  test.each(breaking)('«%s» names what breaks it', async (name, damage, id) => {
    const check = INTEGRITY_CHECKS.find((each) => each.name === name)
    const session = driver.session({ database: connection.database })
    const transaction = await session.beginTransaction()
    try {
      await transaction.run(damage)
      const { records } = await transaction.run(check?.cypher ?? 'RETURN 1 AS id')
      expect(records.map((record) => String(record.get('id')).slice(0, id.length))).toContain(id)
    } finally {
      await transaction.rollback()
      await session.close()
    }
  })
})

describe('presence in the store', () => {
  test('follows the same case table as in TypeScript', async () => {
    const cases = PRESENCE_CASES.flatMap(({ period, attested, on }) =>
      Object.entries(on).map(([iso, presence]) => ({
        ...storedBounds(parsePeriod(period, attested)),
        day: parseIsoDay(iso) ?? Number.NaN,
        presence,
      })),
    )
    const rows = await ask(
      `UNWIND $cases AS c
       RETURN CASE WHEN c.startLatest <= c.day AND c.day < c.endEarliest THEN 'SURE'
         WHEN c.startEarliest <= c.day AND c.day < c.endLatest THEN 'POSSIBLE' ELSE 'ABSENT' END`,
      { cases },
    )
    expect(rows.map(([presence]) => presence)).toEqual(cases.map(({ presence }) => presence))
  })
})

describe('a scenario in the store', () => {
  test('stands beside the seed, complete and without an offence', async () => {
    const counts = await load(generateScenario({ actors: 400, seed: 3 }), '2026-01-02T03:04:05.000Z')
    expect(
      await ask(`MATCH (e:Entity) WHERE 'scenario' IN e.sets WITH count(e) AS entities
        MATCH (:Entity)-[r]->(:Entity) WHERE 'scenario' IN r.sets RETURN entities, count(r)`),
    ).toEqual([[counts.entities, counts.ties + counts.facts]])
    expect(counts.ties).toBe(1_200)
    expect(await findOffences()).toEqual([])
  })
})
