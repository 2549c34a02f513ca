import { ACTOR_KINDS } from '#graph-schema/model/actor.ts'
import { ENTITIES, EVENT_KINDS, PROJECT_KINDS } from '#graph-schema/model/entity.ts'
import { TIES } from '#graph-schema/model/tie.ts'
import type { SharedViewQuery } from '../../../generated/graphql.ts'
import type { AnsweredEntity, AnsweredNetwork, AnsweredTie } from '../../../graph/model/network.ts'

/** What a working link opens. */
export type OpenedShare = Extract<SharedViewQuery['sharedView'], { __typename: 'SharedView' }>
type SharedEntity = OpenedShare['entities'][number]
type SharedTie = OpenedShare['ties'][number]

/** The slice of a share as the page of the network takes it. */
export function answerOfShare({ entities, ties }: OpenedShare): AnsweredNetwork {
  return {
    entities: entities.map(readEntity),
    ties: ties.map(readTie),
    totals: { entities: entities.length, ties: ties.length },
    truncated: false,
  }
}

function readEntity(shared: SharedEntity): AnsweredEntity {
  const { id, label, type, acronym, kind, collective, memberEstimate } = shared
  const { dateStatus, certainty, sets, period, seatText, areas } = shared
  const actorKind = ACTOR_KINDS.find((known) => known === kind)
  const projectKind = PROJECT_KINDS.find((known) => known === kind)
  const eventKind = EVENT_KINDS.find((known) => known === kind)
  return {
    ...{ __typename: ENTITIES[type].label, id, label, dateStatus, certainty, sets, period },
    ...{ acronym, collective, memberEstimate, seatText },
    coveredAreas: areas,
    ...(type === 'ACTOR' && actorKind !== undefined ? { actorKind } : {}),
    ...(type === 'PROJECT' && projectKind !== undefined ? { projectKind } : {}),
    ...(type === 'EVENT' && eventKind !== undefined ? { eventKind } : {}),
  }
}

function readTie({ fromId, toId, kind, sources, ...tie }: SharedTie): AnsweredTie {
  return {
    ...tie,
    kind,
    directed: TIES[kind].directed,
    from: { id: fromId },
    to: { id: toId },
    sources: sources.map(({ sourceId, title, url, set, locator }) => ({
      locator,
      source: { id: sourceId, title, url, set },
    })),
  }
}
