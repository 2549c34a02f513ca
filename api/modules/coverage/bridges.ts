import { entityTypeOf } from '#graph-schema/model/ids.ts'
import type { TimedTie } from '../time/timed-records.ts'
import type { CoverageQuestion } from './coverage-question.ts'
import type { DayView } from './day-view.ts'
import { actorsOf } from './seats.ts'

const LINKS = ['SEATED', 'SERVES', 'MEMBERS', 'TIED'] as const
type BridgeLink = (typeof LINKS)[number]

/** An actor tied both to a micro-area and to a provider; records by id. */
export interface Bridge {
  readonly actor: string
  readonly areaLink: BridgeLink
  readonly areaActor: string | null
  readonly provider: string
  /** Its id and its ends. */
  readonly tie: Pick<TimedTie, 'id' | 'from' | 'to'>
}

/** Who is tied to one of these providers – the nearest first – and belongs to a micro-area; collective actors left out. */
export function findBridges({ view }: CoverageQuestion, area: string, providers: readonly string[]): Bridge[] {
  const seated = new Set(actorsOf(view, area).keys())
  const isProvider = new Set(providers)
  const found = new Map<string, Bridge>()
  for (const provider of providers) {
    for (const { other: actor, tie } of actorTies(view, provider)) {
      if (found.has(actor) || isProvider.has(actor)) continue
      const link = linkTo(view, area, seated, actor)
      if (link !== null) found.set(actor, { actor, ...link, provider, tie })
    }
  }
  const name = (id: string) => view.state.entities.get(id)?.nameKey ?? ''
  return [...found.values()].sort(
    (a, b) =>
      LINKS.indexOf(a.areaLink) - LINKS.indexOf(b.areaLink) ||
      providers.indexOf(a.provider) - providers.indexOf(b.provider) ||
      (name(a.actor) < name(b.actor) ? -1 : 1),
  )
}

interface ActorTie {
  readonly other: string
  readonly tie: Bridge['tie']
}

/** Ties of the day between an actor and another that does not stand for unknown members, by id. */
function actorTies(view: DayView, id: string): ActorTie[] {
  return view.state
    .tiesOf(id)
    .flatMap((tie): ActorTie[] => {
      const other = tie.from === id ? tie.to : tie.from
      const isActor = entityTypeOf(other) === 'ACTOR' && view.state.entities.get(other)?.collective === false
      return isActor && other !== id && view.tieHeld(tie) !== null
        ? [{ other, tie: { id: tie.id, from: tie.from, to: tie.to } }]
        : []
    })
    .sort((a, b) => (a.tie.id < b.tie.id ? -1 : 1))
}

function linkTo(
  view: DayView,
  area: string,
  seated: ReadonlySet<string>,
  actor: string,
): Pick<Bridge, 'areaLink' | 'areaActor'> | null {
  if (seated.has(actor)) return { areaLink: 'SEATED', areaActor: null }
  if (serves(view, area, actor)) return { areaLink: 'SERVES', areaActor: null }
  const member = findMember(view, seated, actor)
  if (member !== null) return { areaLink: 'MEMBERS', areaActor: member }
  const tied = actorTies(view, actor).find(({ other }) => seated.has(other))
  return tied === undefined ? null : { areaLink: 'TIED', areaActor: tied.other }
}

function serves(view: DayView, area: string, actor: string): boolean {
  const servers = [actor, ...view.from(actor, 'OFFERS').map(({ fact }) => fact.to)]
  return servers.some((server) =>
    view
      .from(server, 'SERVES')
      .some(({ fact }) => fact.to === area || view.areasOf(fact.to).some((part) => part.fact.to === area)),
  )
}

/** An actor of the area that is a member of this one, or of a body that this one is a member of, too. */
function findMember(view: DayView, seated: ReadonlySet<string>, actor: string): string | null {
  const bodies = [actor, ...memberships(view, actor).flatMap(({ from, to }) => (from === actor ? [to] : []))]
  for (const body of bodies) {
    const member = memberships(view, body).find(({ from, to }) => to === body && from !== actor && seated.has(from))
    if (member !== undefined) return member.from
  }
  return null
}

function memberships(view: DayView, id: string) {
  return view.state.tiesOf(id).filter((tie) => tie.kind === 'MEMBERSHIP' && view.tieHeld(tie) !== null)
}
