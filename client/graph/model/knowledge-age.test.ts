import { describe, expect, test } from 'vitest'
import { yearsBefore } from '#graph-schema/model/day.ts'
import { makeActor, makeNetwork, makeProject, makeTie } from '../testing/build-network.ts'
import { ALL_SHOWN } from './filters.ts'
import { ageOf, listAges } from './knowledge-age.ts'
import { findVisible } from './visible.ts'

const TODAY = '2026-11-22'

describe('the age of what is known', () => {
  test.each([
    ['2026-01-01', 'FRESH'],
    ['2024-11-22', 'FRESH'],
    ['2024-11-21', 'AGEING'],
    ['2021-11-22', 'AGEING'],
    ['2021-11-21', 'OLD'],
    // Told after the day that is asked about: known well enough on it.
    ['2027-01-01', 'FRESH'],
    [null, 'OLD'],
  ] as const)('of what was last told on %s is %s', (lastAttested, age) => {
    expect(ageOf(lastAttested, TODAY)).toBe(age)
  })

  test('counts years to the same day, where the calendar has it', () => {
    expect([yearsBefore('2024-02-29', 1), yearsBefore('2026-11-22', 10)]).toEqual(['2023-02-28', '2016-11-22'])
  })

  test('filters ties that nobody has confirmed for some years, and those of no known day', () => {
    const told = (lastAttested: string | null) => ({ lastAttested })
    const network = makeNetwork(
      [makeActor('a', told('2025-01-01')), makeActor('b', told('2023-01-01')), makeProject('p', told('2026-06-01'))],
      [
        makeTie('old', 'actor:a', 'actor:b', 'COLLABORATION', null, told('2020-06-01')),
        makeTie('new', 'actor:a', 'actor:b', 'MEMBERSHIP', 'MEMBER', told('2026-06-01')),
        makeTie('never', 'actor:a', 'actor:b', 'RECOGNITION', 'AUTHORISED', told(null)),
      ],
    )
    expect([...findVisible(network, { ...ALL_SHOWN, unconfirmed: 5 }, TODAY).ties]).toEqual(['tie:old', 'tie:never'])
    expect([...listAges(network, TODAY)]).toEqual([
      ['tie:old', 'OLD'],
      ['tie:new', 'FRESH'],
      ['tie:never', 'OLD'],
      ['actor:a', 'FRESH'],
      ['actor:b', 'AGEING'],
    ])
  })
})
