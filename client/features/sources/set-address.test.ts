import { expect, test } from 'vitest'
import { readSetChoice, undatedTiesPath, writeSetChoice } from './set-address.ts'

test('a choice of sets that is written in the address is read back; other words are no choice', () => {
  const written = (['vademecum', 'context', 'register', 'scenario', 'all'] as const).map(writeSetChoice)
  expect(written.map(readSetChoice)).toEqual(['vademecum', 'context', 'register', 'scenario', 'all'])
  expect([{}, { fonti: 'context' }, { fonti: 'vademecum,altre-fonti' }].map(readSetChoice)).toEqual([null, null, null])
})

test('the undated ties of the network are those of the sets that are counted', () => {
  expect((['context', 'all'] as const).map(undatedTiesPath)).toEqual([
    '/rete?date=assente&fonti=altre-fonti',
    '/rete?date=assente&fonti=vademecum,altre-fonti,registro,esercizio',
  ])
})
