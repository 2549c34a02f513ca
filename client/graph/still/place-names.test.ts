import { expect, test } from 'vitest'
import { lengthInside, placeNames } from './place-names.ts'

const FRAME = { x: 0, y: 0, width: 600, height: 400 }
const QUESTION = { lines: [], frame: FRAME, fontPx: 13, radius: 11, most: 10 } as const

test('the length of a line inside a box is that between its walls', () => {
  const box = { x: 10, y: 10, width: 20, height: 10 }
  expect(lengthInside(box, { x: 0, y: 15 }, { x: 100, y: 15 })).toBeCloseTo(20)
  expect(lengthInside(box, { x: 15, y: 15 }, { x: 20, y: 15 })).toBeCloseTo(5)
  expect(lengthInside(box, { x: 0, y: 0 }, { x: 100, y: 0 })).toBe(0)
})

test('a name stands under its mark, or where it hides less', () => {
  const at = { x: 300, y: 200 }
  const alone = placeNames({ ...QUESTION, nameables: [{ id: 'a', name: 'CISS', at }], marks: [at] })
  expect(alone).toMatchObject([{ id: 'a', lines: ['CISS'], x: 300, anchor: 'middle' }])
  expect(alone[0]?.y).toBeGreaterThan(at.y)
  const below = placeNames({
    ...QUESTION,
    nameables: [{ id: 'a', name: 'CISS', at }],
    marks: [at, { x: 300, y: 225 }],
  })
  expect(below[0]?.y).toBeLessThan(at.y)
})

test('a name that would lie over marks on every side is left out for the next; there are never more than asked', () => {
  const at = { x: 300, y: 200 }
  const around = [-26, 0, 26].flatMap((dx) => [-24, 0, 24].map((dy) => ({ x: at.x + dx, y: at.y + dy })))
  const free = { x: 500, y: 300 }
  const nameables = [
    { id: 'first', name: 'CPE', at: { x: 60, y: 60 } },
    { id: 'second', name: 'SMP', at: { x: 60, y: 160 } },
    { id: 'third', name: 'FIMIV', at: { x: 60, y: 260 } },
    { id: 'crowded', name: 'Società Mutua', at },
    { id: 'free', name: 'CISS', at: free },
    { id: 'last', name: 'COESA', at: { x: 60, y: 360 } },
  ]
  const placed = placeNames({ ...QUESTION, nameables, marks: [...around, free], most: 4 })
  expect(placed.map(({ id }) => id)).toEqual(['first', 'second', 'third', 'free'])
})

test('a name never stands nearer to another mark than to its own', () => {
  const at = { x: 300, y: 200 }
  // Below it, where a name stands first, another mark would be just before the name.
  const other = { x: 262, y: 226 }
  const [placed] = placeNames({
    ...QUESTION,
    nameables: [{ id: 'a', name: 'Regione Piemonte', at }],
    marks: [at, other],
  })
  expect(placed).toMatchObject({ lines: ['Regione Piemonte'], anchor: 'middle' })
  expect(placed?.y).toBeLessThan(at.y)
})
