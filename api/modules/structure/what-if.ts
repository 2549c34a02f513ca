import { FACT_SETS } from '#graph-schema/model/evidence.ts'
import { countSteps } from '../coverage/count-steps.ts'
import type { CoverageQuestion } from '../coverage/coverage-question.ts'
import { DayView } from '../coverage/day-view.ts'
import { byCode, type Cell, layMatrix } from '../coverage/matrix.ts'
import { actorsOf } from '../coverage/seats.ts'
import { tieAreas } from '../coverage/territory-figures.ts'
import { findStructuralGaps } from './structural-gaps.ts'
import { type Supposed, suppose } from './suppose.ts'

interface AreaConnection {
  readonly a: string
  readonly b: string
  readonly tiesBefore: number
  readonly tiesAfter: number
  readonly stepsBefore: number | null
  readonly stepsAfter: number | null
}

/** What would change, by the names of the SDL; ids where micro-areas stand. */
export interface WhatIf {
  readonly cells: readonly { readonly before: Cell; readonly after: Cell }[]
  readonly areas: readonly AreaConnection[]
  readonly closes: readonly string[]
}

/** Works out the matrix, the ways between areas and the gaps twice: as it is, and as it would be. */
export function compareSupposed(question: CoverageQuestion, supposed: Supposed): WhatIf {
  const { view } = question
  const state = suppose(view.state, supposed, view.sets ?? FACT_SETS)
  const then = { ...question, view: new DayView(state, view.day, view.sets, view.today) }
  const [before, after] = [listGaps(view), listGaps(then.view)]
  return {
    cells: supposed.services.length === 0 ? [] : compareCells(question, then),
    areas: supposed.ties.length === 0 ? [] : compareAreas(view, then.view),
    closes: before.filter((id) => !after.includes(id)),
  }
}

function listGaps(view: DayView): string[] {
  return findStructuralGaps(view).map(({ id }) => id)
}

function compareCells(question: CoverageQuestion, then: CoverageQuestion): WhatIf['cells'] {
  const after = new Map(layMatrix(then).cells.map((cell) => [cell.id, cell]))
  return layMatrix(question).cells.flatMap((before) => {
    const cell = after.get(before.id)
    return cell === undefined || JSON.stringify(cell) === JSON.stringify(before) ? [] : [{ before, after: cell }]
  })
}

function compareAreas(view: DayView, then: DayView): AreaConnection[] {
  const areas = byCode(view, 'micro-area')
  const [ties, tiesThen] = [countTies(view), countTies(then)]
  const [steps, stepsThen] = [countAllSteps(view, areas), countAllSteps(then, areas)]
  return areas.flatMap((a, place) =>
    areas.slice(place + 1).flatMap((b): AreaConnection[] => {
      const key = `${a} ${b}`
      const [tiesBefore, tiesAfter] = [ties.get(key) ?? 0, tiesThen.get(key) ?? 0]
      const [stepsBefore, stepsAfter] = [steps.get(a)?.get(b) ?? null, stepsThen.get(a)?.get(b) ?? null]
      if (tiesBefore === tiesAfter && stepsBefore === stepsAfter) return []
      return [{ a, b, tiesBefore, tiesAfter, stepsBefore, stepsAfter }]
    }),
  )
}

/** Ties between two areas, surely or possibly there. */
function countTies(view: DayView): Map<string, number> {
  return new Map(tieAreas(view).map(({ a, b, ties }) => [`${a} ${b}`, ties.possible]))
}

/** From each area, the fewest ties from one of its actors to one of each other area; none where no way leads. */
function countAllSteps(view: DayView, areas: readonly string[]): Map<string, ReadonlyMap<string, number>> {
  const actors = areas.map((area) => [area, [...actorsOf(view, area).keys()]] as const)
  return new Map(
    actors.map(([area, starts]) => {
      const found = countSteps(view, starts)
      const nearest = actors.map(([other, ends]): [string, number] => {
        const steps = ends.map((id) => found.get(id)?.steps ?? Number.POSITIVE_INFINITY)
        return [other, steps.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY)]
      })
      return [area, new Map(nearest.filter(([, steps]) => Number.isFinite(steps)))]
    }),
  )
}
