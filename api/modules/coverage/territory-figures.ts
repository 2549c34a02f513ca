import { entityTypeOf } from '#graph-schema/model/ids.ts'
import { comuniOf, countPieces, neighboursOf } from './borders.ts'
import { type DayView, type Held, weakest } from './day-view.ts'
import type { Ground } from './ground.ts'
import { type Band, type Holding, holdingOf } from './hold-band.ts'
import { byCode, listThere } from './matrix.ts'
import { seatAreas } from './seats.ts'

const NONE: Band = { sure: 0, possible: 0 }

/** Who and what is where, by the id of the comune or micro-area. */
interface Located {
  readonly seats: Map<string, Holding>
  readonly desks: Map<string, Holding>
  readonly events: Map<string, Holding>
  readonly providers: Map<string, Holding>
}

/** The figures of comuni and micro-areas on a day; records by id. */
export function measureTerritory(view: DayView, ground: Ground) {
  const located = locate(view)
  const band = (of: Map<string, Holding>, id: string): Band => of.get(id)?.band ?? NONE
  const municipalities = listThere(view, 'municipality').sort((a, b) => (a.nameKey < b.nameKey ? -1 : 1))
  return {
    municipalities: municipalities.map(({ id }) => ({
      municipality: id,
      areaId: surest(view, id),
      seats: band(located.seats, id),
      desks: band(located.desks, id),
      events: band(located.events, id),
      providers: band(located.providers, id),
    })),
    areas: byCode(view, 'micro-area').map((id) => {
      const comuni = comuniOf(view, ground, id)
      return {
        area: id,
        municipalities: comuni.length,
        population: comuni.reduce((sum, { population }) => sum + population, 0),
        areaKm2: Math.round(comuni.reduce((sum, { areaKm2 }) => sum + areaKm2, 0) * 100) / 100,
        seats: band(located.seats, id),
        desks: band(located.desks, id),
        providers: band(located.providers, id),
        groups: groupsOf(view, id),
        neighbours: neighboursOf(view, ground, id),
        pieces: countPieces(comuni),
      }
    }),
    areaTies: tieAreas(view),
  }
}

/** The micro-area of a comune; where it is possibly part of several, one of which it surely is part, that one. */
function surest(view: DayView, municipality: string): string | null {
  const parts = view.areasOf(municipality)
  return (parts.find(({ held }) => held === 'SURE') ?? parts[0])?.fact.to ?? null
}

function groupsOf(view: DayView, area: string): Band {
  const groups = new Map<string, Holding>()
  for (const { fact, held } of view.to(area, 'COVERS')) holdingOf(groups, area).add(fact.from, held)
  return groups.get(area)?.band ?? NONE
}

function locate(view: DayView): Located {
  const located: Located = { seats: new Map(), desks: new Map(), events: new Map(), providers: new Map() }
  for (const { id } of listThere(view, 'municipality')) {
    const areas = view.areasOf(id)
    const put = (of: Map<string, Holding>, what: string, held: Held) => {
      holdingOf(of, id).add(what, held)
      for (const part of areas) holdingOf(of, part.fact.to).add(what, weakest(held, part.held))
    }
    for (const { fact, held } of view.to(id, 'SEATED_IN')) {
      if (!isCollective(view, fact.from)) put(located.seats, fact.from, held)
    }
    for (const { fact, held } of view.to(id, 'TAKES_PLACE_IN')) {
      put(located.events, fact.from, held)
      if (view.state.entities.get(fact.from)?.kind === 'DESK') put(located.desks, fact.from, held)
    }
    for (const { fact, held } of view.to(id, 'SERVES')) {
      for (const [who, way] of offering(view, fact.from)) put(located.providers, who, weakest(held, way))
    }
  }
  for (const { id } of listThere(view, 'micro-area')) {
    for (const { fact, held } of view.to(id, 'SERVES')) {
      for (const [who, way] of offering(view, fact.from)) {
        holdingOf(located.providers, id).add(who, weakest(held, way))
        for (const part of view.municipalitiesOf(id)) {
          holdingOf(located.providers, part.fact.from).add(who, weakest(held, way, part.held))
        }
      }
    }
  }
  return located
}

function isCollective(view: DayView, id: string): boolean {
  return view.state.entities.get(id)?.collective === true
}

/** Who offers a service; an actor that serves by itself offers where it has some service. Collective ones are left out. */
function offering(view: DayView, server: string): (readonly [string, Held])[] {
  if (entityTypeOf(server) === 'SERVICE') {
    const offers = view.to(server, 'OFFERS').filter(({ fact }) => !isCollective(view, fact.from))
    return offers.map(({ fact, held }) => [fact.from, held])
  }
  if (isCollective(view, server)) return []
  const offers = view.from(server, 'OFFERS')
  if (offers.length === 0) return []
  return [[server, offers.some(({ held }) => held === 'SURE') ? 'SURE' : 'POSSIBLE']]
}

/** Ties between actors seated in two micro-areas, the most first; collective actors left out. */
export function tieAreas(view: DayView) {
  const order = new Map(byCode(view, 'micro-area').map((id, place) => [id, place]))
  const pairs = new Map<string, Holding>()
  const seats = new Map<string, Map<string, Held>>()
  const seatsOf = (id: string) => {
    const known = seats.get(id) ?? seatAreas(view, id)
    seats.set(id, known)
    return known
  }
  for (const tie of view.state.ties.values()) {
    if (![tie.from, tie.to].every((end) => entityTypeOf(end) === 'ACTOR' && !isCollective(view, end))) continue
    const held = view.tieHeld(tie)
    if (held === null) continue
    for (const [a, one] of seatsOf(tie.from)) {
      for (const [b, other] of seatsOf(tie.to)) {
        if (a === b) continue
        const key = [a, b].sort((x, y) => (order.get(x) ?? 0) - (order.get(y) ?? 0)).join(' ')
        holdingOf(pairs, key).add(tie.id, weakest(held, one, other))
      }
    }
  }
  return [...pairs]
    .map(([key, ties]) => {
      const [a = '', b = ''] = key.split(' ')
      return { a, b, ties: ties.band, tieIds: ties.ids.sort() }
    })
    .sort(
      (x, y) =>
        y.ties.possible - x.ties.possible ||
        (order.get(x.a) ?? 0) - (order.get(y.a) ?? 0) ||
        (order.get(x.b) ?? 0) - (order.get(y.b) ?? 0),
    )
}
