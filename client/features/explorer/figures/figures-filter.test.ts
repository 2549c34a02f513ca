import { describe, expect, test } from 'vitest'
import { makeActor, makeNetwork, makeProject, makeTie } from '../../../graph/testing/build-network.ts'
import { explore, sliceOf } from '../state/explore.ts'
import { readQuestion } from '../state/question.ts'
import { figuresFilterOf } from './figures-filter.ts'

const NETWORK = makeNetwork(
  [
    makeActor('hub', { actorKind: 'HEALTH' }),
    makeActor('coop', { actorKind: 'SOCIAL_COOPERATIVE' }),
    makeProject('pact'),
  ],
  [
    makeTie('1', 'actor:coop', 'actor:hub', 'MEMBERSHIP', 'ADHERENT'),
    makeTie('2', 'actor:hub', 'project:pact', 'PARTICIPATION', 'PROMOTER'),
  ],
)

function filterOf(address: Readonly<Record<string, string>>) {
  const question = readQuestion(address)
  return figuresFilterOf(question, explore(NETWORK, sliceOf(NETWORK, question.sets), question, '2026-11-22'))
}

describe('the filter of the figures', () => {
  test('is that of the view', () => {
    expect(filterOf({ tipi: '-progetti,-collettivi' })).toEqual({
      filter: {
        sets: ['vademecum', 'register', 'scenario'],
        entityTypes: ['ACTOR', 'LOCAL_NODE', 'GOVERNANCE_BODY', 'EVENT'],
        collective: false,
        includeIsolated: true,
        includeStructural: false,
      },
      asOf: null,
      unseen: [],
    })
  })

  test('is of the whole that the filters leave, and says which choices it does not see', () => {
    expect(filterOf({ isola: 'actor:hub', testo: 'hub' })).toEqual({
      filter: { sets: ['vademecum', 'register', 'scenario'], includeIsolated: true, includeStructural: false },
      asOf: null,
      unseen: ['hand'],
    })
    expect(filterOf({ relazioni: 'promuove', date: '-terminata' }).unseen).toEqual(['roles', 'dates'])
  })
})
