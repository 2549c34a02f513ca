import { describe, expect, test } from 'vitest'
import { type EntityFigures, type Metrics, tellContacts, tellPart, tellPassage } from './tell-figures.ts'

const NOBODY: EntityFigures = {
  __typename: 'EntityMetrics',
  entityId: 'actor:nobody',
  tieCount: 0,
  degree: 0,
  betweenness: 0,
  rank: 1,
  constraint: null,
  componentSize: 1,
}
const figures = (own: Partial<EntityFigures>): EntityFigures => ({ ...NOBODY, ...own })

/** The vademecum's actors alone, STATED ties: the figures that are known of them. */
const ACTORS: Metrics = {
  __typename: 'NetworkMetrics',
  entityCount: 25,
  componentSizes: [14, 5, 2, 2, 2],
  smallSample: true,
  sampled: false,
  figures: [],
}

describe('standing between others', () => {
  test('is told as pairs of a hundred: SMP 21, CPE 9, COESA 8 among the actors of the vademecum', () => {
    expect([0.2138, 0.0906, 0.0815].map(tellPassage)).toEqual([
      { form: 'share', count: 21 },
      { form: 'share', count: 9 },
      { form: 'share', count: 8 },
    ])
  })

  test('of less than one pair in a hundred is not told as none', () => {
    expect([0.004, 0].map(tellPassage)).toEqual([{ form: 'few' }, { form: 'none' }])
  })
})

test('a part is the whole, the largest, another or one alone', () => {
  expect(tellPart(ACTORS, figures({ componentSize: 14 }))).toEqual({ form: 'largest', size: 14 })
  expect(tellPart(ACTORS, figures({ componentSize: 5 }))).toEqual({ form: 'other', size: 5, largest: 14 })
  expect(tellPart(ACTORS, figures({ componentSize: 1 }))).toEqual({ form: 'alone', size: 1 })
  const whole = { ...ACTORS, entityCount: 63, componentSizes: [63] }
  expect(tellPart(whole, figures({ componentSize: 63 }))).toEqual({ form: 'whole', size: 63 })
})

describe('the variety of contacts', () => {
  test('counts every contact of one whose contacts are not tied to each other', () => {
    expect(tellContacts(figures({ degree: 8, constraint: 0.125 }))).toEqual({ form: 'apart', count: 8 })
    expect(tellContacts(figures({ degree: 3, constraint: 1 / 3 }))).toEqual({ form: 'apart', count: 3 })
  })

  test('counts fewer where they are, down to one', () => {
    const smp = tellContacts(figures({ degree: 13, constraint: 0.1049 }))
    expect(smp).toEqual({ form: 'overlapping', count: 13, worth: expect.closeTo(9.53, 2) })
    expect(tellContacts(figures({ degree: 2, constraint: 1.125 }))).toEqual({ form: 'asOne', count: 2 })
    expect(tellContacts(figures({ degree: 1, constraint: 1 }))).toEqual({ form: 'single', count: 1 })
    expect(tellContacts(NOBODY)).toBeNull()
  })
})
