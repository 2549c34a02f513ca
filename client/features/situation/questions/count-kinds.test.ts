import { expect, test } from 'vitest'
import { makeActor, makeNetwork, makeProject } from '../../../graph/testing/build-network.ts'
import { addUpKinds, countKinds } from './count-kinds.ts'

test('actors are counted by kind, the most first, alike in the order of the legend; projects are not actors', () => {
  const network = makeNetwork(
    [
      makeActor('a', { actorKind: 'UNION' }),
      makeActor('b', { actorKind: 'HEALTH' }),
      makeActor('c', { actorKind: 'UNION' }),
      makeActor('d', { actorKind: 'PUBLIC_BODY' }),
      makeActor('table', { __typename: 'GovernanceBody' }),
      makeProject('p'),
    ],
    [],
  )
  expect(countKinds(network)).toEqual([
    { entityClass: 'UNION', count: 2 },
    { entityClass: 'PUBLIC_BODY', count: 1 },
    { entityClass: 'HEALTH', count: 1 },
    { entityClass: 'GOVERNANCE_BODY', count: 1 },
  ])
})

test('at scale the cells of an overview add up to the same', () => {
  const cell = (id: string, entityType: 'ACTOR' | 'LOCAL_NODE' | 'PROJECT', kind: 'UNION' | null, entities: number) =>
    ({ __typename: 'OverviewCell', id, entityType, kind, entities }) as const
  expect(
    addUpKinds([
      cell('1', 'ACTOR', 'UNION', 400),
      cell('2', 'ACTOR', 'UNION', 20),
      cell('3', 'LOCAL_NODE', null, 3),
      cell('4', 'PROJECT', null, 50),
    ]),
  ).toEqual([
    { entityClass: 'UNION', count: 420 },
    { entityClass: 'LOCAL_NODE', count: 3 },
  ])
})
