import { describe, expect, test } from 'vitest'
import type { Drawn } from '../canvas/drawn.ts'
import { drawNetwork } from '../picture.ts'
import { makeActor, makeNetwork } from '../testing/build-network.ts'
import { makeLayout, makePlace } from '../testing/make-layout.ts'
import { resizeDrawn } from './resize-drawn.ts'
import type { SizeStep } from './size-steps.ts'

const NETWORK = makeNetwork([makeActor('hub'), makeActor('near'), makeActor('far')], [])
const PICTURE = drawNetwork(NETWORK, { nameGroup: () => '', today: '2026-11-22', collapse: false })

/** The name of `near` stands just above the hub's mark. */
const DRAWN: Drawn = {
  picture: PICTURE,
  layout: makeLayout([
    makePlace('actor:far', 400, 300),
    makePlace('actor:hub', 100, 100),
    makePlace('actor:near', 100, 50),
  ]),
}
const sizes = (steps: Readonly<Record<string, SizeStep>>) => new Map(Object.entries(steps))

test('a name stays inside the picture: at its right edge it goes to the left', () => {
  const drawn: Drawn = {
    picture: PICTURE,
    layout: makeLayout([
      makePlace('actor:far', 0, 100),
      makePlace('actor:hub', 400, 101),
      makePlace('actor:near', 400, 50),
    ]),
  }
  const { layout } = resizeDrawn(drawn, sizes({ 'actor:hub': 'large' }))
  expect(layout.places.find(({ id }) => id === 'actor:near')?.side).toBe('left')
})

describe('marks of other sizes', () => {
  const resized = resizeDrawn(DRAWN, sizes({ 'actor:hub': 'large', 'actor:far': 'small' }))
  const placeOf = (id: string) => resized.layout.places.find((place) => place.id === id)

  test('stand where they stood', () => {
    expect(resized.layout.places.map(({ id, x, y }) => [id, x, y])).toEqual(
      DRAWN.layout.places.map(({ id, x, y }) => [id, x, y]),
    )
  })

  test('are as large as their step, and as before where they have none', () => {
    expect(placeOf('actor:hub')).toMatchObject({ halfWidth: 23.25, halfHeight: 23.25 })
    expect(placeOf('actor:far')).toMatchObject({ halfWidth: 15, halfHeight: 15 })
    expect(placeOf('actor:near')).toMatchObject({ halfWidth: 15, halfHeight: 15 })
  })

  test('send a name that they would cover to another side, and no other', () => {
    expect(resized.layout.places.map(({ id, side }) => [id, side === 'below'])).toEqual([
      ['actor:far', true],
      ['actor:hub', true],
      ['actor:near', false],
    ])
  })
})
