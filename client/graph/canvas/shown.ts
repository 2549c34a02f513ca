import type { Visible } from '../model/visible.ts'
import type { DrawnEdge, NetworkPicture } from '../picture.ts'

/** Gives an element a class. */
export type AddState = (id: string, name: string) => void

/** What the filters leave of a picture. */
export interface Shown {
  readonly vertices: ReadonlySet<string>
  readonly edges: ReadonlySet<DrawnEdge>
}

/** What the filters leave: vertices that stand for anything visible, and lines between them that have a visible tie. */
export function findShown(picture: NetworkPicture, visible: Visible): Shown {
  const vertices = new Set<string>()
  for (const { id, members } of picture.vertices.values()) {
    if (members.some((member) => visible.entities.has(member))) vertices.add(id)
  }
  const edges = picture.edges.filter(
    ({ source, target, tieIds }) =>
      vertices.has(source) && vertices.has(target) && tieIds.some((tieId) => visible.ties.has(tieId)),
  )
  return { vertices, edges: new Set(edges) }
}

/** Members of a vertex that the filters leave. */
export function countVisibleMembers(members: readonly string[], visible: Visible): number {
  return members.filter((id) => visible.entities.has(id)).length
}
