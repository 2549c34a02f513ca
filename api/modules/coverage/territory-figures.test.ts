import { describe, expect, test } from 'vitest'
import { checkRecords } from '#seed/check.ts'
import { readSeed } from '#seed/read.ts'
import { countPieces, neighboursOf } from './borders.ts'
import type { Place } from './ground.ts'
import { measureTerritory } from './territory-figures.ts'
import { askOfRecord, entity, fact, place, tie } from './testing/small-record.ts'

describe('the seven micro-areas that are proposed', () => {
  const checked = checkRecords(readSeed(['territory', 'vademecum']))
  const records = checked.ok ? checked.records : null
  const comuni = records?.entities.filter((one) => one.type === 'MUNICIPALITY') ?? []
  const parts = records?.facts.filter(({ relationship }) => relationship === 'PART_OF_AREA') ?? []
  const places = new Map(comuni.map((one): [string, Place] => [one.id, { ...one }]))
  const codes = [...new Set(parts.map(({ to }) => String(to)))].sort()
  const ask = askOfRecord({
    entities: [...codes.map((id) => entity(id)), ...comuni.map(({ id }) => entity(id))],
    facts: parts.map(({ from, to }) => fact(`PART_OF_AREA ${from} ${to}`)),
    ground: { places },
  })
  const { view, ground } = ask()
  const { areas } = measureTerritory(view, ground)

  test('have the comuni, inhabitants and square kilometres of the proposal', () => {
    const told = areas.map(({ area, municipalities, population, areaKm2 }) => [
      ...[area.slice('micro-area:'.length), municipalities, population, Math.round(areaKm2 * 10) / 10],
    ])
    expect(told).toEqual([
      ['MA1', 1, 35_546, 50.3],
      ['MA2', 7, 21_645, 137.6],
      ['MA3', 13, 33_683, 278.5],
      ['MA4', 9, 22_906, 293],
      ['MA5', 7, 13_693, 123.2],
      ['MA6', 5, 3_136, 262.1],
      ['MA7', 5, 1_969, 198.8],
    ])
  })

  test('border on each other in twelve pairs', () => {
    const pairs = areas.flatMap(({ area, neighbours }) =>
      neighbours.flatMap((other) => (area < other ? [`${area}–${other}`.replaceAll('micro-area:', '')] : [])),
    )
    expect(pairs).toEqual([
      ...['MA1–MA2', 'MA1–MA3', 'MA1–MA5', 'MA2–MA3', 'MA2–MA4', 'MA2–MA5'],
      ...['MA3–MA4', 'MA4–MA5', 'MA4–MA7', 'MA5–MA6', 'MA5–MA7', 'MA6–MA7'],
    ])
  })

  test('are in one piece each, but for the second, which is in three', () => {
    expect(areas.map(({ pieces }) => pieces)).toEqual([1, 3, 1, 1, 1, 1, 1])
  })

  test('have comuni that say of each other that they border', () => {
    const byCode = new Map(comuni.map((one) => [one.istatCode, one]))
    const oneSided = comuni.flatMap(({ istatCode, neighbours }) =>
      neighbours.filter((code) => byCode.get(code)?.neighbours.includes(istatCode) !== true),
    )
    expect(oneSided).toEqual([])
    expect(comuni.flatMap(({ neighbours }) => neighbours)).toHaveLength(2 * 118)
  })
})

