import { type Elements, makeText, type VertexSpec } from './elements.ts'

/** Id of the vertex that says how many neighbours of another are not shown. */
export function badgeId(id: string): string {
  return `${id}#badge`
}

/**
 * The elements with a "+5" at the corner of each mark that has neighbours which are not shown.
 * @param missing how many, by id of the drawn vertex
 */
export function withBadges(elements: Elements, missing: ReadonlyMap<string, number>): Elements {
  if (missing.size === 0) return elements
  const badges = [...missing].flatMap(([id, count]): [string, VertexSpec][] => {
    const vertex = elements.vertices.get(id)
    if (vertex === undefined || count === 0) return []
    const { w, h } = vertex.data
    return [[badgeId(id), makeText(badgeId(id), vertex.x + w / 2, vertex.y - h / 2, `+${count}`, ['badge'])]]
  })
  return { vertices: new Map([...elements.vertices, ...badges]), edges: elements.edges }
}
