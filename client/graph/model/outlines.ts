import type { Network, NetworkEntity, NetworkTie } from './network.ts'
import type { Visible } from './visible.ts'

/** Up to so many local nodes are outlined by themselves; where there are more, only those that are asked for. */
export const MOST_BY_THEMSELVES = 4

/** A group, or a project, with those of it that are shown. Ids are of entities. */
export interface Outline {
  readonly id: string
  readonly members: readonly string[]
}

/**
 * Those who make up an entity, as far as they are shown, each once: the members of a local node or of a governance
 * body, and who adheres to or takes part in a project – not who only might. Empty for what is made up of nobody.
 */
export function shownMembers(slice: Network, visible: Visible, id: string): readonly string[] {
  const entity = slice.entities.get(id)
  if (entity === undefined) return []
  const members = (slice.tiesOf.get(id) ?? [])
    .filter((tie) => tie.to === id && tie.from !== id && visible.ties.has(tie.id) && makesUp(tie, entity))
    .map(({ from }) => from)
  return [...new Set(members)]
}

function makesUp(tie: NetworkTie, { entityClass }: NetworkEntity): boolean {
  switch (entityClass) {
    case 'LOCAL_NODE':
    case 'GOVERNANCE_BODY':
      return tie.kind === 'MEMBERSHIP'
    case 'PROJECT':
      return tie.kind === 'ADHESION' || (tie.kind === 'PARTICIPATION' && tie.role !== 'PROSPECTIVE')
    default:
      return false
  }
}

/**
 * What is outlined: the local nodes, while they are few, then what was asked for, in that order. What is not shown, or
 * has no member that is, has no outline.
 */
export function listOutlines(slice: Network, visible: Visible, asked: readonly string[]): readonly Outline[] {
  const nodes = listLocalNodes(slice, visible)
  const ids = nodes.length <= MOST_BY_THEMSELVES ? [...nodes, ...asked] : asked
  return [...new Set(ids)]
    .filter((id) => visible.entities.has(id))
    .map((id) => ({ id, members: shownMembers(slice, visible, id) }))
    .filter(({ members }) => members.length > 0)
}

/** True where a local node is outlined whether or not anybody asks. */
export function isOutlinedByItself(slice: Network, visible: Visible, id: string): boolean {
  const nodes = listLocalNodes(slice, visible)
  return nodes.length <= MOST_BY_THEMSELVES && nodes.includes(id)
}

/** Local nodes that are shown with a member. */
function listLocalNodes(slice: Network, visible: Visible): readonly string[] {
  return [...visible.entities].filter(
    (id) => slice.entities.get(id)?.entityClass === 'LOCAL_NODE' && shownMembers(slice, visible, id).length > 0,
  )
}
