import { describe, expect, test } from 'vitest'
import {
  areaDay,
  dateIssue,
  emptySheet,
  findSheetIssues,
  measureSheet,
  readCount,
  rowsOfSheet,
} from './sheet-values.ts'

const TODAY = '2026-11-29'

describe('a count', () => {
  test.each([
    ['12', 12],
    [' 7 ', 7],
    ['1.234', 1234],
    ['1.000', 1000],
    ['1.234', 1234],
    ['1.000', 1000],
    ['1.234', 1234],
    ['1.000', 1000],
    ['12,0', 12],
    ['1.000.000', 1_000_000],
  ])('written %j is %i answers', (text, answers) => {
    expect(readCount(text)).toEqual({ kind: 'COUNT', answers })
  })

  test.each([
    ['', 'EMPTY'],
    ['–', 'EMPTY'],
    ['0', 'ZERO'],
    ['0,0', 'ZERO'],
    ['-3', 'WRONG'],
    ['3,5', 'WRONG'],
    ['12 persone', 'WRONG'],
    ['1.000.001', 'WRONG'],
  ])('written %j is %s', (text, kind) => {
    expect(readCount(text)).toEqual({ kind })
  })
})

describe('the day of a survey', () => {
  test.each([
    ['2026-11-29', null],
    ['2026-11', null],
    ['2026', null],
    ['2026-11-30', 'FUTURE'],
    ['2026-12', 'FUTURE'],
    ['2027', 'FUTURE'],
    ['', 'NO_DATE'],
    [null, 'NOT_A_DATE'],
    ['[2020..2021]', 'NOT_A_DATE'],
  ])('%j has the issue %j', (day, issue) => {
    expect(dateIssue(day, TODAY)).toBe(issue)
  })

  test.each([
    ['2024-05-03', '2024-05-03'],
    ['2024-02', '2024-02-29'],
    ['2023', '2023-12-31'],
    ['2026-11', TODAY],
    ['2026', TODAY],
    ['', TODAY],
    [null, TODAY],
  ])('%j is of the micro-areas of %s', (surveyedOn, day) => {
    expect(areaDay(surveyedOn, TODAY)).toBe(day)
  })
})

describe('a sheet', () => {
  const sheet = {
    ...emptySheet(TODAY),
    area: 'micro-area:MA2',
    subject: 'FAMILIES' as const,
    counts: { 'need:N02 KNOWLEDGE': '3', 'need:N01 RESOURCE': '', 'need:N01 NEED': '12', 'need:N03 NEED': 'x' },
  }

  test('records what was counted, need by need, and nothing that is blank or no number', () => {
    const rows = rowsOfSheet(sheet, ['need:N01', 'need:N02', 'need:N03'])
    const common = { area: 'micro-area:MA2', subject: 'FAMILIES' }
    expect(rows).toEqual([
      { key: 'need:N01 NEED', row: { ...common, need: 'need:N01', kind: 'NEED', answers: 12 } },
      { key: 'need:N02 KNOWLEDGE', row: { ...common, need: 'need:N02', kind: 'KNOWLEDGE', answers: 3 } },
    ])
    expect(measureSheet(rows)).toEqual({ results: 2, answers: 15, few: 1 })
  })

  test('tells at which place something is wrong', () => {
    expect([...findSheetIssues(sheet, true, TODAY)]).toEqual([['need:N03 NEED', 'NOT_A_COUNT']])
    expect([...findSheetIssues({ ...emptySheet(''), counts: { 'need:N01 NEED': '0' } }, false, TODAY)]).toEqual([
      ['surveyedOn', 'NO_DATE'],
      ['source', 'NO_SOURCE'],
      ['area', 'NO_AREA'],
      ['need:N01 NEED', 'ZERO'],
    ])
    expect(findSheetIssues(emptySheet(TODAY), true, TODAY).get('counts')).toBe('NO_COUNT')
  })
})
