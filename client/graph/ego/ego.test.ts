import { describe, expect, test } from 'vitest'
import { makeActor, makeNetwork, makePeriod, makeProject, makeTie } from '../testing/build-network.ts'
import { buildEgo } from './ego.ts'

const TODAY = '2026-11-22'

describe('the ego of an entity', () => {
  test('has its neighbours once each, actors before projects, by name within a kind', () => {
    const network = makeNetwork(
      [makeActor('smp'), makeProject('patto'), makeActor('fimiv'), makeActor('acea'), makeActor('lontano')],
      [
        makeTie('1', 'actor:smp', 'project:patto', 'ADHESION', 'DECIDED'),
        makeTie('2', 'actor:smp', 'actor:fimiv', 'MEMBERSHIP', 'ADHERENT'),
        makeTie('3', 'actor:fimiv', 'actor:smp'),
        makeTie('4', 'actor:acea', 'actor:smp'),
        makeTie('5', 'actor:acea', 'actor:lontano'),
      ],
    )
    const ego = buildEgo(network, 'actor:smp', TODAY)
    expect(ego?.neighbours.map(({ entity }) => entity.id)).toEqual(['actor:acea', 'actor:fimiv', 'project:patto'])
  })

  test('draws each distinct line once, the surest first, with the arrow at the end the tie goes to', () => {
    const network = makeNetwork(
      [makeActor('a'), makeActor('b')],
      [
        makeTie('1', 'actor:b', 'actor:a', 'MEMBERSHIP', 'MEMBER'),
        makeTie('2', 'actor:b', 'actor:a', 'MEMBERSHIP', 'ADHERENT'),
        makeTie('3', 'actor:a', 'actor:b', 'COLLABORATION', null, {
          dateStatus: 'GIVEN',
          period: makePeriod('2013/..'),
        }),
        makeTie('4', 'actor:a', 'actor:b', 'FOUNDING', 'FOUNDED', {
          dateStatus: 'GIVEN',
          period: makePeriod('2000/2001', '2001-12-31'),
        }),
      ],
    )
    expect(buildEgo(network, 'actor:a', TODAY)?.neighbours[0]?.lines).toEqual([
      { style: 'SOLID', family: 'COLLABORATES', arrowAt: null },
      { style: 'DOTTED', family: 'BELONGS', arrowAt: 'centre' },
      { style: 'DASHED', family: 'PROMOTES', arrowAt: 'neighbour' },
    ])
  })

  test('is not drawn without neighbours, nor with more than sixteen', () => {
    const others = Array.from({ length: 17 }, (_, index) => makeActor(`n${index}`))
    const ties = others.map(({ id }, index) => makeTie(String(index), 'actor:a', id))
    const crowd = makeNetwork([makeActor('a'), ...others], ties)
    expect(buildEgo(crowd, 'actor:a', TODAY)).toBeNull()
    expect(buildEgo(makeNetwork([makeActor('a')], []), 'actor:a', TODAY)).toBeNull()
    expect(
      buildEgo(makeNetwork([...others.slice(0, 16), makeActor('a')], ties.slice(0, 16)), 'actor:a', TODAY)?.neighbours,
    ).toHaveLength(16)
  })
})
