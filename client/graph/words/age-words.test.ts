// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest'
import { loadEntityWords, startI18n } from '../../lib/i18n.ts'
import { describeAge, wholeYears } from './age-words.ts'

let words: Awaited<ReturnType<typeof startI18n>>

beforeAll(async () => {
  words = await startI18n('it')
  await loadEntityWords(words)
})

test.each([
  ['2020-06-30', 'detto l’ultima volta a giugno 2020 · 6 anni fa'],
  ['2025-11-29', 'detto l’ultima volta a novembre 2025 · un anno fa'],
  ['2025-11-30', 'detto l’ultima volta a novembre 2025'],
  ['2021-04-01', 'detto l’ultima volta ad aprile 2021 · 5 anni fa'],
])('what was last told on %s is %s', (day, told) => {
  expect(describeAge(words, day, '2026-11-29')).toBe(told)
})

test('a year is whole on its anniversary', () => {
  expect([wholeYears('2020-02-29', '2021-02-28'), wholeYears('2020-02-29', '2021-03-01')]).toEqual([0, 1])
})
