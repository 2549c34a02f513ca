import { SERVICE_SUBJECTS } from '#graph-schema/model/actor.ts'
import type { NeedReportRecord } from '#graph-schema/model/need-report.ts'
import { REPORT_KINDS } from '#graph-schema/model/survey.ts'
import { SCENARIO_SOURCE } from './dates.ts'
import { microAreaId, needId } from './ground.ts'
import type { ScenarioPlan } from './plan.ts'
import { drawBelow, drawFrom, randomFor } from './random.ts'

/** Of so many cells of the matrix a survey has told something. */
const SURVEYED = 0.6
/** The years in which the made-up surveys were. */
const YEARS = { first: 2017, count: 8 }

/** Results of made-up surveys: some cells have none, some a few answers, some many; of needs most, of services less. */
export function makeReports(plan: ScenarioPlan): NeedReportRecord[] {
  return Array.from({ length: plan.microAreas * plan.needs }, (_, place) => {
    const [area, need] = [Math.floor(place / plan.needs), place % plan.needs]
    const random = randomFor(plan.seed, 'survey', place)
    if (random() >= SURVEYED) return []
    return Array.from({ length: 1 + drawBelow(random, 4) }, (_one, count): NeedReportRecord => {
      const month = String(1 + drawBelow(random, 12)).padStart(2, '0')
      return {
        id: `need-report:e${place + 1}-${count + 1}`,
        kind: count === 0 ? 'NEED' : drawFrom(random, REPORT_KINDS),
        areaId: microAreaId(area),
        needId: needId(need),
        subject: drawFrom(random, [...SERVICE_SUBJECTS, null]),
        // Small numbers come up oftener, as in small valleys.
        answers: 1 + Math.floor(60 * random() ** 3),
        weight: drawBelow(random, 101) / 100,
        surveyedOn: `${YEARS.first + drawBelow(random, YEARS.count)}-${month}`,
        sources: [SCENARIO_SOURCE],
        sets: ['scenario'],
        note: null,
      }
    })
  }).flat()
}
