import { GOVERNANCE_LEVELS, type GovernanceLevel } from '#graph-schema/model/entity.ts'

/** One of the three levels of the pact's design, as the bands show it. */
export interface BandLevel {
  readonly id: string
  readonly level: GovernanceLevel
  /** Name of the body, "Cabina di Regia". */
  readonly name: string
  /** What it does. */
  readonly purpose: string | null
  readonly memberCount: number
  /** Those on record, by name; perhaps fewer than `memberCount`. */
  readonly members: readonly { readonly id: string; readonly name: string; readonly href: string | null }[]
  /** Address of its page. */
  readonly href: string | null
}

/** A governance body as the API answers it. */
export interface AnsweredLevelBody {
  readonly id: string
  readonly label: string
  readonly level: GovernanceLevel | null
  readonly structural: boolean
  readonly function?: string | null
  readonly members: {
    readonly totalCount: number
    readonly nodes: readonly { readonly from: { readonly id: string; readonly label: string } }[]
  }
}

/**
 * The three levels of the pact's design, from the political to the capillary one: the structural bodies among all.
 * @param hrefOf address of the page of an entity, by id; null where it has none
 */
export function readLevels(
  bodies: readonly AnsweredLevelBody[],
  hrefOf: (id: string) => string | null,
): readonly BandLevel[] {
  return GOVERNANCE_LEVELS.flatMap((level) =>
    bodies
      .filter((body) => body.structural && body.level === level)
      .map((body) => ({
        id: body.id,
        level,
        name: body.label,
        purpose: body.function ?? null,
        href: hrefOf(body.id),
        memberCount: body.members.totalCount,
        members: body.members.nodes.map(({ from: { id, label } }) => ({ id, name: label, href: hrefOf(id) })),
      })),
  )
}
