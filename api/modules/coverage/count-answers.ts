import { groupBy } from '#graph-schema/model/group-by.ts'
import { LEAST_TOLD_ANSWERS } from '#graph-schema/model/need-report.ts'
import type { Report } from './ground.ts'

/** How many answers reports got, as far as it may be told. */
export interface AnswerCount {
  readonly answers: number
  readonly few: boolean
  readonly reports: number
}

/**
 * Counts answers without telling any number under five, nor letting one be worked out from what is told on other days,
 * of other subjects or of other sets. A report of five or more is told at once; smaller ones wait together, in the order
 * of their days, until their sum says nothing of a single one, and are told together. Each subject and set of facts has
 * a pool of its own, and what is told of several is the sum of what is told of each.
 */
export function countAnswers(reports: readonly Report[]): AnswerCount {
  const told = { answers: 0, few: false, reports: 0 }
  for (const [, stratum] of groupBy(reports, ({ subject, sets }) => [subject ?? '', ...[...sets].sort()].join('/'))) {
    const counted = countStratum(stratum)
    told.answers += counted.answers
    told.reports += counted.reports
    told.few ||= counted.few
  }
  return told
}

function countStratum(reports: readonly Report[]): AnswerCount {
  const told = { answers: 0, reports: 0 }
  let pool = { answers: 0, reports: 0 }
  for (const { answers } of [...reports].sort(byDay)) {
    const alone = answers >= LEAST_TOLD_ANSWERS
    if (!alone) pool = { answers: pool.answers + answers, reports: pool.reports + 1 }
    if (!alone && !hides(pool)) continue
    told.answers += alone ? answers : pool.answers
    told.reports += alone ? 1 : pool.reports
    if (!alone) pool = { answers: 0, reports: 0 }
  }
  return { ...told, few: pool.reports > 0 }
}

/** Whether a sum lets none of its parts be known: parts of one to four answers each would be all ones, or all fours. */
function hides({ answers, reports }: { readonly answers: number; readonly reports: number }): boolean {
  const most = (LEAST_TOLD_ANSWERS - 1) * reports
  return answers >= LEAST_TOLD_ANSWERS && reports < answers && answers < most
}

function byDay(a: Report, b: Report): number {
  return a.earliest - b.earliest || (a.id < b.id ? -1 : 1)
}
