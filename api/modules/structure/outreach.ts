import type { PeriodBounds } from '#graph-schema/model/period.ts'
import type { DayView } from '../coverage/day-view.ts'
import { seatAreas } from '../coverage/seats.ts'
import type { TimedEntity, TimedTie } from '../time/timed-records.ts'
import { compare, endsOf, listPossible } from './present.ts'

/** Kinds of event by which people are reached or asked. */
const OUTREACH_KINDS: ReadonlySet<string | null> = new Set(['DESK', 'SEMINAR', 'SEMINAR_SERIES', 'MEETING', 'SURVEY'])

/** Adhesions of one answer, and what is told before one of them. */
const MOST_ADHESIONS = 200
const MOST_BEFORE = 20

/** An adhesion with what came before it, by the names of the SDL; ids where records stand. */
interface FoundSequence {
  readonly adhesion: string
  readonly actor: string
  readonly areas: readonly string[]
  readonly before: readonly FoundOutreach[]
}

interface FoundOutreach {
  readonly event: string
  readonly places: readonly string[]
  readonly sameArea: boolean
  readonly tookPart: boolean
  readonly surely: boolean
  readonly daysAtLeast: number | null
}

/** Which outreach began before which adhesion, as far as dates tell; by the names of the adherents. */
export function findOutreachBefore(view: DayView): FoundSequence[] {
  const events = listPossible(view, 'EVENT').filter(({ kind }) => OUTREACH_KINDS.has(kind))
  const places = new Map(events.map(({ id }) => [id, [...endsOf(view, id, 'TAKES_PLACE_IN').keys()].sort(compare)]))
  const nameOf = ({ from }: TimedTie) => view.state.entities.get(from)?.nameKey ?? ''
  return [...view.state.ties.values()]
    .filter((tie) => tie.kind === 'ADHESION' && view.tieHeld(tie) !== null)
    .sort((a, b) => compare(nameOf(a), nameOf(b)) || compare(a.id, b.id))
    .slice(0, MOST_ADHESIONS)
    .map((adhesion) => {
      const areas = orderAreas(view, seatAreas(view, adhesion.from).keys())
      const before = events.flatMap((event) => tellBefore(view, adhesion, areas, event, places.get(event.id) ?? []))
      return { adhesion: adhesion.id, actor: adhesion.from, areas, before: nearestFirst(before) }
    })
}

function orderAreas(view: DayView, ids: Iterable<string>): string[] {
  const codeOf = (id: string) => view.state.entities.get(id)?.code ?? ''
  return [...ids].sort((a, b) => compare(codeOf(a), codeOf(b)))
}

function tellBefore(
  view: DayView,
  adhesion: TimedTie,
  areas: readonly string[],
  event: TimedEntity,
  places: readonly string[],
): FoundOutreach[] {
  const sequence = compareStarts(event.bounds, adhesion.bounds)
  if (sequence === null) return []
  const tookPart = view.state
    .tiesOf(adhesion.from)
    .some((tie) => tie.kind === 'PARTICIPATION' && tie.to === event.id && view.tieHeld(tie) !== null)
  const near = places.filter((place) => view.areasOf(place).some(({ fact }) => areas.includes(fact.to)))
  if (near.length === 0 && !tookPart) return []
  return [
    { event: event.id, places: near.length === 0 ? places : near, sameArea: near.length > 0, tookPart, ...sequence },
  ]
}

/** How one beginning stands before another: null where it surely does not. */
function compareStarts(
  first: PeriodBounds,
  second: PeriodBounds,
): { readonly surely: boolean; readonly daysAtLeast: number | null } | null {
  const days = second.startEarliest - first.startLatest
  if (days > 0) return { surely: true, daysAtLeast: Number.isFinite(days) ? days : null }
  return first.startEarliest < second.startLatest ? { surely: false, daysAtLeast: null } : null
}

/** What surely came before goes first, by days; then what possibly did, in the order of the events. */
function nearestFirst(before: readonly FoundOutreach[]): FoundOutreach[] {
  const daysOf = ({ surely, daysAtLeast }: FoundOutreach) =>
    surely ? (daysAtLeast ?? Number.MAX_SAFE_INTEGER) : Number.POSITIVE_INFINITY
  return [...before].sort((a, b) => compare(daysOf(a), daysOf(b))).slice(0, MOST_BEFORE)
}
