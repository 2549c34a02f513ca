import type { Drawn } from './canvas/drawn.ts'
import type { Layout, Place } from './layout/contract.ts'
import type { Network } from './model/network.ts'
import type { Outline } from './model/outlines.ts'
import type { Visible } from './model/visible.ts'
import { type DrawnVertex, joinAlike, type NetworkPicture } from './picture.ts'

/** Half the side of a mark that holds a number, plane px: smaller ones grow to it. */
const LEAST_HALF = 18

/** What is shown of which network, whenever its facts held; `today` is the ISO day that decides which ties have ended. */
interface Shown {
  readonly recorded: Network
  readonly visible: Visible
  readonly today: string
}

/**
 * What is drawn when some groups stand as one mark each: it takes the place of the group, and with it that of the
 * members; their ties to others are drawn from it, joined where they look alike. Nothing else changes, so that opening
 * them again gives back the drawing as it was, place by place.
 *
 * A member of two closed groups goes into the first. What is itself closed goes into no other. Alike leaves drawn as one
 * go in when all of them that are shown are members.
 */
export function closeGroups(drawn: Drawn, { recorded, visible, today }: Shown, groups: readonly Outline[]): Drawn {
  const { picture, layout } = drawn
  const closed = groups.filter(({ id }) => picture.vertices.has(id))
  if (closed.length === 0) return drawn
  const into = swallow(picture, visible, closed)
  return { picture: redraw(picture, recorded, closed, into, today), layout: withoutPlaces(layout, closed, into) }
}

/** The closed group that each drawn vertex goes into. */
function swallow(picture: NetworkPicture, visible: Visible, closed: readonly Outline[]): ReadonlyMap<string, string> {
  const closedIds = new Set(closed.map(({ id }) => id))
  const into = new Map<string, string>()
  for (const { id, members } of closed) {
    const inside = new Set(members)
    for (const home of new Set(members.map((member) => picture.homeOf.get(member) ?? member))) {
      const vertex = picture.vertices.get(home)
      if (vertex === undefined || closedIds.has(home) || into.has(home)) continue
      if (vertex.members.every((member) => inside.has(member) || !visible.entities.has(member))) into.set(home, id)
    }
  }
  return into
}

function redraw(
  picture: NetworkPicture,
  recorded: Network,
  closed: readonly Outline[],
  into: ReadonlyMap<string, string>,
  today: string,
): NetworkPicture {
  const sizes = new Map(closed.map(({ id, members }) => [id, members.length]))
  const heldBy = new Map<string, string[]>()
  const homeOf = new Map(picture.homeOf)
  for (const [vertexId, groupId] of into) {
    const members = picture.vertices.get(vertexId)?.members ?? []
    for (const member of members) homeOf.set(member, groupId)
    heldBy.set(groupId, [...(heldBy.get(groupId) ?? []), ...members])
  }
  const vertices = [...picture.vertices]
    .filter(([id]) => !into.has(id))
    .map(([id, vertex]): [string, DrawnVertex] => {
      const holds = sizes.get(id)
      return [id, holds === undefined ? vertex : { ...vertex, holds, members: [id, ...(heldBy.get(id) ?? [])] }]
    })
  const changes = (id: string) => into.has(id) || sizes.has(id)
  const ties = picture.edges
    .filter(({ source, target }) => changes(source) || changes(target))
    .flatMap(({ tieIds }) => tieIds.flatMap((id) => recorded.ties.get(id) ?? []))
  return {
    ...picture,
    vertices: new Map(vertices),
    homeOf,
    edges: [
      ...picture.edges.filter(({ source, target }) => !changes(source) && !changes(target)),
      ...joinAlike(ties, homeOf, today).filter(({ source, target }) => source !== target),
    ],
  }
}

function withoutPlaces(layout: Layout, closed: readonly Outline[], into: ReadonlyMap<string, string>): Layout {
  const closedIds = new Set(closed.map(({ id }) => id))
  return {
    ...layout,
    places: layout.places
      .filter(({ id }) => !into.has(id))
      .map((place) => (closedIds.has(place.id) ? enlarge(place) : place)),
    boxes: layout.boxes.filter(({ groupId }) => !into.has(groupId)),
  }
}

function enlarge(place: Place): Place {
  const scale = Math.max(1, LEAST_HALF / place.halfWidth)
  return { ...place, halfWidth: place.halfWidth * scale, halfHeight: place.halfHeight * scale }
}
