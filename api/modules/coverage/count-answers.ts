import { groupBy } from '#graph-schema/model/group-by.ts'
import { LEAST_TOLD_ANSWERS } from '#graph-schema/model/need-report.ts'
import type { Report } from './ground.ts'

/** How many answers reports got, as far as it may be told. */
export interface AnswerCount {
  readonly answers: number
  readonly few: boolean
  readonly reports: number
}

/** Small reports that are told together. */
const TOGETHER = 3
/** The most answers that as many small reports have. */
const MOST_TOGETHER = TOGETHER * (LEAST_TOLD_ANSWERS - 1)

/**
 * Counts answers without telling any number under five, nor letting one be worked out from what is told on other days,
 * of other subjects or of other sets. A report of five answers or more is told at once. Smaller ones are taken three by
 * three in the order of their days, and three are told together where their sum leaves each of them open. That a pool is
 * full depends on how many reports there are, never on what they say, so that nothing is learnt from when it is told.
 * Each area surveyed, subject and set of facts has pools of its own, and what is told of several is the sum of what is
 * told of each: so neither does a territory that is drawn anew part the pools otherwise than before.
 */
export function countAnswers(reports: readonly Report[]): AnswerCount {
  const told = { answers: 0, few: false, reports: 0 }
  for (const [, stratum] of groupBy(reports, stratumOf)) {
    for (const { answers } of stratum) {
      if (answers < LEAST_TOLD_ANSWERS) continue
      told.answers += answers
      told.reports += 1
    }
    const small = stratum.filter(({ answers }) => answers < LEAST_TOLD_ANSWERS).sort(byDay)
    for (let start = 0; start < small.length; start += TOGETHER) {
      const pool = small.slice(start, start + TOGETHER)
      const sum = pool.reduce((answers, report) => answers + report.answers, 0)
      if (pool.length === TOGETHER && hides(sum)) {
        told.answers += sum
        told.reports += pool.length
      } else told.few = true
    }
  }
  return told
}

function stratumOf({ areaId, subject, sets }: Report): string {
  return [areaId, subject ?? '', ...[...sets].sort()].join('/')
}

/** Whether the sum of three small reports is no small number itself, and leaves each of them more than one value. */
function hides(sum: number): boolean {
  return sum >= LEAST_TOLD_ANSWERS && sum < MOST_TOGETHER
}

function byDay(a: Report, b: Report): number {
  return a.earliest - b.earliest || (a.id < b.id ? -1 : 1)
}
