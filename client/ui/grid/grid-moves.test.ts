import { expect, test } from 'vitest'
import { moveInGrid } from './grid-moves.ts'

const EXTENT = { rows: 25, columns: 3 }

function move(key: string, row: number, column: number, control = false): string {
  const to = moveInGrid({ row, column }, key, control, EXTENT)
  return to === null ? 'nowhere' : `${to.row} ${to.column}`
}

test('arrows lead to the cell beside, into the names of rows and columns, and not beyond', () => {
  expect([move('ArrowRight', 0, 0), move('ArrowLeft', 0, 0), move('ArrowUp', 0, 0), move('ArrowDown', 0, 0)]).toEqual([
    '0 1',
    '0 -1',
    '-1 0',
    '1 0',
  ])
  expect([move('ArrowRight', 0, 2), move('ArrowLeft', 0, -1), move('ArrowDown', 24, 0)]).toEqual([
    '0 2',
    '0 -1',
    '24 0',
  ])
})

test('the corner is passed over', () => {
  expect([move('ArrowUp', 0, -1), move('ArrowLeft', -1, 0), move('Home', -1, 2)]).toEqual(['0 -1', '-1 0', '-1 0'])
})

test('Home and End lead to the ends of the row, with Ctrl to those of the grid', () => {
  expect([move('Home', 4, 1), move('End', 4, 1), move('Home', 4, 1, true), move('End', 4, 1, true)]).toEqual([
    '4 -1',
    '4 2',
    '0 -1',
    '24 2',
  ])
})

test('page keys pass ten rows and stop at the first and the last', () => {
  expect([move('PageDown', 0, 1), move('PageDown', 20, 1), move('PageUp', 20, 1), move('PageUp', 4, 1)]).toEqual([
    '10 1',
    '24 1',
    '10 1',
    '0 1',
  ])
})

test('other keys lead nowhere', () => {
  expect(move('a', 0, 0)).toBe('nowhere')
})
