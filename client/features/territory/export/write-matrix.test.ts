import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { makeAnswers, makeBand, makeCell, makeMatrix } from '../testing/make-matrix.ts'
import { startTerritoryWords } from '../testing/test-words.ts'
import { writeMatrix } from './write-matrix.ts'

test('every cell is a row with day, sets and subject; fewer than five answers are never a number', async () => {
  const matrix = makeMatrix([
    makeCell('micro-area:MA6', 'need:N12', {
      state: 'FRAGILE',
      needs: makeAnswers(0, true),
      providers: makeBand(0, 1),
    }),
    makeCell(null, 'need:N12', { resources: makeAnswers(12, true) }),
    makeCell('micro-area:MA1', 'need:N01', { knowledge: makeAnswers(7) }),
  ])
  const text = writeMatrix(
    await startTerritoryWords(),
    matrix,
    { sets: new Set(['vademecum', 'register']), subject: 'FIRMS' },
    '2025-01-01',
  )
  const { data } = Papa.parse<Record<string, string>>(text.replace('\uFEFF', '').trim(), { header: true })
  const told = data.map(
    ({ area, need, state, providers_sure, providers_possible, need_answers, resource_answers, knowledge_answers }) =>
      [area, need, state, providers_sure, providers_possible, need_answers, resource_answers, knowledge_answers].join(
        ' | ',
      ),
  )
  expect(told).toEqual([
    'Pinerolo | N01 | NOT_SURVEYED | 0 | 0 | 0 | 0 | 7',
    'Alta Val Chisone | N12 | FRAGILE | 0 | 1 | <5 | 0 | 0',
    'Ambito non detto | N12 | NOT_SURVEYED | 0 | 0 | 0 | 12+ | 0',
  ])
  expect(new Set(data.map(({ as_of, sets, subject }) => `${as_of} ${sets} ${subject}`))).toEqual(
    new Set(['2025-01-01 vademecum register FIRMS']),
  )
  expect(data[0]?.['note']).toContain('NOT_SURVEYED non è zero')
})
