import { TIE_KINDS } from '#graph-schema/model/tie.ts'
import { DATE_GROUPS, dateGroupOf } from '../../graph/model/date-group.ts'
import { type Network, type NetworkEntity, type NetworkTie, otherEnd } from '../../graph/model/network.ts'

/** A tie seen from the entity whose page it stands on. */
export interface SeenTie {
  readonly tie: NetworkTie
  readonly side: 'from' | 'to'
  readonly other: NetworkEntity
}

/** What ties stand under: how their date is known, or, on a day, how sure they are. */
const TIE_HEADINGS = ['SURE', 'POSSIBLE', ...DATE_GROUPS] as const
export type TieHeading = (typeof TIE_HEADINGS)[number]

export interface TieGroup {
  readonly group: TieHeading
  readonly ties: readonly SeenTie[]
}

/**
 * The ties of an entity by how their date is known – or, on a day, how sure they are –, dated ones by their date, undated ones by kind and then by the
 * other end's name. Groups without ties are left out.
 */
export function groupTies(network: Network, id: string, today: string): TieGroup[] {
  const seen = (network.tiesOf.get(id) ?? []).flatMap((tie): SeenTie[] => {
    const other = network.entities.get(otherEnd(tie, id))
    return other === undefined ? [] : [{ tie, side: tie.from === id ? 'from' : 'to', other }]
  })
  return TIE_HEADINGS.flatMap((group) => {
    const ties = seen.filter(({ tie }) => headingOf(tie, today) === group)
    return ties.length === 0 ? [] : [{ group, ties: ties.sort(group === 'UNKNOWN' ? byKindThenName : byDateThenName) }]
  })
}

function headingOf(tie: NetworkTie, today: string): TieHeading {
  return tie.presence ?? dateGroupOf(tie, today)
}

function byDateThenName(a: SeenTie, b: SeenTie): number {
  const [first, second] = [startOf(a), startOf(b)]
  if (first === second) return byKindThenName(a, b)
  return first < second ? -1 : 1
}

/** ISO days of four-digit years sort as text; what has no lower bound comes first. */
function startOf({ tie }: SeenTie): string {
  return tie.period.start.earliest ?? ''
}

function byKindThenName(a: SeenTie, b: SeenTie): number {
  const order = TIE_KINDS.indexOf(a.tie.kind) - TIE_KINDS.indexOf(b.tie.kind)
  return order === 0 ? a.other.name.localeCompare(b.other.name, 'it') : order
}
