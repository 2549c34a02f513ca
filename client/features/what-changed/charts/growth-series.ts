import { bandOf, spanOf, spanOfEntity } from '#graph-schema/model/band.ts'
import { parseIsoDay } from '#graph-schema/model/day.ts'
import { TIE_KINDS, type TieKind } from '#graph-schema/model/tie.ts'
import type { GrowthStep, PointPartsFragment } from '../../../generated/graphql.ts'
import { boundsOf } from '../../../graph/model/bounds.ts'
import type { Background } from '../changes/find-growth.ts'
import type { CountStep } from './plan-band.ts'

/** What a chart can count. */
export const MEASURES = ['ties', 'actors', 'adherents', 'members', 'tiesByKind'] as const
export type Measure = (typeof MEASURES)[number]

export type Point = PointPartsFragment

/** Most days of a series. */
const MOST_POINTS = 230
const DAYS_OF_MONTH = 30.4

/** The shortest step at which a span of days is one series. */
export function stepFor(first: string, last: string): GrowthStep {
  const months = ((parseIsoDay(last) ?? 0) - (parseIsoDay(first) ?? 0)) / DAYS_OF_MONTH
  if (months <= MOST_POINTS) return 'MONTH'
  return months / 3 <= MOST_POINTS ? 'QUARTER' : 'YEAR'
}

/** The counts of one measure, with those of the two compared days exactly where they are. */
export function seriesOf(points: readonly Point[], measure: Exclude<Measure, 'tiesByKind'>): readonly CountStep[] {
  return inOrder(points).map((point) => ({ day: parseIsoDay(point.day) ?? 0, ...countsOf(point[measure]) }))
}

/** The counts of each kind of tie that there is any of. */
export function seriesByKind(points: readonly Point[]): readonly { kind: TieKind; steps: readonly CountStep[] }[] {
  const ordered = inOrder(points)
  return TIE_KINDS.map((kind) => ({
    kind,
    steps: ordered.map(({ day, tiesByKind }) => ({
      day: parseIsoDay(day) ?? 0,
      ...countsOf(tiesByKind.find((band) => band.kind === kind) ?? { sure: 0, possible: 0 }),
    })),
  })).filter(({ steps }) => steps.some(({ possible }) => possible > 0))
}

/** How many belonged to a body, day by day: a member counts once, whatever its ties. */
export function membersOf(background: Background, target: string): readonly CountStep[] {
  const ties = new Map<string, ReturnType<typeof spanOf>[]>()
  for (const { kind, from, to, period } of background.ties) {
    if (kind !== 'MEMBERSHIP' || to.id !== target) continue
    const span = spanOf(boundsOf(period))
    const known = ties.get(from.id)
    if (known === undefined) ties.set(from.id, [span])
    else known.push(span)
  }
  return bandOf([...ties.values()].map(uniteSpans))
}

function uniteSpans(spans: readonly ReturnType<typeof spanOf>[]): ReturnType<typeof spanOf> {
  const [only] = spans
  if (only !== undefined && spans.length === 1) return only
  const possible = spanOfEntity(
    EVER,
    spans.map((span) => ({ sure: span.possible, possible: span.possible })),
  ).sure
  return { sure: spanOfEntity(EVER, spans).sure, possible }
}

/** A life of which nothing is known: its ties alone decide. */
const EVER = {
  startEarliest: Number.NEGATIVE_INFINITY,
  startLatest: Number.POSITIVE_INFINITY,
  endEarliest: Number.NEGATIVE_INFINITY,
  endLatest: Number.POSITIVE_INFINITY,
}

function countsOf({ sure, possible }: { readonly sure: number; readonly possible: number }) {
  return { sure, possible }
}

function inOrder(points: readonly Point[]): readonly Point[] {
  return [...new Map(points.map((point) => [point.day, point])).values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}
