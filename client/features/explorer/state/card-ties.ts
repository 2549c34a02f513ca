import { visibleTiesOf } from '../../../graph/model/adjacency.ts'
import { DATE_GROUPS, type DateGroup, dateGroupOf } from '../../../graph/model/date-group.ts'
import { type NetworkEntity, type NetworkTie, otherEnd } from '../../../graph/model/network.ts'
import type { TieSide } from '../../../graph/sentences.ts'
import type { Exploration } from './explore.ts'

/** A tie as one of its ends tells it. */
export interface ToldTie {
  readonly tie: NetworkTie
  readonly side: TieSide
  readonly other: NetworkEntity
}

export interface ToldGroup {
  readonly group: DateGroup
  readonly ties: readonly ToldTie[]
}

/** Visible ties of an entity, grouped by how their date is known: earliest first, then by the other end's name. */
export function tellTiesOf(exploration: Exploration, id: string): readonly ToldGroup[] {
  const { slice, visible, moment } = exploration
  const told = visibleTiesOf(slice, visible, id).flatMap((tie): ToldTie[] => {
    const other = slice.entities.get(otherEnd(tie, id))
    return other === undefined ? [] : [{ tie, side: tie.from === id ? 'from' : 'to', other }]
  })
  return DATE_GROUPS.map((group) => ({
    group,
    ties: told.filter(({ tie }) => dateGroupOf(tie, moment) === group).sort(compareTold),
  })).filter(({ ties }) => ties.length > 0)
}

function compareTold(a: ToldTie, b: ToldTie): number {
  const [startA, startB] = [startOf(a.tie), startOf(b.tie)]
  if (startA !== startB) return startA < startB ? -1 : 1
  return a.other.name.localeCompare(b.other.name, 'it')
}

/** First day on which a tie may hold; what has none comes last. */
function startOf({ period }: NetworkTie): string {
  return period.start.earliest ?? period.start.latest ?? '9999'
}

/** A document that attests ties. */
export interface CitedSource {
  readonly id: string
  readonly title: string
  readonly url: string | null
}

/** Documents that attest these ties, each once, the one cited most first. */
export function listSources(groups: readonly ToldGroup[]): readonly CitedSource[] {
  const cited = new Map<string, { source: CitedSource; times: number }>()
  for (const { tie } of groups.flatMap(({ ties }) => ties)) {
    for (const { source } of tie.citations) {
      const entry = cited.get(source.id) ?? {
        source: { id: source.id, title: source.title, url: source.url },
        times: 0,
      }
      cited.set(source.id, { ...entry, times: entry.times + 1 })
    }
  }
  return [...cited.values()]
    .sort((a, b) => b.times - a.times || a.source.title.localeCompare(b.source.title, 'it'))
    .map(({ source }) => source)
}
