import { describe, expect, test } from 'vitest'
import { readPlacing, roundPlace, writePlacing } from './placing.ts'

describe('places in an address', () => {
  test('come back to a quarter of a px, negative ones too, for the ids that are asked', () => {
    const placing = new Map([
      ['actor:smp', { x: 120.3, y: -45.9 }],
      ['project:patto', { x: -0.1, y: 3_000 }],
    ])
    const text = writePlacing('desktop', placing)
    expect(text).toMatch(/^d\.[\w-]{22}$/u)
    expect(readPlacing(text, 'desktop', ['project:patto', 'actor:smp', 'actor:cpe'])).toEqual(
      new Map([
        ['project:patto', { x: 0, y: 3_000 }],
        ['actor:smp', { x: 120.25, y: -46 }],
      ]),
    )
  })

  test('are the same text whatever their order, and none at all is the empty text', () => {
    const places = [
      { id: 'actor:a', point: { x: 1, y: 2 } },
      { id: 'actor:b', point: { x: 3, y: 4 } },
    ]
    const write = (list: typeof places) => writePlacing('wide', new Map(list.map(({ id, point }) => [id, point])))
    expect(write(places)).toBe(write(places.toReversed()))
    expect(writePlacing('wide', new Map())).toBe('')
  })

  test('hold only for the class of canvas they were given on', () => {
    const text = writePlacing('wide', new Map([['actor:a', { x: 1, y: 2 }]]))
    expect(readPlacing(text, 'phone', ['actor:a'])).toEqual(new Map())
  })

  test('are none where the text is not one of ours', () => {
    for (const text of ['d.AAAA', 'd.AAAAA!!!!!!', 'nonsense', '']) {
      expect(readPlacing(text, 'desktop', ['actor:a'])).toEqual(new Map())
    }
  })

  test('are rounded as they will come back', () => {
    const point = { x: 17.13, y: -2.49 }
    const text = writePlacing('desktop', new Map([['actor:a', point]]))
    expect(readPlacing(text, 'desktop', ['actor:a']).get('actor:a')).toEqual(roundPlace(point))
  })
})
