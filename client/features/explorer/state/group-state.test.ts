import { describe, expect, test } from 'vitest'
import { ALL_SHOWN } from '../../../graph/model/filters.ts'
import { MOST_BY_THEMSELVES } from '../../../graph/model/outlines.ts'
import { findVisible } from '../../../graph/model/visible.ts'
import { makeActor, makeNetwork, makeProject, makeTie } from '../../../graph/testing/build-network.ts'
import { groupStateOf } from './group-state.ts'

/** So many local nodes of one member each, a working table of two, and a project with one adherent and one prospect. */
function stateOf(id: string, nodes = 1, asked: { outlined?: string[]; closedGroups?: string[] } = {}) {
  const nodeIds = Array.from({ length: nodes }, (_, index) => `local-node:${index}`)
  const slice = makeNetwork(
    [
      makeActor('a'),
      makeActor('b'),
      makeProject('pact'),
      { ...makeActor('t'), __typename: 'GovernanceBody', id: 'governance-body:t' },
      ...nodeIds.map((node) => ({ ...makeActor('n'), __typename: 'LocalNode', id: node })),
    ],
    [
      makeTie('1', 'actor:a', 'governance-body:t', 'MEMBERSHIP', 'MEMBER'),
      makeTie('2', 'actor:b', 'governance-body:t', 'MEMBERSHIP', 'LEADER'),
      makeTie('3', 'actor:a', 'project:pact', 'ADHESION', 'DECIDED'),
      makeTie('4', 'actor:b', 'project:pact', 'PARTICIPATION', 'PROSPECTIVE'),
      ...nodeIds.map((node) => makeTie(node, 'actor:a', node, 'MEMBERSHIP', 'ADHERENT')),
    ],
  )
  const visible = findVisible(slice, ALL_SHOWN, '2026-11-29')
  return groupStateOf({ slice, visible }, { outlined: [], closedGroups: [], ...asked }, id)
}

describe('a local node', () => {
  test('is an area by itself while there are few of them', () => {
    expect(stateOf('local-node:0', MOST_BY_THEMSELVES)).toEqual({
      members: ['actor:a'],
      outline: 'always',
      closed: false,
      canClose: true,
    })
  })

  test('is one when it is asked for where there are many', () => {
    const many = MOST_BY_THEMSELVES + 1
    expect(stateOf('local-node:0', many)?.outline).toBe('off')
    expect(stateOf('local-node:0', many, { outlined: ['local-node:0'] })?.outline).toBe('on')
  })
})

test('a body is made up of its members, and can be closed whether it is outlined or not', () => {
  expect(stateOf('governance-body:t')).toEqual({
    members: ['actor:a', 'actor:b'],
    outline: 'off',
    closed: false,
    canClose: true,
  })
})

test('a project is made up of who takes part, not of who might, and closes only as an area', () => {
  expect(stateOf('project:pact')).toEqual({ members: ['actor:a'], outline: 'off', closed: false, canClose: false })
  const asked = { outlined: ['project:pact'], closedGroups: ['project:pact'] }
  expect(stateOf('project:pact', 1, asked)).toEqual({
    members: ['actor:a'],
    outline: 'on',
    closed: true,
    canClose: true,
  })
})

test('an actor, and what is not there, is no group', () => {
  expect([stateOf('actor:a'), stateOf('project:elsewhere')]).toEqual([null, null])
})
