import { entityTypeOf } from '#graph-schema/model/ids.ts'
import type { TimedTie } from '../time/timed-records.ts'
import { type AreaWay, findAreaWay } from './area-ways.ts'
import { isOfNetwork } from './count-steps.ts'
import type { CoverageQuestion } from './coverage-question.ts'
import type { DayView } from './day-view.ts'
import { actorsOf } from './seats.ts'

/** Of many providers the nearest; of what many take part in, so many of its ties; of actors so many in all. */
const MOST = { providers: 20, ties: 200, actors: 400 }

type NamedTie = Pick<TimedTie, 'id' | 'from' | 'to'>

/** A way from an actor to a provider; records by id. */
interface ProviderWay {
  readonly provider: string
  /** What stands between the two, from the actor on; nothing where they are tied directly. */
  readonly via: readonly string[]
  /** The ties of the way, from the actor on. */
  readonly ties: readonly NamedTie[]
}

/** An actor that belongs to a micro-area and has a way to a provider; records by id. */
export interface Bridge extends ProviderWay, Omit<AreaWay, 'areaSteps'> {
  readonly actor: string
  /** Ties of both ways together. */
  readonly steps: number
}

/**
 * Who belongs to a micro-area and is tied to one of these providers – the nearest first –, directly, or through one
 * project, event or group in which both take part; an event counts as part of the project that carries it out. By steps,
 * then by name; collective actors left out.
 */
export function findBridges({ view }: CoverageQuestion, area: string, providers: readonly string[]): Bridge[] {
  const seated = new Set(actorsOf(view, area).keys())
  const ways = findProviderWays(view, providers)
  const found = [...ways].flatMap(([actor, way]): Bridge[] => {
    const link = findAreaWay(view, { area, seated, actor })
    // Through something in between, a tie to somebody of the area would be a way through anybody.
    if (link === null || (link.areaLink === 'TIED' && way.via.length > 0)) return []
    const { areaSteps, ...told } = link
    return [{ actor, ...told, ...way, steps: areaSteps + way.ties.length }]
  })
  const name = (id: string) => view.state.entities.get(id)?.nameKey ?? ''
  return found.sort((a, b) => a.steps - b.steps || (name(a.actor) < name(b.actor) ? -1 : 1))
}

/** Actors with a way to one of the providers: the shortest, of those as short the one to the nearest. */
function findProviderWays(view: DayView, providers: readonly string[]): Map<string, ProviderWay> {
  const isProvider = new Set(providers)
  const found = new Map<string, ProviderWay>()
  const nearest = providers.slice(0, MOST.providers)
  const keep = (actor: string, way: ProviderWay) => {
    if (isProvider.has(actor) || found.has(actor) || found.size >= MOST.actors) return
    found.set(actor, way)
  }
  for (const provider of nearest) {
    for (const { other, tie } of stepsFrom(view, provider, isNamedActor))
      keep(other, { provider, via: [], ties: [tie] })
  }
  for (const provider of nearest) {
    for (const { other: middle, tie: last } of stepsFrom(view, provider, isBetween)) {
      for (const { other, tie } of stepsFrom(view, middle, isNamedActor)) {
        keep(other, { provider, via: [middle], ties: [tie, last] })
      }
    }
  }
  for (const provider of nearest) {
    for (const { other: project, tie: last } of stepsFrom(view, provider, isProject)) {
      for (const { other: event, tie: carried } of stepsFrom(view, project, isEvent)) {
        for (const { other, tie } of stepsFrom(view, event, isNamedActor)) {
          keep(other, { provider, via: [event, project], ties: [tie, carried, last] })
        }
      }
    }
  }
  return found
}

interface Step {
  readonly other: string
  readonly tie: NamedTie
}

/** Ties of the day between an entity and others of a sort, by id. */
function stepsFrom(view: DayView, id: string, isAsked: (view: DayView, id: string) => boolean): Step[] {
  return view.state
    .tiesOf(id)
    .flatMap((tie): Step[] => {
      const other = tie.from === id ? tie.to : tie.from
      return other !== id && isAsked(view, other) && view.tieHeld(tie) !== null
        ? [{ other, tie: { id: tie.id, from: tie.from, to: tie.to } }]
        : []
    })
    .sort((a, b) => (a.tie.id < b.tie.id ? -1 : 1))
    .slice(0, MOST.ties)
}

function isNamedActor(view: DayView, id: string): boolean {
  return entityTypeOf(id) === 'ACTOR' && view.state.entities.get(id)?.collective === false
}

/** A project, event, group or collective actor in which two may take part; no level of governance. */
function isBetween(view: DayView, id: string): boolean {
  return !isNamedActor(view, id) && isOfNetwork(view, id)
}

function isProject(view: DayView, id: string): boolean {
  return entityTypeOf(id) === 'PROJECT' && isOfNetwork(view, id)
}

function isEvent(view: DayView, id: string): boolean {
  return entityTypeOf(id) === 'EVENT' && isOfNetwork(view, id)
}
