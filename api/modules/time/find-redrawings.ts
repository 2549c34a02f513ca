import { isoDay } from '#graph-schema/model/day.ts'
import { ENTITIES } from '#graph-schema/model/entity.ts'
import { liesWithin } from '#graph-schema/model/flow.ts'
import type { RedrawingAct } from '../../generated/schema.ts'
import type { FoundChange } from './found-change.ts'
import { presenceIn } from './presence-in.ts'
import type { StateFilter } from './read-filter.ts'
import type { RecordState } from './record-state.ts'
import type { TwoDays } from './two-days.ts'

/** One thing that a drawing of the micro-areas changed, on an unknown day between two. */
export interface Redrawing {
  readonly act: RedrawingAct
  /** Id of the comune that moved, or of the micro-area that began or ended. */
  readonly subjectId: string
  readonly earliest: number
  readonly latest: number
  /** Ids of the micro-areas that it, or its comuni, left and came to. */
  readonly left: readonly string[]
  readonly entered: readonly string[]
}

interface Move {
  readonly municipality: string
  readonly earliest: number
  readonly latest: number
  readonly left: string[]
  readonly entered: string[]
}

/** Everything that dated drawings of the micro-areas changed, as far as a filter asks for it. */
export function listRedrawings(state: RecordState, filter: StateFilter): Redrawing[] {
  const moves = listMoves(state, filter).filter(({ left, entered }) => left.join() !== entered.join())
  const moved = moves.map(
    ({ municipality, ...move }): Redrawing => ({ act: 'MOVED', subjectId: municipality, ...move }),
  )
  return [...moved, ...listAreaLives(state, filter, moves)].filter(
    ({ subjectId, left, entered }) =>
      (filter.areas === null || [subjectId, ...left, ...entered].some((id) => filter.areas?.includes(id))) &&
      (filter.municipalities === null || filter.municipalities.includes(subjectId)),
  )
}

function listMoves(state: RecordState, filter: StateFilter): Move[] {
  const moves = new Map<string, Move>()
  for (const { relationship, from, to, bounds, sets } of state.facts.values()) {
    if (relationship !== 'PART_OF_AREA' || !isArea(to) || !isOfSets(sets, filter)) continue
    const moveOn = (earliest: number, latest: number) => {
      const key = `${from} ${earliest} ${latest}`
      const move = moves.get(key) ?? { municipality: from, earliest, latest, left: [], entered: [] }
      moves.set(key, move)
      return move
    }
    const { startEarliest, startLatest, endEarliest, endLatest } = bounds
    if (isDated(startEarliest, startLatest)) moveOn(startEarliest, startLatest).entered.push(to)
    if (isDated(endEarliest, endLatest)) moveOn(endEarliest, endLatest).left.push(to)
  }
  return [...moves.values()]
}

/** Micro-areas that begin and end, with where their comuni come from and go to. */
function listAreaLives(state: RecordState, filter: StateFilter, moves: readonly Move[]): Redrawing[] {
  const withMoves = (act: RedrawingAct, subjectId: string, earliest: number, latest: number): Redrawing[] => {
    if (!isDated(earliest, latest)) return []
    const own = moves.filter((move) => move.earliest === earliest && move.latest === latest)
    const came = act === 'BEGAN' ? own.filter(({ entered }) => entered.includes(subjectId)) : []
    const went = act === 'ENDED' ? own.filter(({ left }) => left.includes(subjectId)) : []
    const distinct = (ids: readonly string[]) => [...new Set(ids)].sort()
    const [left, entered] = [came.flatMap((move) => move.left), went.flatMap((move) => move.entered)].map(distinct)
    return [{ act, subjectId, earliest, latest, left: left ?? [], entered: entered ?? [] }]
  }
  return [...state.entities.values()]
    .filter(({ id, sets }) => isArea(id) && isOfSets(sets, filter))
    .flatMap(({ id, bounds: { startEarliest, startLatest, endEarliest, endLatest } }) => [
      ...withMoves('BEGAN', id, startEarliest, startLatest),
      ...withMoves('ENDED', id, endEarliest, endLatest),
    ])
}

function isArea(id: string): boolean {
  return id.startsWith(`${ENTITIES.MICRO_AREA.idPrefix}:`)
}

function isOfSets(sets: readonly string[], filter: StateFilter): boolean {
  return filter.sets === null || sets.some((set) => filter.sets?.includes(set))
}

function isDated(earliest: number, latest: number): boolean {
  return Number.isFinite(earliest) && Number.isFinite(latest)
}

/** The redrawings that fall, or may fall, between two days. */
export function findRedrawings(state: RecordState, redrawings: readonly Redrawing[], days: TwoDays): FoundChange[] {
  return redrawings.flatMap(({ act, subjectId, earliest, latest, left, entered }): FoundChange[] => {
    const happened = liesWithin(earliest, latest, days.from, days.to)
    if (happened === null) return []
    return [
      {
        kind: 'REDRAWN',
        surely: happened === 'SURE',
        subjectId,
        when: { kind: 'DATED', earliest: isoDay(earliest), latest: isoDay(latest) },
        before: presenceIn(state, subjectId, days.from),
        after: presenceIn(state, subjectId, days.to),
        by: [],
        correction: null,
        redrawing: { act, left, entered },
        label: state.entities.get(subjectId)?.name ?? '',
        day: latest,
      },
    ]
  })
}
