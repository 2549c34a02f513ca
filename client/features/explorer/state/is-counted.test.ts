import { describe, expect, test } from 'vitest'
import { isCounted } from './is-counted.ts'
import { readQuestion } from './question.ts'

const of = (entities: number, ties: number) => ({ totals: { entities, ties } })

describe('a network is counted', () => {
  test.each([
    [66, 81, false],
    [500, 1_000, false],
    [500, 1_001, true],
    [10_000, 30_000, true],
  ])('with %i entities and %i ties: %s', (entities, ties, counted) => {
    expect(isCounted(of(entities, ties), readQuestion({}))).toBe(counted)
  })

  test.each([
    [{ vista: 'tabella' }, true],
    [{ vista: 'matrice' }, false],
    [{ panoramica: 'no' }, false],
    [{ isola: 'actor:smp' }, false],
    [{ celle: 'cell:MA4/HEALTH', sel: 'actor:smp' }, true],
  ])('where it is large, for the address %j: %s', (address, counted) => {
    expect(isCounted(of(10_000, 30_000), readQuestion(address))).toBe(counted)
  })
})
