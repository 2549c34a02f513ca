import { describe, expect, test } from 'vitest'
import { countAnswers } from './count-answers.ts'
import type { Report } from './ground.ts'

function report(day: number, answers: number, more: Partial<Report> = {}): Report {
  return {
    id: `need-report:${day}`,
    kind: 'NEED',
    areaId: 'micro-area:a',
    needId: 'need:n',
    subject: null,
    answers,
    weight: null,
    surveyedOn: '2024',
    earliest: day,
    sources: ['source:test'],
    sets: ['register'],
    note: null,
    version: 1,
    ...more,
  }
}

/** What is told on each day, reports coming in one a day: answers, `+` where a few more are kept back. */
function toldByDay(...answers: readonly number[]): string[] {
  const reports = answers.map((count, day) => report(day, count))
  return answers.map((_, day) => {
    const { answers: told, few, reports: from } = countAnswers(reports.slice(0, day + 1))
    return `${told}${few ? '+' : ''} of ${from}`
  })
}

describe('answers that may be told', () => {
  test('are none where there is no report', () => {
    expect(countAnswers([])).toEqual({ answers: 0, few: false, reports: 0 })
  })

  test('are all of a report of five or more, at once', () => {
    expect(toldByDay(5, 12)).toEqual(['5 of 1', '17 of 2'])
  })

  test('are kept back under five, until two reports together have five', () => {
    expect(toldByDay(4, 3)).toEqual(['0+ of 0', '7 of 2'])
    expect(toldByDay(1, 1, 4)).toEqual(['0+ of 0', '0+ of 0', '6 of 3'])
  })

  test('do not grow by fewer than five from one day to the next', () => {
    // 10 | 3 waits | 3 and 4 together | 2 waits | 30 at once, the 2 still waits | 2 and 4 together
    expect(toldByDay(10, 3, 4, 2, 30, 4)).toEqual(['10 of 1', '10+ of 1', '17 of 3', '17+ of 3', '47+ of 4', '53 of 6'])
  })

  test('wait on where the sum would give each report away: four and four, or five times one', () => {
    expect(toldByDay(4, 4, 1)).toEqual(['0+ of 0', '0+ of 0', '9 of 3'])
    expect(toldByDay(1, 1, 1, 1, 1, 2)).toEqual([...Array(5).fill('0+ of 0'), '7 of 6'])
  })

  test('are told in the order of their days, not of their recording, and of one day in that of their ids', () => {
    const late = report(9, 3, { id: 'need-report:b' })
    const [early, same] = [report(1, 4), report(9, 2, { id: 'need-report:a' })]
    // Day 1: 4 waits; day 9: with the 2 of `a` it makes 6, and the 3 of `b` begins a new pool.
    expect(countAnswers([late, same, early])).toEqual({ answers: 6, few: true, reports: 2 })
  })

  test('of everybody are the sum of what is told of each subject, so that no difference gives one away', () => {
    const firms = [report(1, 1, { subject: 'FIRMS' }), report(3, 4, { subject: 'FIRMS' })]
    const workers = [report(2, 1, { subject: 'WORKERS' })]
    expect(countAnswers(firms)).toEqual({ answers: 5, few: false, reports: 2 })
    expect(countAnswers(workers)).toEqual({ answers: 0, few: true, reports: 0 })
    expect(countAnswers([...firms, ...workers])).toEqual({ answers: 5, few: true, reports: 2 })
  })
})
