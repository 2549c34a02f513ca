import { entityTypeOf } from '#graph-schema/model/ids.ts'
import type { DayView } from './day-view.ts'

/** How an actor belongs to a micro-area; records by id. */
export interface AreaWay {
  readonly areaLink: 'SEATED' | 'SERVES' | 'HOSTS' | 'MEMBERS' | 'TIED'
  /** An actor of the area that is its member, a member beside it, or tied to it. */
  readonly areaActor: string | null
  /** The desk that it hosts there, or the body in which it is beside that actor. */
  readonly areaVia: string | null
  /** Actors of the area that are its members. */
  readonly areaMembers: number
  /** Ties between the actor and the area. */
  readonly areaSteps: number
}

interface Asked {
  readonly area: string
  /** Actors that are seated in the area. */
  readonly seated: ReadonlySet<string>
  readonly actor: string
}

const PLAIN = { areaActor: null, areaVia: null, areaMembers: 0, areaSteps: 0 }

/** How an actor belongs to a micro-area: seat, service, desk, members, then a tie; null where it does not. */
export function findAreaWay(view: DayView, { area, seated, actor }: Asked): AreaWay | null {
  if (seated.has(actor)) return { ...PLAIN, areaLink: 'SEATED' }
  if (serves(view, area, actor)) return { ...PLAIN, areaLink: 'SERVES' }
  const desk = findDesk(view, area, actor)
  if (desk !== null) return { ...PLAIN, areaLink: 'HOSTS', areaVia: desk, areaSteps: 1 }
  const members = membersOf(view, actor).filter((one) => seated.has(one))
  const [member] = members
  if (member !== undefined) {
    return { areaLink: 'MEMBERS', areaActor: member, areaVia: null, areaMembers: members.length, areaSteps: 1 }
  }
  for (const body of bodiesOf(view, actor)) {
    const beside = membersOf(view, body).find((one) => one !== actor && seated.has(one))
    if (beside !== undefined) {
      return { areaLink: 'MEMBERS', areaActor: beside, areaVia: body, areaMembers: 0, areaSteps: 2 }
    }
  }
  const tied = findTied(view, seated, actor)
  return tied === null ? null : { ...PLAIN, areaLink: 'TIED', areaActor: tied, areaSteps: 1 }
}

function serves(view: DayView, area: string, actor: string): boolean {
  const servers = [actor, ...view.from(actor, 'OFFERS').map(({ fact }) => fact.to)]
  return servers.some((server) => view.from(server, 'SERVES').some(({ fact }) => isIn(view, area, fact.to)))
}

/** Whether a place is the area, or a comune of it. */
function isIn(view: DayView, area: string, place: string): boolean {
  return place === area || view.areasOf(place).some((part) => part.fact.to === area)
}

/** A desk in the area in which the actor takes part. */
function findDesk(view: DayView, area: string, actor: string): string | null {
  const desks = tiesOf(view, actor)
    .map(({ from, to }) => (from === actor ? to : from))
    .filter((id) => entityTypeOf(id) === 'EVENT' && view.entity(id)?.kind === 'DESK')
  return desks.find((desk) => view.from(desk, 'TAKES_PLACE_IN').some(({ fact }) => isIn(view, area, fact.to))) ?? null
}

function membersOf(view: DayView, body: string): string[] {
  return tiesOf(view, body).flatMap(({ kind, from, to }) => (kind === 'MEMBERSHIP' && to === body ? [from] : []))
}

function bodiesOf(view: DayView, member: string): string[] {
  return tiesOf(view, member).flatMap(({ kind, from, to }) => {
    const isBody = kind === 'MEMBERSHIP' && from === member && view.state.entities.get(to)?.structural !== true
    return isBody ? [to] : []
  })
}

function findTied(view: DayView, seated: ReadonlySet<string>, actor: string): string | null {
  const others = tiesOf(view, actor).map(({ from, to }) => (from === actor ? to : from))
  return others.find((other) => other !== actor && seated.has(other)) ?? null
}

/** Ties of the day, by id. */
function tiesOf(view: DayView, id: string) {
  return view.state
    .tiesOf(id)
    .filter((tie) => view.tieHeld(tie) !== null)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