describe('figures of a territory made by hand', () => {
  // south and north are A; top moved from B to A on 2024-01-01; the union of B is seated in top.
  const ask = askOfRecord({
    entities: [
      ...['micro-area:A', 'micro-area:B', 'service:s', 'event:seminar'].map((id) => entity(id)),
      ...['south', 'north', 'top', 'far'].map((slug) => entity(`municipality:${slug}`)),
      ...['actor:a', 'actor:b', 'actor:c'].map((id) => entity(id)),
      entity('actor:all', { collective: true }),
      entity('event:desk', { kind: 'DESK' }),
      entity('local-node:n'),
    ],
    facts: [
      ...['south', 'north'].map((slug) => fact(`PART_OF_AREA municipality:${slug} micro-area:A`)),
      fact('PART_OF_AREA municipality:top micro-area:B', '../2024-01-01'),
      fact('PART_OF_AREA municipality:top micro-area:A', '2024-01-01/..'),
      fact('PART_OF_AREA municipality:far micro-area:B'),
      fact('SEATED_IN actor:a municipality:south'),
      fact('SEATED_IN actor:all municipality:south'),
      fact('SEATED_IN actor:b municipality:top'),
      fact('SEATED_IN actor:c municipality:far', '/'),
      fact('TAKES_PLACE_IN event:desk municipality:south', '2023-03-01/2023-03-02'),
      fact('TAKES_PLACE_IN event:seminar municipality:south', '2023-03-01/2023-03-02'),
      fact('OFFERS actor:b service:s'),
      fact('SERVES service:s micro-area:A'),
      fact('COVERS local-node:n micro-area:A'),
    ],
    ties: [
      tie('ab', 'actor:a', 'actor:b'),
      tie('ac', 'actor:a', 'actor:c'),
      tie('cb', 'actor:c', 'actor:b', { period: '../2024-01-01' }),
      tie('all-b', 'actor:all', 'actor:b'),
    ],
    ground: {
      places: new Map(
        [
          place('municipality:south', 45, ['north']),
          place('municipality:north', 45.1, ['south']),
          place('municipality:top', 45.3, ['far']),
          place('municipality:far', 45.4, ['top']),
        ].map((one) => [one.id, one]),
      ),
    },
  })
  const NONE = { sure: 0, possible: 0 }
  const ONE = { sure: 1, possible: 1 }

  test('tell seats, desks, providers, groups, neighbours and pieces of a day', () => {
    const { view, ground } = ask({ asOf: '2023-03-01' })
    const { areas, municipalities, areaTies } = measureTerritory(view, ground)
    const size = { municipalities: 2, population: 200, areaKm2: 20 }
    expect(areas).toEqual([
      {
        ...{ area: 'micro-area:A', ...size, seats: ONE, desks: ONE, providers: ONE, groups: ONE },
        ...{ neighbours: [], pieces: 1 },
      },
      {
        ...{ area: 'micro-area:B', ...size, seats: { sure: 1, possible: 2 }, desks: NONE, providers: NONE },
        ...{ groups: NONE, neighbours: [], pieces: 1 },
      },
    ])
    expect(municipalities.find(({ municipality }) => municipality === 'municipality:south')).toEqual({
      ...{ municipality: 'municipality:south', areaId: 'micro-area:A', seats: ONE, desks: ONE },
      ...{ events: { sure: 2, possible: 2 }, providers: ONE },
    })
    // a – b is sure; a – c possible, for nobody knows since when c is seated there; collective actors tie nothing.
    expect(areaTies).toEqual([
      { a: 'micro-area:A', b: 'micro-area:B', ties: { sure: 1, possible: 2 }, tieIds: ['tie:ab', 'tie:ac'] },
    ])
  })

  test('follow a comune that moves: its seats, its borders, the ties of its actors', () => {
    const { view, ground } = ask({ asOf: '2024-01-01' })
    const { areas, areaTies } = measureTerritory(view, ground)
    expect(
      areas.map(({ municipalities, seats, neighbours, pieces }) => ({ municipalities, seats, neighbours, pieces })),
    ).toEqual([
      { municipalities: 3, seats: { sure: 2, possible: 2 }, neighbours: ['micro-area:B'], pieces: 2 },
      { municipalities: 1, seats: { sure: 0, possible: 1 }, neighbours: ['micro-area:A'], pieces: 1 },
    ])
    expect(areaTies.map(({ tieIds }) => tieIds)).toEqual([['tie:ac']])
    expect(neighboursOf(view, ground, 'micro-area:B')).toEqual(['micro-area:A'])
  })

  test('know no piece where there is no comune', () => {
    expect(countPieces([])).toBe(0)
  })
})
