import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseIsoDay } from '#graph-schema/model/day.ts'
import { makeState } from '../../testing/record-state.ts'
import { makeActor, makeEvent, makeFact, makeMicroArea, makeMunicipality, makeTie } from '../../testing/records.ts'
import { findFirstArrivals } from './find-first-arrivals.ts'
import { readStateFilter } from './read-filter.ts'
import { sliceState } from './slice-state.ts'

const GIVEN = { dateStatus: 'GIVEN' } as const

/** Periods of the memberships of two comuni in one area, of the body's own seat there, and of the comune in the area. */
interface Case {
  readonly members?: readonly [string, string]
  readonly own?: string | null
  readonly memberSeat?: string
  readonly part?: string
}

function makeCase({
  members = ['2025-01-01/..', '2025-01-01/..'],
  own = null,
  memberSeat = '/',
  part = '../..',
}: Case) {
  const seat = (slug: string, from: string, period: string) =>
    makeFact(slug, 'SEATED_IN', [from, 'municipality:001001'], { period, ...(period === '/' ? {} : GIVEN) })
  return makeState({
    entities: [
      makeActor('ciss'),
      makeActor('one'),
      makeActor('two'),
      makeEvent('desk'),
      makeMunicipality('001001'),
      makeMicroArea('MA6', { name: 'Alta Val Chisone' }),
    ],
    ties: members.map((period, place) =>
      makeTie(`tie-${place}`, 'MEMBERSHIP', [place === 0 ? 'actor:one' : 'actor:two', 'actor:ciss'], {
        role: 'MEMBER',
        period,
        ...(period === '/' ? {} : GIVEN),
      }),
    ),
    facts: [
      makeFact('part', 'PART_OF_AREA', ['municipality:001001', 'micro-area:MA6'], { period: part }),
      makeFact('desk', 'TAKES_PLACE_IN', ['event:desk', 'municipality:001001'], {}),
      seat('seat-one', 'actor:one', memberSeat),
      seat('seat-two', 'actor:two', '/'),
      ...(own === null ? [] : [seat('seat-own', 'actor:ciss', own)]),
    ],
  })
}

/** What is told of the one body, between two days. */
function arrivals(facts: Case, from: string, to: string) {
  const state = makeCase(facts)
  const days = { from: parseIsoDay(from) ?? 0, to: parseIsoDay(to) ?? 0 }
  return findFirstArrivals(state, sliceState(state, readStateFilter({})), days).filter(
    ({ by }) => by[0] === 'actor:ciss',
  )
}

function told(facts: Case, from: string, to: string) {
  return arrivals(facts, from, to).map(({ surely, when }) => [
    surely ? 'surely' : 'perhaps',
    when?.earliest,
    when?.latest,
  ])
}

describe('a body comes to a micro-area for the first time', () => {
  test('with the first member seated there, though nobody says since when it sits there', () => {
    expect(arrivals({}, '2024-12-31', '2025-01-01')).toEqual([
      {
        kind: 'FIRST_COVERED',
        surely: true,
        subjectId: 'micro-area:MA6',
        when: { kind: 'DATED', earliest: '2025-01-01', latest: '2025-01-01' },
        before: 'ABSENT',
        after: 'SURE',
        by: ['actor:ciss'],
        nobodyBefore: false,
        correction: null,
        label: 'Alta Val Chisone',
        day: parseIsoDay('2025-01-01'),
      },
    ])
  })

  test('with the earlier of two members, and not again with the later', () => {
    const members = ['1997-07-01/..', '2025-01-01/..'] as const
    expect(told({ members }, '1996-12-31', '2025-12-31')).toEqual([['surely', '1997-07-01', '1997-07-01']])
    expect(told({ members }, '2015-12-31', '2025-12-31')).toEqual([])
  })

  test('though it has left again by the second day', () => {
    const members = ['2016-01-01/2018-01-01', '2025-01-01/..'] as const
    expect(told({ members }, '2015-12-31', '2020-12-31')).toEqual([['surely', '2016-01-01', '2016-01-01']])
    expect(told({ members }, '2020-12-31', '2025-12-31')).toEqual([])
  })

  test('only perhaps where a fact of its own without a date may be earlier', () => {
    expect(told({ own: '/' }, '2015-12-31', '2025-12-31')).toEqual([['perhaps', '2025-01-01', '2025-01-01']])
    expect(told({ members: ['/', '2025-01-01/..'] }, '2015-12-31', '2025-12-31')).toEqual([
      ['perhaps', '2025-01-01', '2025-01-01'],
    ])
  })

  test('only perhaps where its day may lie outside the two', () => {
    const members = ['2016/..', '2025-01-01/..'] as const
    expect(told({ members }, '2016-06-30', '2020-12-31')).toEqual([['perhaps', '2016-01-01', '2016-12-31']])
    expect(told({ members }, '2015-12-31', '2020-12-31')).toEqual([['surely', '2016-01-01', '2016-12-31']])
  })

  test('when the seat of its member is dated, with that', () => {
    const members = ['2016-01-01/..', '/'] as const
    expect(
      told({ members: ['2016-01-01/..', '2030-01-01/..'], memberSeat: '2020-05-04/..' }, '2015-12-31', '2025-12-31'),
    ).toEqual([['surely', '2020-05-04', '2020-05-04']])
    expect(told({ members, memberSeat: '2020-05-04/..' }, '2015-12-31', '2019-12-31')).toEqual([])
  })

  test('of no body of which nothing is dated', () => {
    expect(told({ members: ['/', '/'], own: '/' }, '1900-01-01', '2025-12-31')).toEqual([])
  })

  test('of nobody when the area is drawn anew round it', () => {
    const members = ['1997-07-01/..', '1997-07-01/..'] as const
    expect(told({ members, part: '2025-06-01/..' }, '2024-12-31', '2025-12-31')).toEqual([])
  })

  test('of no event: it takes place where it takes place', () => {
    const state = makeCase({})
    const days = { from: parseIsoDay('1900-01-01') ?? 0, to: parseIsoDay('2030-01-01') ?? 0 }
    const by = findFirstArrivals(state, sliceState(state, readStateFilter({})), days).flatMap((change) => change.by)
    expect(by).toEqual(['actor:ciss'])
  })
})

test('whatever is on record, no body surely comes to one area twice, nor perhaps after it surely has', () => {
  const period = fc.constantFrom('/', '2012/', '2014-05/..', '2016-03-01/2018-03-01', '2019/2021', '[2013..2017]/..')
  const days = ['2009-12-31', '2013-06-30', '2016-02-29', '2016-12-31', '2018-06-30', '2020-12-31', '2026-12-31']
  fc.assert(
    fc.property(period, period, fc.option(period), period, (one, two, own, memberSeat) => {
      const series = days
        .slice(1)
        .flatMap((to, place) => told({ members: [one, two], own, memberSeat }, days[place] ?? '', to))
      const first = series.findIndex(([certainty]) => certainty === 'surely')
      expect(first === -1 ? [] : series.slice(first + 1)).toEqual([])
    }),
  )
})
