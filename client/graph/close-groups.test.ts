import { expect, test } from 'vitest'
import { closeGroups } from './close-groups.ts'
import { ALL_SHOWN, withRow } from './model/filters.ts'
import { listOutlines } from './model/outlines.ts'
import { findVisible } from './model/visible.ts'
import { drawNetwork } from './picture.ts'
import { makeActor, makeNetwork, makeProject, makeTie } from './testing/build-network.ts'
import { makeLayout, placeInRow } from './testing/make-layout.ts'

const TODAY = '2026-11-29'
const TABLE = { ...makeActor('table'), __typename: 'GovernanceBody', id: 'governance-body:table' }
const NODE = { ...makeActor('valley'), __typename: 'LocalNode', id: 'local-node:valley' }
const SLICE = makeNetwork(
  [makeActor('a'), makeActor('b', { actorKind: 'HEALTH' }), makeActor('c'), makeProject('pact'), TABLE, NODE],
  [
    makeTie('1', 'actor:a', TABLE.id, 'MEMBERSHIP', 'MEMBER'),
    makeTie('2', 'actor:b', TABLE.id, 'MEMBERSHIP', 'MEMBER'),
    makeTie('3', 'actor:b', NODE.id, 'MEMBERSHIP', 'ADHERENT'),
    makeTie('4', 'actor:c', NODE.id, 'MEMBERSHIP', 'ADHERENT'),
    makeTie('5', 'actor:a', 'actor:b'),
    makeTie('6', 'actor:a', 'project:pact', 'ADHESION', 'DECIDED'),
    makeTie('7', 'actor:b', 'project:pact', 'ADHESION', 'DECIDED'),
    makeTie('8', 'actor:a', 'actor:c'),
  ],
)
const PICTURE = drawNetwork(SLICE, { nameGroup: () => '', today: TODAY, collapse: true })
const DRAWN = { picture: PICTURE, layout: makeLayout(placeInRow(PICTURE.forLayout)) }

function close(ids: readonly string[], filters = ALL_SHOWN) {
  const visible = findVisible(SLICE, filters, TODAY)
  const groups = ids.flatMap((id) => listOutlines(SLICE, visible, [id]).filter((outline) => outline.id === id))
  return closeGroups(DRAWN, { recorded: SLICE, visible, today: TODAY }, groups)
}

test('a closed group takes its members in and stands where it stood; all others stay where they are', () => {
  const { picture, layout } = close([TABLE.id])
  expect([...picture.vertices.keys()].sort()).toEqual(['actor:c', TABLE.id, NODE.id, 'project:pact'])
  expect(picture.vertices.get(TABLE.id)).toMatchObject({ holds: 2, members: [TABLE.id, 'actor:a', 'actor:b'] })
  expect(['actor:a', 'actor:b', 'actor:c'].map((id) => picture.homeOf.get(id))).toEqual([TABLE.id, TABLE.id, 'actor:c'])
  const before = DRAWN.layout.places.filter(({ id }) => id !== 'actor:a' && id !== 'actor:b')
  expect(layout.places.map(({ id, x, y }) => [id, x, y])).toEqual(before.map(({ id, x, y }) => [id, x, y]))
})

test('the ties of its members to others are drawn from it, those that look alike as one, those inside not at all', () => {
  const edges = close([TABLE.id]).picture.edges.map(({ id, tieIds }) => [id, tieIds])
  expect(edges).toEqual([
    [`actor:c|${NODE.id}|BELONGS|DOTTED`, ['tie:4']],
    [`actor:c|${TABLE.id}|COLLABORATES|DOTTED`, ['tie:8']],
    [`${TABLE.id}|project:pact|BELONGS|DOTTED`, ['tie:6', 'tie:7']],
    [`${TABLE.id}|${NODE.id}|BELONGS|DOTTED`, ['tie:3']],
  ])
})

test('a member of two closed groups goes into the first, and neither goes into the other', () => {
  const { picture } = close([NODE.id, TABLE.id])
  expect(picture.homeOf.get('actor:b')).toBe(NODE.id)
  expect([...picture.vertices.keys()].sort()).toEqual([TABLE.id, NODE.id, 'project:pact'])
})

test('whom a filter takes off is neither counted nor taken in', () => {
  const noHealth = withRow(ALL_SHOWN, { section: 'classes', value: 'HEALTH' }, false)
  expect(close([TABLE.id], noHealth).picture.vertices.get(TABLE.id)?.holds).toBe(1)
})

test('opened again, the drawing is the very one of before', () => {
  expect(close([])).toBe(DRAWN)
})
