import type { ActorKind } from '#graph-schema/model/actor.ts'
import { isoDay } from '#graph-schema/model/day.ts'
import { parsePeriod } from '#graph-schema/model/period.ts'
import { TIES, type TieKind, type TieRole } from '#graph-schema/model/tie.ts'
import {
  type AnsweredEntity,
  type AnsweredPeriod,
  type AnsweredTie,
  buildNetwork,
  type Network,
} from '../model/network.ts'

const UNBOUNDED = { kind: 'UNKNOWN', earliest: null, latest: null } as const

/** A period by its text; bounds only where a test gives them. */
export function makePeriod(text = '/', endLatest: string | null = null): AnsweredPeriod {
  return { text, start: UNBOUNDED, end: { ...UNBOUNDED, latest: endLatest } }
}

/** A period as the API answers it, its bounds worked out from the text. */
export function answerPeriod(text: string, attested: readonly string[] = []): AnsweredPeriod {
  const { startKind, endKind, startEarliest, startLatest, endEarliest, endLatest } = parsePeriod(text, attested)
  const iso = (day: number) => (Number.isFinite(day) ? isoDay(day) : null)
  return {
    text,
    start: { kind: startKind, earliest: iso(startEarliest), latest: iso(startLatest) },
    end: { kind: endKind, earliest: iso(endEarliest), latest: iso(endLatest) },
  }
}

/** An actor of the vademecum set, its id `actor:<slug>`, named by its slug unless told otherwise. */
export function makeActor(
  slug: string,
  rest: Partial<AnsweredEntity> & { actorKind?: ActorKind } = {},
): AnsweredEntity {
  return {
    __typename: 'Actor',
    id: `actor:${slug}`,
    label: slug,
    dateStatus: 'UNKNOWN',
    certainty: 'STATED',
    sets: ['vademecum'],
    period: makePeriod(),
    actorKind: 'CIVIL_SOCIETY',
    collective: false,
    ...rest,
  }
}

/** A project of the vademecum set, its id `project:<slug>`. */
export function makeProject(slug: string, rest: Partial<AnsweredEntity> = {}): AnsweredEntity {
  const { actorKind: _none, ...entity } = makeActor(slug)
  return { ...entity, __typename: 'Project', id: `project:${slug}`, projectKind: 'PROJECT', ...rest }
}

/** An undated, stated tie of the vademecum set. */
export function makeTie(
  slug: string,
  from: string,
  to: string,
  kind: TieKind = 'COLLABORATION',
  role: TieRole | null = null,
  rest: Partial<AnsweredTie> = {},
): AnsweredTie {
  return {
    id: `tie:${slug}`,
    kind,
    role,
    directed: TIES[kind].directed,
    dateStatus: 'UNKNOWN',
    certainty: 'STATED',
    sets: ['vademecum'],
    from: { id: from },
    to: { id: to },
    period: makePeriod(),
    sources: [],
    ...rest,
  }
}

/** A network that was not cut. */
export function makeNetwork(entities: readonly AnsweredEntity[], ties: readonly AnsweredTie[]): Network {
  return buildNetwork({
    entities,
    ties,
    totals: { entities: entities.length, ties: ties.length },
    truncated: false,
  })
}
