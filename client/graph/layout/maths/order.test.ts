import { expect, test } from 'vitest'
import { compareNames } from './order.ts'

test('names are ordered with case and accents set aside', () => {
  expect(['Zebra', 'àncora', 'Ancona', 'Rorà', 'Roretto'].sort(compareNames)).toEqual([
    'Ancona',
    'àncora',
    'Rorà',
    'Roretto',
    'Zebra',
  ])
})
