import { expect, test } from 'vitest'
import { walkMap } from './walk-map.ts'

/** A cross with one place far to the right. */
const PLACES = [
  { id: 'north', x: 0, y: -10 },
  { id: 'middle', x: 0, y: 0 },
  { id: 'east', x: 9, y: 2 },
  { id: 'near-east', x: 4, y: 0 },
  { id: 'far', x: 80, y: 30 },
]
const NEIGHBOURS = new Map([
  ['middle', new Set(['north', 'east'])],
  ['north', new Set(['middle'])],
])

function walk(from: string, key: string): string | null {
  return walkMap(PLACES, NEIGHBOURS, from, key)
}

test('an arrow leads to the neighbour in its direction, before others that are nearer', () => {
  expect([walk('middle', 'ArrowUp'), walk('middle', 'ArrowRight'), walk('north', 'ArrowDown')]).toEqual([
    'north',
    'east',
    'middle',
  ])
})

test('where no neighbour lies that way, the nearest place does; where none lies there, nothing', () => {
  expect([walk('east', 'ArrowRight'), walk('far', 'ArrowRight'), walk('middle', 'ArrowDown')]).toEqual([
    'far',
    null,
    null,
  ])
})

test('Home and End lead to the first and the last, other keys nowhere', () => {
  expect([walk('middle', 'Home'), walk('middle', 'End'), walk('middle', 'a')]).toEqual(['north', 'far', null])
})
