import type { Role } from '#graph-schema/model/limits.ts'
import { LIMITS } from '#graph-schema/model/limits.ts'
import { type Ask, rootArguments } from '../../read/ask.ts'
import { inputsOf } from '../../read/compile.ts'
import { decodeCursor, encodeCursor, PLACE_PARTS } from '../../read/cursor.ts'
import { readInteger, readText } from '../../read/inputs.ts'
import { shapeAnswer } from './answer-plan.ts'
import { type Report, readGround } from './ground.ts'
import { tellReport } from './tell-report.ts'

/** Answers `needReports`: results of surveys, the latest survey first, a page at a time. */
export async function listReports(ask: Ask, role: Role): Promise<unknown> {
  const values = rootArguments(ask.info, inputsOf(ask.info))
  const [area, need, after] = [readText(values, 'area'), readText(values, 'need'), readText(values, 'after')]
  const limit = Math.min(readInteger(values, 'first'), LIMITS.first)
  const place = after === null ? null : decodeCursor(after, PLACE_PARTS.entities)
  const { reports } = await readGround(ask)
  const asked = reports
    .filter(({ areaId, needId }) => (area === null || areaId === area) && (need === null || needId === need))
    .map((report) => ({ report, place: placeOf(report) }))
    .sort((a, b) => comparePlaces(a.place, b.place))
  const left = place === null ? asked : asked.filter((one) => comparePlaces(one.place, place) > 0)
  const page = left.slice(0, limit)
  const edges = page.map(({ report, place: key }) => ({ cursor: encodeCursor(key), node: tellReport(role)(report) }))
  return shapeAnswer(ask, {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: left.length > page.length,
      hasPreviousPage: place !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: asked.length,
  })
}

/** Later than any survey, so that what is left grows as surveys are older. */
const FAR = 10_000_000

/** By day, the latest first; what one survey told stands together, area by area. */
function placeOf({ id, earliest, areaId, needId, subject, kind }: Report): readonly [string, string] {
  const age = String(FAR - Math.max(earliest, -FAR)).padStart(8, '0')
  return [[age, areaId, needId, subject ?? '', kind].join(' '), id]
}

function comparePlaces(
  [key = '', id = '']: readonly string[],
  [otherKey = '', otherId = '']: readonly string[],
): number {
  if (key !== otherKey) return key < otherKey ? -1 : 1
  return id < otherId ? -1 : id > otherId ? 1 : 0
}
