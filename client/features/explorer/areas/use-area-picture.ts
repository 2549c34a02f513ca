import { useMemo } from 'react'
import { type AreaLayout, arrangeAreas } from '../../../graph/areas/arrange-areas.ts'
import { contentsOf } from '../../../graph/areas/region-contents.ts'
import { isOtherRegion, type Region } from '../../../graph/areas/regions.ts'
import type { Drawn, DrawnRegion } from '../../../graph/canvas/drawn.ts'
import type { CanvasSize } from '../../../graph/layout/contract.ts'
import { drawNetwork } from '../../../graph/picture.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { overlaysOf } from '../state/use-arrangement.ts'
import { useNameGroup } from '../state/use-picture-words.ts'
import { useRegionWords } from './use-region-words.ts'

/**
 * The slice in its regions: filters hide in it and move nothing. Every entity is drawn by itself, since the members of
 * a group stand in different places.
 */
export function useAreaPicture(regions: readonly Region[] | null, canvas: CanvasSize | null): Drawn | null {
  const { recorded, today } = useExplorer().exploration
  const nameGroup = useNameGroup()
  const words = useRegionWords()
  const picture = useMemo(
    () => drawNetwork(recorded, { nameGroup, today, collapse: false }),
    [recorded, nameGroup, today],
  )
  const arranged = useMemo(
    () =>
      regions === null || canvas === null
        ? null
        : arrangeAreas(contentsOf(regions, picture), canvas, overlaysOf(canvas)),
    [regions, picture, canvas],
  )
  return useMemo(() => {
    if (regions === null || arranged === null) return null
    const title = (region: Region) =>
      [words.name(region), words.count(region)].filter((part) => part !== '').join(' · ')
    return {
      picture,
      layout: arranged.layout,
      regions: drawRegions(arranged, regions, title, words.note),
    }
  }, [picture, arranged, regions, words])
}

function drawRegions(
  { regions: boxes }: AreaLayout,
  regions: readonly Region[],
  title: (region: Region) => string,
  note: (region: Region) => string | null,
): readonly DrawnRegion[] {
  const known = new Map(regions.map((region) => [region.id, region]))
  return boxes.flatMap(({ id, box }): DrawnRegion[] => {
    const region = known.get(id)
    return region === undefined ? [] : [{ id, box, title: title(region), note: note(region), aside: isOtherRegion(id) }]
  })
}
