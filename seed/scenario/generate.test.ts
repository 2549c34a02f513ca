import { describe, expect, test } from 'vitest'
import { findContradictions } from '#graph-schema/model/contradictions.ts'
import type { RecordBatch } from '#graph-schema/model/record-batch.ts'
import { entityRecord, territorialFactRecord, tieRecord } from '#graph-schema/model/records.ts'
import { countBy } from '../testing/records.ts'
import { generateScenario } from './generate.ts'
import type { ScenarioOptions } from './plan.ts'

function generateWhole(options: ScenarioOptions): RecordBatch {
  const batches = [...generateScenario(options)]
  return {
    entities: batches.flatMap(({ entities }) => entities),
    ties: batches.flatMap(({ ties }) => ties),
    facts: batches.flatMap(({ facts }) => facts),
  }
}

describe('a scenario', () => {
  test.each([
    { actors: 10, ties: 0 },
    { actors: 10, ties: 200 },
    { actors: 137, seed: 4 },
    { actors: 1_200, ties: 6_000, seed: 7 },
  ])('of size %o has just that size and breaks no rule of the graph', (options) => {
    const whole = generateWhole(options)
    expect(whole.entities.filter(({ type }) => type === 'ACTOR')).toHaveLength(options.actors)
    expect(whole.ties).toHaveLength(options.ties ?? options.actors * 3)
    expect(findContradictions(whole)).toEqual([])
    expect(whole.entities.filter((entity) => !entityRecord.safeParse(entity).success)).toEqual([])
    expect(whole.ties.filter((tie) => !tieRecord.safeParse(tie).success)).toEqual([])
    expect(whole.facts.filter((fact) => !territorialFactRecord.safeParse(fact).success)).toEqual([])
  })

  test('is the same for the same seed, and another for another', () => {
    const [one, same, other] = [5, 5, 6].map((seed) => generateWhole({ actors: 60, seed }))
    expect(same).toEqual(one)
    expect(other?.ties).not.toEqual(one?.ties)
  })

  test('never names an end before its batch', () => {
    const known = new Set<string>()
    for (const { entities, ties, facts } of generateScenario({ actors: 5_200, ties: 3_000 })) {
      for (const { id } of entities) known.add(id)
      const ends = [...ties, ...facts].flatMap(({ from, to }) => [from, to])
      expect(ends.filter((id) => !known.has(id))).toEqual([])
    }
  })

  test('is all in its own set and brings comuni, areas, needs, local nodes, projects and services', () => {
    const { entities, ties, facts } = generateWhole({ actors: 300 })
    expect([...entities, ...ties, ...facts].filter(({ sets }) => sets.join() !== 'scenario')).toEqual([])
    expect(countBy(entities, ({ type }) => type)).toEqual({
      SOURCE: 1,
      MICRO_AREA: 7,
      NEED: 12,
      MUNICIPALITY: 47,
      LOCAL_NODE: 5,
      PROJECT: 12,
      EVENT: 8,
      ACTOR: 300,
      SERVICE: 30,
    })
    expect(Object.keys(countBy(facts, ({ relationship }) => relationship)).sort()).toEqual([
      'COVERS',
      'MEETS',
      'OFFERS',
      'PART_OF_AREA',
      'SEATED_IN',
      'SEEKS',
      'SERVES',
      'TAKES_PLACE_IN',
    ])
  })

  test('names every actor apart, and each name says that it is made up', () => {
    const names = generateWhole({ actors: 5_000, ties: 0 }).entities.flatMap((entity) =>
      entity.type === 'ACTOR' ? [entity.name] : [],
    )
    expect(new Set(names).size).toBe(5_000)
    expect(names.filter((name) => !/esempio|prova|immaginari|fittizi|fint/iu.test(name))).toEqual([])
  })

  test('dates its ties over ten years and ends some of them', () => {
    const { ties } = generateWhole({ actors: 1_000 })
    const starts = ties.flatMap(({ period }) => /^\d{4}/u.exec(period)?.[0] ?? [])
    expect(Object.keys(countBy(starts, String)).sort()).toEqual(
      Array.from({ length: 10 }, (_, index) => String(2015 + index)),
    )
    const shapes = countBy(ties, ({ period }) =>
      period === '/' ? 'undated' : (period.split('/')[1]?.[0] ?? 'unknown'),
    )
    expect(Object.keys(shapes).sort()).toEqual(['.', '2', 'undated', 'unknown'])
  })

  test('has a few entities with very many ties and many with few', () => {
    const { ties } = generateWhole({ actors: 1_000 })
    const degrees = Object.values(
      countBy(
        ties.flatMap(({ from, to }) => [from, to]),
        String,
      ),
    ).sort((a, b) => b - a)
    const middle = degrees[Math.floor(degrees.length / 2)] ?? 0
    expect(degrees[0]).toBeGreaterThan(20 * middle)
  })

  test.each([
    { actors: 9 },
    { actors: 50_001 },
    { actors: 100.5 },
    { actors: 100, ties: 2_001 },
    { actors: 50_000, ties: 500_001 },
    { actors: 100, ties: -1 },
    { actors: 100, seed: -1 },
  ])('of %o is refused', (options) => {
    expect(() => [...generateScenario(options)]).toThrow(RangeError)
  })
})
