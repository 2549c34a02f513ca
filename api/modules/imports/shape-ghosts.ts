import { ACTOR_KINDS, type ActorKind } from '#graph-schema/model/actor.ts'
import { entityTypeOf } from '#graph-schema/model/ids.ts'
import type { StoredRelationship } from '#graph-schema/model/stored-record.ts'
import { TIE_KINDS, TIES } from '#graph-schema/model/tie.ts'
import type { ImportPlan } from './plan/plan-types.ts'

/** More than this is no picture. */
const MOST_GHOSTS = 24

/** The first actors that an import adds, the ties that it adds, and what they lead to. */
export function shapeGhosts({ actors, rows, names }: ImportPlan) {
  const shown = actors.filter(({ outcome }) => outcome === 'CREATE').slice(0, MOST_GHOSTS)
  const kinds = new Map<string, unknown>()
  const ties: StoredRelationship[] = []
  for (const { writes } of shown) {
    for (const { after } of writes) {
      if (after?.form === 'ENTITY' && after.type === 'ACTOR') kinds.set(after.id, after.properties['kind'])
      if (after?.form === 'RELATIONSHIP' && tieKindOf(after) !== undefined) ties.push(after)
    }
  }
  const nameOfRow = new Map(
    rows.flatMap(({ actorId, name, outcome }) => (outcome === 'CREATE' ? [[actorId, name]] : [])),
  )
  const others = [...new Set(ties.map(({ to }) => to))].filter((id) => !kinds.has(id))
  return {
    ghosts: [
      ...shown.map(({ actorId }) => ({
        id: actorId,
        label: nameOfRow.get(actorId) ?? actorId,
        kind: readKind(kinds.get(actorId)),
        type: 'ACTOR' as const,
        isNew: true,
      })),
      ...others.map((id) => ({
        id,
        label: names.get(id) ?? id,
        kind: null,
        type: entityTypeOf(id) ?? ('ACTOR' as const),
        isNew: false,
      })),
    ],
    ghostTies: ties.map((tie) => ({
      id: tie.id,
      from: tie.from,
      to: tie.to,
      kind: tieKindOf(tie),
      role: tie.properties['role'] ?? null,
    })),
  }
}

function tieKindOf({ relationship }: StoredRelationship) {
  return TIE_KINDS.find((kind) => TIES[kind].relationship === relationship)
}

function readKind(kind: unknown): ActorKind | null {
  return ACTOR_KINDS.find((one) => one === kind) ?? null
}
