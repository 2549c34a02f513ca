import { describe, expect, test } from 'vitest'
import { sizeBy } from './size-by.ts'
import type { EntityFigures, Metrics } from './tell-figures.ts'

/** Of the vademecum with its projects: betweenness and ties as they are known; the last stands for many. */
const KNOWN: readonly (readonly [string, number, number, number | null])[] = [
  ['project:progetto_patto', 0.8598, 26, 1],
  ['actor:smp', 0.2625, 14, 2],
  ['project:patto', 0.2225, 9, 3],
  ['actor:psw', 0.1029, 5, 4],
  ['actor:soci_smp', 0, 30, null],
]

function network(smallSample: boolean): Metrics {
  const figures = KNOWN.map(
    ([entityId, betweenness, tieCount, rank]): EntityFigures => ({
      __typename: 'EntityMetrics',
      entityId,
      tieCount,
      degree: tieCount,
      betweenness,
      rank,
      constraint: null,
      componentSize: 63,
    }),
  )
  return { __typename: 'NetworkMetrics', entityCount: 63, componentSizes: [63], smallSample, sampled: false, figures }
}

const stepsOf = (sized: ReturnType<typeof sizeBy>) => sized && Object.fromEntries(sized.stepOf)

describe('sizes', () => {
  test('are by how often one stands between others, those that stand for many left out', () => {
    expect(stepsOf(sizeBy('passaggio', network(false)))).toEqual({
      'project:progetto_patto': 'large',
      'actor:smp': 'middle',
      'project:patto': 'middle',
      'actor:psw': 'small',
    })
  })

  test('are by ties also among few, but not by standing between', () => {
    expect(stepsOf(sizeBy('relazioni', network(true)))).toEqual({
      'project:progetto_patto': 'large',
      'actor:smp': 'large',
      'project:patto': 'middle',
      'actor:psw': 'small',
    })
    expect(sizeBy('passaggio', network(true))).toBeNull()
    expect(sizeBy('uguale', network(false))).toBeNull()
  })
})
