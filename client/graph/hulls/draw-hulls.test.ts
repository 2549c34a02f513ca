import { expect, test } from 'vitest'
import type { Point } from '../layout/contract.ts'
import { ALL_SHOWN, withRow } from '../model/filters.ts'
import { listOutlines } from '../model/outlines.ts'
import { findVisible } from '../model/visible.ts'
import { drawNetwork } from '../picture.ts'
import { makeActor, makeNetwork, makeProject, makeTie } from '../testing/build-network.ts'
import { makeLayout, placeInRow } from '../testing/make-layout.ts'
import { drawHulls } from './draw-hulls.ts'
import { surrounds } from './trace-hull.ts'

const TODAY = '2026-11-29'
const NODE = { ...makeActor('valley'), __typename: 'LocalNode', id: 'local-node:valley' }
const SLICE = makeNetwork(
  [makeActor('a'), makeActor('b', { actorKind: 'HEALTH' }), makeActor('c'), makeProject('pact'), NODE],
  [
    makeTie('1', 'actor:a', NODE.id, 'MEMBERSHIP', 'ADHERENT'),
    makeTie('2', 'actor:b', NODE.id, 'MEMBERSHIP', 'ADHERENT'),
    makeTie('3', 'actor:c', 'project:pact', 'ADHESION', 'DECIDED'),
  ],
)
const PICTURE = drawNetwork(SLICE, { nameGroup: () => '', today: TODAY, collapse: true })
const DRAWN = { picture: PICTURE, layout: makeLayout(placeInRow(PICTURE.forLayout)) }

function draw(asked: readonly string[], filters = ALL_SHOWN, moved: ReadonlyMap<string, Point> = new Map()) {
  const visible = findVisible(SLICE, filters, TODAY)
  const hulls = drawHulls({ drawn: DRAWN, visible, outlines: listOutlines(SLICE, visible, asked), moved })
  return hulls.map(({ id, shape, name }) => ({
    id,
    name: name?.text ?? null,
    holds: DRAWN.layout.places
      .map((place) => ({ ...place, ...moved.get(place.id) }))
      .filter((place) => shape.rings.filter((ring) => surrounds(ring, place)).length % 2 === 1)
      .map((place) => place.id),
  }))
}

test('a local node is drawn round its members without being asked for, and its own name stands in it', () => {
  expect(draw([])).toEqual([{ id: NODE.id, name: null, holds: ['actor:a', 'actor:b', 'local-node:valley'] }])
})

test('a project is drawn round who adheres to it when asked for, its name and number on the edge', () => {
  expect(draw(['project:pact'])[1]).toEqual({
    id: 'project:pact',
    name: 'pact · 1',
    holds: ['actor:c', 'project:pact'],
  })
})

test('whom a filter takes off is no longer inside, and a group left alone has no hull', () => {
  const noHealth = withRow(ALL_SHOWN, { section: 'classes', value: 'HEALTH' }, false)
  expect(draw([], noHealth)[0]?.holds).toEqual(['actor:a', 'local-node:valley'])
  const noGroups = withRow(noHealth, { section: 'classes', value: 'CIVIL_SOCIETY' }, false)
  expect(draw([], noGroups)).toEqual([])
})

test('a hull follows a member that is dragged', () => {
  const moved = new Map([['actor:b', { x: 900, y: 900 }]])
  expect(draw([], ALL_SHOWN, moved)[0]?.holds).toEqual(['actor:a', 'actor:b', 'local-node:valley'])
})
