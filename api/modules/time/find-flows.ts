import { isoDay } from '#graph-schema/model/day.ts'
import type { Flow } from '#graph-schema/model/flow.ts'
import { type PeriodBounds, parsePeriod } from '#graph-schema/model/period.ts'
import type { DateBounds, DifferenceKind } from '../../generated/schema.ts'
import { type Flowing, flowOfTies } from './count-flow.ts'
import { flowOfLife } from './flow-of-life.ts'
import type { FoundChange } from './found-change.ts'
import { presenceIn } from './presence-in.ts'
import type { RecordState } from './record-state.ts'
import type { StateSlice } from './slice-state.ts'
import type { TimedEntity, TimedTie } from './timed-records.ts'
import type { TwoDays } from './two-days.ts'

/** What a tie is called: the names of its ends. */
export function labelOfTie(
  { entities }: RecordState,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  return `${entities.get(from)?.name ?? ''} – ${entities.get(to)?.name ?? ''}`
}

/** Ties and lives that began or ended between two days, and the ties of which no date tells it. */
export function findFlows(
  slice: StateSlice,
  flowing: Flowing,
  { from, to }: TwoDays,
): { readonly changes: FoundChange[]; readonly undecided: TimedTie[] } {
  const { state } = flowing
  const undecided: TimedTie[] = []
  const changes: FoundChange[] = []
  for (const { tie, bounds, flow } of flowOfTies(flowing, from, to)) {
    if (flow.undecided) undecided.push(tie)
    const joins = tie.kind === 'MEMBERSHIP' || tie.kind === 'ADHESION'
    const kinds = joins ? (['JOINED', 'LEFT'] as const) : (['STARTED', 'ENDED'] as const)
    changes.push(...tellFlow(state, tie, { bounds, flow, kinds, label: labelOfTie(state, tie) }, { from, to }))
  }
  for (const { item, span } of slice.entities.values()) {
    const flow = flowOfLife({ item, span }, from, to)
    if (flow === null) continue
    const told = {
      bounds: item.bounds,
      flow,
      kinds: ['STARTED', 'ENDED'] as const,
      label: item.name,
    }
    changes.push(...tellFlow(state, item, told, { from, to }))
  }
  return { changes, undecided }
}

interface Told {
  readonly bounds: PeriodBounds
  readonly flow: Flow
  readonly kinds: readonly [DifferenceKind, DifferenceKind]
  readonly label: string
}

function tellFlow(
  state: RecordState,
  { id, period }: TimedTie | TimedEntity,
  { bounds, flow, kinds, label }: Told,
  { from, to }: TwoDays,
): FoundChange[] {
  const { startKind, endKind } = parsePeriod(period)
  const sides = [
    {
      kind: kinds[0],
      happened: flow.began,
      bound: startKind,
      days: [bounds.startEarliest, bounds.startLatest] as const,
    },
    { kind: kinds[1], happened: flow.ended, bound: endKind, days: [bounds.endEarliest, bounds.endLatest] as const },
  ]
  return sides.flatMap(({ kind, happened, bound, days: [earliest, latest] }) => {
    if (happened === null) return []
    return [
      {
        kind,
        surely: happened === 'SURE',
        subjectId: id,
        when: { kind: bound, earliest: textOf(earliest), latest: textOf(latest) } satisfies DateBounds,
        before: presenceIn(state, id, from),
        after: presenceIn(state, id, to),
        by: [],
        correction: null,
        label,
        day: [latest, earliest].find(Number.isFinite) ?? Number.NEGATIVE_INFINITY,
      },
    ]
  })
}

function textOf(day: number): string | null {
  return Number.isFinite(day) ? isoDay(day) : null
}
