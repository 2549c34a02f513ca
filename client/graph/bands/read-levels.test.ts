import { expect, test } from 'vitest'
import { type AnsweredLevelBody, readLevels } from './read-levels.ts'

function makeBody(slug: string, level: AnsweredLevelBody['level'], structural: boolean): AnsweredLevelBody {
  return { id: `governance-body:${slug}`, label: slug, level, structural, members: { totalCount: 0, nodes: [] } }
}

test('the bands are the structural bodies from the political level down, whatever the order of the answer', () => {
  const bodies = [
    makeBody('streets', 'CAPILLARY', true),
    makeBody('table', null, false),
    makeBody('board', 'STRATEGIC', true),
    makeBody('guests', 'TECHNICAL', false),
    makeBody('floor', 'TECHNICAL', true),
  ]
  expect(readLevels(bodies, (id) => `/of/${id}`).map(({ id, href }) => [id, href])).toEqual([
    ['governance-body:board', '/of/governance-body:board'],
    ['governance-body:floor', '/of/governance-body:floor'],
    ['governance-body:streets', '/of/governance-body:streets'],
  ])
})
