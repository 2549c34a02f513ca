import { groupBy } from '#graph-schema/model/group-by.ts'
import { neighboursOf } from './borders.ts'
import { findBridges } from './bridges.ts'
import type { CoverageQuestion } from './coverage-question.ts'
import type { DayView } from './day-view.ts'
import { endOfServing } from './end-of-serving.ts'
import { findServing, type Serving } from './find-serving.ts'
import { findHeirs } from './heirs.ts'
import { type Cell, countedReports, type Matrix } from './matrix.ts'
import { findNearest } from './nearest-providers.ts'
import { findSeekers } from './seats.ts'
import { cellKey } from './tell-decision.ts'
import { tellReport } from './tell-report.ts'

/** Of those who are near, or could bridge, this many are named. */
const MOST_NAMED = 10

/** All that stands behind one cell, records by id; null where the day has no such cell. */
export function detailCell(question: CoverageQuestion, { cells }: Matrix, area: string | null, need: string) {
  const { view } = question
  const cell = cells.find(({ id }) => id === cellKey(area, need))
  if (cell === undefined) return null
  const asked = { subjects: question.ground.subjects, subject: question.subject }
  const servingIn = (of: DayView) => findServing(of, need, asked).filter(({ areaId }) => areaId === area)
  const serving = servingIn(view)
  const heirOf = findHeirs(view)
  const reports = countedReports(question).filter(({ areaId, needId }) => heirOf(areaId) === area && needId === need)
  return {
    cell,
    area,
    need,
    services: [...tellServices(view, serving), ...tellServices(view, withoutPairs(servingIn(view.past), serving))],
    reports: reports.sort((a, b) => b.earliest - a.earliest || (a.id < b.id ? 1 : -1)).map(tellReport(question.role)),
    ...(area === null ? NOWHERE : detailArea(question, cell, area, serving)),
  }
}

const NOWHERE = { seekers: [], nearest: [], bridges: [], groups: [] }

function detailArea(question: CoverageQuestion, { needId }: Cell, area: string, serving: readonly Serving[]) {
  const { view } = question
  const nearest = findNearest(question, area, needId, new Set(serving.map(({ providerId }) => providerId)))
  const bridges = findBridges(
    question,
    area,
    nearest.map(({ provider }) => provider),
  )
  return {
    seekers: byName(question, [...(findSeekers(question, needId).get(area) ?? [])]),
    nearest: nearest.slice(0, MOST_NAMED),
    bridges: bridges.slice(0, MOST_NAMED),
    groups: [area, ...neighboursOf(view, question.ground, area)].flatMap((near) =>
      byName(question, [...new Set(view.to(near, 'COVERS').map(({ fact }) => fact.from))]).map((group) => ({
        group,
        area: near,
        coversIt: near === area,
      })),
    ),
  }
}

function byName({ view }: CoverageQuestion, ids: readonly string[]): string[] {
  const name = (id: string) => view.state.entities.get(id)?.nameKey ?? ''
  return [...ids].sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : a < b ? -1 : 1))
}

const pairOf = ({ serviceId, providerId }: Serving) => `${serviceId} ${providerId}`

/** Ways of services and providers that have none among others. */
function withoutPairs(ways: readonly Serving[], others: readonly Serving[]): Serving[] {
  const known = new Set(others.map(pairOf))
  return ways.filter((way) => !known.has(pairOf(way)))
}

/** Each service and provider once: by the surest way, and of those by the area itself before a comune. */
function tellServices(view: DayView, serving: readonly Serving[]) {
  const name = (id: string) => view.state.entities.get(id)?.nameKey ?? ''
  const key = ({ serviceId, providerId }: Serving) => `${name(serviceId)}\u0000${name(providerId)}\u0000${serviceId}`
  const weight = ({ held, throughId }: Serving) =>
    `${held === 'SURE' ? 0 : 1}${throughId === null ? '' : name(throughId)}`
  return [...groupBy(serving, pairOf).values()]
    .flatMap((ways) => [...ways].sort((a, b) => (weight(a) < weight(b) ? -1 : 1)).slice(0, 1))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
    .map((way) => ({
      service: way.serviceId,
      provider: way.providerId,
      presence: view.day === null ? null : way.held,
      through: way.throughId,
      until: endOfServing(view.past, way),
    }))
}
