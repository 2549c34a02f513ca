import { expect, test } from 'vitest'
import { formatSearchParams, parseSearchParams } from './search-params.ts'

test('values stay text: numbers and words that look like code are not guessed', () => {
  expect(parseSearchParams('?alla=2020&vista=true&sel=actor:smp')).toEqual({
    alla: '2020',
    vista: 'true',
    sel: 'actor:smp',
  })
})

test('what is written is read back, colons and commas readable', () => {
  const params = { sel: 'actor:smp', tipi: 'UNION,HEALTH', testo: 'c’è & <b>' }
  const written = formatSearchParams(params)
  expect(written.startsWith('?sel=actor:smp&tipi=UNION,HEALTH&testo=')).toBe(true)
  expect(parseSearchParams(written)).toEqual(params)
})

test('what is empty is left out', () => {
  expect(formatSearchParams({ sel: undefined, tipi: '', fonti: null })).toBe('')
})
