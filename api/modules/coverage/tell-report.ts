import { parseCitation } from '#graph-schema/model/evidence.ts'
import type { Role } from '#graph-schema/model/limits.ts'
import { LEAST_TOLD_ANSWERS } from '#graph-schema/model/survey.ts'
import type { Report } from './ground.ts'
import { isInsider } from './tell-decision.ts'

/** Tells a report as somebody of this role may know it: few answers are a number to staff alone. */
export function tellReport(role: Role) {
  return ({ earliest, sets, sources, ...report }: Report) => {
    const few = report.answers < LEAST_TOLD_ANSWERS
    const told = !few || isInsider(role)
    return {
      ...report,
      answers: told ? report.answers : null,
      few,
      weight: told ? report.weight : null,
      sources: sources.map((text) => {
        const { sourceId, locator } = parseCitation(text)
        return { source: sourceId, locator: locator === '' ? null : locator }
      }),
    }
  }
}
