import { expect, test } from 'vitest'
import { type AnsweredBody, readLevels } from './governance-levels.ts'

const NO_BOUNDS = { __typename: 'DateBounds', kind: 'UNKNOWN', earliest: null, latest: null } as const

function makeBody(slug: string, level: AnsweredBody['level'], structural: boolean): AnsweredBody {
  return {
    __typename: 'GovernanceBody',
    id: `governance-body:${slug}`,
    label: slug,
    level,
    structural,
    function: null,
    sets: ['vademecum'],
    period: { __typename: 'Period', text: '/', open: false, start: NO_BOUNDS, end: NO_BOUNDS },
    members: { __typename: 'MembershipConnection', totalCount: 0, nodes: [] },
  }
}

test('the bands are the structural bodies from the political level down, whatever the order of the answer', () => {
  const bodies = [
    makeBody('streets', 'CAPILLARY', true),
    makeBody('table', null, false),
    makeBody('board', 'STRATEGIC', true),
    makeBody('guests', 'TECHNICAL', false),
    makeBody('floor', 'TECHNICAL', true),
  ]
  expect(readLevels(bodies).map(({ id, href }) => [id, href])).toEqual([
    ['governance-body:board', '/nodi/board'],
    ['governance-body:floor', '/nodi/floor'],
    ['governance-body:streets', '/nodi/streets'],
  ])
})
