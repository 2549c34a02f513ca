import { describe, expect, test } from 'vitest'
import { choicesOf, chooseSet, summarise } from './evidence-counts.ts'

describe('a summary of evidence', () => {
  test('adds up by date whatever the foundation, and tells how many are inferred', () => {
    expect(
      summarise([
        { certainty: 'STATED', dateStatus: 'GIVEN', count: 7 },
        { certainty: 'INFERRED', dateStatus: 'UNKNOWN', count: 6 },
        { certainty: 'STATED', dateStatus: 'UNKNOWN', count: 58 },
      ]),
    ).toEqual({
      total: 71,
      inferred: 6,
      byDate: [
        { status: 'GIVEN', count: 7 },
        { status: 'IMPLIED', count: 0 },
        { status: 'UNKNOWN', count: 64 },
      ],
    })
  })

  test('of nothing is zero throughout', () => {
    expect(summarise([])).toEqual({
      total: 0,
      inferred: 0,
      byDate: [
        { status: 'GIVEN', count: 0 },
        { status: 'IMPLIED', count: 0 },
        { status: 'UNKNOWN', count: 0 },
      ],
    })
  })
})

describe('the choice of sets', () => {
  test('offers those that have a source, in a fixed order, and all of them where there are several', () => {
    expect(choicesOf([{ set: 'context' }, { set: 'vademecum' }, { set: 'context' }])).toEqual([
      'vademecum',
      'context',
      'all',
    ])
    expect(choicesOf([{ set: 'scenario' }])).toEqual(['scenario'])
  })

  test('is the one the address names where there is such a set, else the first', () => {
    expect(chooseSet('context', ['vademecum', 'context', 'all'])).toBe('context')
    expect(chooseSet('scenario', ['vademecum', 'context', 'all'])).toBe('vademecum')
    expect(chooseSet(null, ['scenario'])).toBe('scenario')
    expect(chooseSet(null, [])).toBe('all')
  })
})
