// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { dropSheet, keepSheet, readKeptSheet } from './keep-sheet.ts'
import { emptySheet } from './sheet-values.ts'

test('a sheet is kept for its account alone until it is dropped; what is no sheet is none', () => {
  const values = { ...emptySheet('2026-11-29'), area: 'micro-area:MA2', counts: { 'need:N01 NEED': '12' } }
  const sheet = { savedAt: '2026-11-29T10:00:00.000Z', values }
  expect(keepSheet('account:ada', sheet)).toBe(true)
  expect(readKeptSheet('account:ada')).toEqual(sheet)
  expect(readKeptSheet('account:bea')).toBeNull()
  localStorage.setItem('trama.draft.survey.account:bea', '{"savedAt":"2026","values":{"area":3}}')
  expect(readKeptSheet('account:bea')).toBeNull()
  dropSheet('account:ada')
  expect(readKeptSheet('account:ada')).toBeNull()
})
