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

  test('are kept back under five, until three such reports are told together', () => {
    expect(toldByDay(4, 3, 2)).toEqual(['0+ of 0', '0+ of 0', '9 of 3'])
    expect(toldByDay(1, 1, 3)).toEqual(['0+ of 0', '0+ of 0', '5 of 3'])
  })

  test('do not grow by fewer than five from one day to the next', () => {
    // 10 | 3, 4 and 2 are told together | 30 at once, though 1 waits | 1, 4 and 4 are told together
    expect(toldByDay(10, 3, 4, 2, 1, 30, 4, 4)).toEqual([
      ...['10 of 1', '10+ of 1', '10+ of 1', '19 of 4', '19+ of 4', '49+ of 5', '49+ of 5', '58 of 8'],
    ])
  })

  test('are kept back for good where three together are under five, or the most that three can be', () => {
    expect(toldByDay(1, 1, 2, 3, 3, 3)).toEqual([...Array(5).fill('0+ of 0'), '9+ of 3'])
    expect(toldByDay(4, 4, 4)).toEqual(['0+ of 0', '0+ of 0', '0+ of 0'])
  })

  test('are told in the order of their days, not of their recording, and of one day in that of their ids', () => {
    const late = report(9, 3, { id: 'need-report:b' })
    const others = [report(1, 4), report(9, 2, { id: 'need-report:a' }), report(2, 1)]
    // The 4, the 1 and the 2 of `a` make seven; the 3 of `b` begins a new pool.
    expect(countAnswers([late, ...others])).toEqual({ answers: 7, few: true, reports: 3 })
  })

  test('never let anybody work out a small report, who sees what is told on every day and knows the rule', () => {
    // All ways in which up to seven reports can come in, one a day: 1 to 4 answers each, or 5, which everybody may know.
    const ways: number[][] = [[]]
    for (let place = 0; place < ways.length && (ways[place]?.length ?? 0) < 7; place += 1) {
      for (let count = 1; count <= 5; count += 1) ways.push([...(ways[place] ?? []), count])
    }
    const bySight = new Map<string, number[][]>()
    for (const way of ways.filter(({ length }) => length === 7 || length === 4)) {
      const isLarge = way.map((count) => count >= 5)
      const sight = JSON.stringify([isLarge, toldByDay(...way)])
      bySight.set(sight, [...(bySight.get(sight) ?? []), way])
    }
    const workedOut = [...bySight.values()].filter(([first = [], ...others]) =>
      first.some((count, place) => count < 5 && others.every((other) => other[place] === count)),
    )
    expect(workedOut).toEqual([])
    expect(bySight.size).toBeGreaterThan(1_000)
  })

  test('of everybody are the sum of what is told of each subject, so that no difference gives one away', () => {
    const firms = [1, 2, 3].map((day) => report(day, day, { subject: 'FIRMS' }))
    const workers = [report(2, 1, { subject: 'WORKERS' })]
    expect(countAnswers(firms)).toEqual({ answers: 6, few: false, reports: 3 })
    expect(countAnswers(workers)).toEqual({ answers: 0, few: true, reports: 0 })
    expect(countAnswers([...firms, ...workers])).toEqual({ answers: 6, few: true, reports: 3 })
  })

  test('of areas that have become one are the sum of what was told of each, so that no drawing gives one away', () => {
    const before = [1, 3, 4].map((day) => report(day, day))
    const other = [report(2, 1, { areaId: 'micro-area:b' })]
    expect(countAnswers(before)).toEqual({ answers: 8, few: false, reports: 3 })
    expect(countAnswers([...before, ...other])).toEqual({ answers: 8, few: true, reports: 3 })
  })
})
