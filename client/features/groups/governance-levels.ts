import { GOVERNANCE_LEVELS } from '#graph-schema/model/entity.ts'
import { entityPath } from '../../app/paths.ts'
import type { GovernanceBodiesQuery } from '../../generated/graphql.ts'
import type { BandLevel } from '../../graph/bands/governance-bands.tsx'

export type AnsweredBody = GovernanceBodiesQuery['governanceBodies']['nodes'][number]

/** The three levels of the pact's design, from the political to the capillary one: the structural bodies among all. */
export function readLevels(bodies: readonly AnsweredBody[]): readonly BandLevel[] {
  return GOVERNANCE_LEVELS.flatMap((level) =>
    bodies
      .filter((body) => body.structural && body.level === level)
      .map((body) => ({
        id: body.id,
        level,
        name: body.label,
        purpose: body.function,
        href: entityPath(body.id),
        memberCount: body.members.totalCount,
        members: body.members.nodes.map(({ from: { id, label } }) => ({ id, name: label, href: entityPath(id) })),
      })),
  )
}
