import type { NetworkPicture } from '../picture.ts'
import type { RegionContent } from './plan-regions.ts'
import { PLACELESS, type Region, UNKNOWN } from './regions.ts'

/** Regions as the layout takes them: what is no place may stand aside. */
export function contentsOf(regions: readonly Region[], { forLayout }: NetworkPicture): readonly RegionContent[] {
  const vertices = new Map(forLayout.vertices.map((vertex) => [vertex.id, vertex]))
  return regions.map(({ id, entities }) => ({
    id,
    vertices: entities.flatMap((entity) => vertices.get(entity.id) ?? []),
    aside: id === UNKNOWN || id === PLACELESS,
  }))
}
