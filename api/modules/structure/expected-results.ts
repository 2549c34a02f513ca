import { entityTypeOf } from '#graph-schema/model/ids.ts'
import type { DayView } from '../coverage/day-view.ts'
import type { TimedEntity, TimedTie } from '../time/timed-records.ts'
import { MOST_NAMED } from './chairs.ts'
import { countBand, endsOf, listPresent, type Present, presentBy, surest } from './present.ts'

type Counted = readonly Present[]
type Measure = (view: DayView) => Counted

/** The third call, which one of the results is about; it is on record with the vademecum. */
const THIRD_CALL = 'project:bando_3'

const FIRM_KINDS: ReadonlySet<string> = new Set(['BUSINESS', 'SOCIAL_COOPERATIVE'])
const SMALL_CATEGORIES: readonly string[] = [
  'SMALL_BUSINESS',
  'CRAFTSPEOPLE',
  'SHOPKEEPERS',
  'SMALL_INDUSTRY',
  'FARMERS',
]
const SMALL_SIZES: ReadonlySet<string | null> = new Set(['MICRO', 'SMALL'])
/** Kinds of event by which people are reached, a survey apart: that asks them. */
const OUTREACH_KINDS: ReadonlySet<string | null> = new Set(['DESK', 'SEMINAR', 'SEMINAR_SERIES', 'MEETING'])

/** What counts as evidence of what: the five results of the vademecum (section "Risultati attesi") in their order. */
const RESULTS: readonly Readonly<Record<string, Measure>>[] = [
  {
    SMALL_FIRMS: (view) => actorsWhere(view, isSmallFirm),
    USING_AND_SUPPLYING_FIRMS: findUsersAndSuppliers,
    OUTREACH_EVENTS: (view) => listPresent(view, 'EVENT').filter(({ item }) => OUTREACH_KINDS.has(item.kind)),
  },
  { PROFESSIONS: (view) => actorsWhere(view, ({ kind }) => kind === 'PROFESSION') },
  { CALL_PARTICIPANTS: findCallParticipants, JOINED_PROJECTS: findJoinedProjects },
  { LARGE_FIRMS: (view) => actorsWhere(view, isLargeFirm), LARGE_FIRMS_IN_NODES: findLargeFirmsInNodes },
  { LOCAL_NODES: (view) => listPresent(view, 'LOCAL_NODE'), ADHERENTS: findAdherents },
]

/** The five results by the names of the SDL, ids where entities stand. */
export function measureResults(view: DayView) {
  return RESULTS.map((measures, place) => {
    const evidence = Object.entries(measures).map(([measure, find]) => {
      const found = find(view)
      return { measure, count: countBand(found), entities: found.map(({ item }) => item.id).slice(0, MOST_NAMED) }
    })
    return { order: place + 1, measured: evidence.some(({ count }) => count.possible > 0), evidence }
  })
}

function actorsWhere(view: DayView, isMeant: (actor: TimedEntity) => boolean): Counted {
  return listPresent(view, 'ACTOR').filter(({ item }) => !item.collective && isMeant(item))
}

function isOfSmallCategory({ categories }: TimedEntity): boolean {
  return categories.some((category) => SMALL_CATEGORIES.includes(category))
}

function isFirm(actor: TimedEntity): boolean {
  return FIRM_KINDS.has(actor.kind ?? '') || actor.categories.includes('BUSINESS') || isOfSmallCategory(actor)
}

function isSmallFirm(actor: TimedEntity): boolean {
  if (!isFirm(actor)) return false
  return actor.sizeClass === null ? isOfSmallCategory(actor) : SMALL_SIZES.has(actor.sizeClass)
}

function isLargeFirm(actor: TimedEntity): boolean {
  return isFirm(actor) && actor.sizeClass === 'LARGE'
}

function findUsersAndSuppliers(view: DayView): Counted {
  return actorsWhere(view, isFirm).flatMap((present) => {
    const [offers, seeks] = (['OFFERS', 'SEEKS'] as const).map((kind) =>
      surest(endsOf(view, present.item.id, kind).values()),
    )
    return offers && seeks ? [presentBy(present, offers, seeks)] : []
  })
}

/** Those of a list that have a tie that is meant, each as surely as its surest tie. */
function tiedBy(view: DayView, among: Counted, isMeant: (tie: TimedTie, id: string) => boolean): Counted {
  return among.flatMap(({ item }) => {
    const ties = view.state.tiesOf(item.id).filter((tie) => isMeant(tie, item.id))
    const held = surest(ties.flatMap((tie) => view.tieHeld(tie) ?? []))
    return held === null ? [] : [{ item, held }]
  })
}

function findCallParticipants(view: DayView): Counted {
  return tiedBy(view, listPresent(view, 'ACTOR'), ({ from, to }) => from === THIRD_CALL || to === THIRD_CALL)
}

function findJoinedProjects(view: DayView): Counted {
  const isProject = (id: string) => entityTypeOf(id) === 'PROJECT'
  return tiedBy(
    view,
    listPresent(view, 'PROJECT'),
    ({ kind, from, to }) => kind === 'LINK' && isProject(from) && isProject(to),
  )
}

function findLargeFirmsInNodes(view: DayView): Counted {
  return tiedBy(
    view,
    actorsWhere(view, isLargeFirm),
    ({ kind, from, to }, id) => kind === 'MEMBERSHIP' && from === id && entityTypeOf(to) === 'LOCAL_NODE',
  )
}

function findAdherents(view: DayView): Counted {
  return tiedBy(view, listPresent(view, 'ACTOR'), ({ kind, from }, id) => kind === 'ADHESION' && from === id)
}
