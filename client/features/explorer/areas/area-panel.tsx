import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Region } from '../../../graph/areas/regions.ts'
import { type CanvasWords, NetworkCanvas } from '../../../graph/canvas/network-canvas.tsx'
import type { DrawnVertex } from '../../../graph/picture.ts'
import { IfNothingLeft } from '../panels/if-nothing-left.tsx'
import { LateTools } from '../panels/late-tools.tsx'
import { useExplorer } from '../state/explorer-context.ts'
import { useResized, useTellDrawn } from '../state/use-arrangement.ts'
import { useCanvasEvents } from '../state/use-canvas-events.ts'
import { useCanvasSize } from '../state/use-canvas-size.ts'
import { useCanvasWords } from '../state/use-picture-words.ts'
import { useShownDrawn } from '../state/use-shown-drawn.ts'
import '../panels/graph-panel.css'
import { useAreaPicture } from './use-area-picture.ts'
import { useRegionWords } from './use-region-words.ts'
import { useRegions } from './use-regions.ts'

const AREAS_ID = 'rete-aree'

/** The slice by micro-area: who stands where, and where nobody does. The same selection and acts as in the graph. */
export function AreaPanel() {
  const frame = useRef<HTMLDivElement>(null)
  const size = useCanvasSize(frame)
  const regions = useRegions()
  const drawn = useResized(useAreaPicture(regions, size))
  useTellDrawn(drawn, null)
  return (
    <div className="graph-panel" ref={frame} aria-busy={drawn === null}>
      <AreaCanvas drawn={drawn} regions={regions ?? []} size={size} />
    </div>
  )
}

interface AreaCanvasProps {
  readonly drawn: ReturnType<typeof useAreaPicture>
  readonly regions: readonly Region[]
  readonly size: ReturnType<typeof useCanvasSize>
}

function AreaCanvas({ drawn, regions, size }: AreaCanvasProps) {
  const { summary } = useRegionWords()
  const words = useAreaWords(regions)
  const events = useCanvasEvents(nothingToKeep)
  const { shown, ...states } = useShownDrawn(drawn)
  return (
    <>
      <p className="visually-hidden" id={AREAS_ID}>
        {summary(regions)}
      </p>
      <NetworkCanvas
        drawn={shown}
        view={drawn?.layout.view ?? null}
        size={size}
        {...states}
        events={events}
        words={words}
      >
        <LateTools drawn={null} size={null} />
        <IfNothingLeft />
      </NetworkCanvas>
    </>
  )
}

/** The picture is computed in one go: no better one comes that an act would have to call off. */
function nothingToKeep(): void {}

/** What the canvas says, each vertex with the region it stands in. */
function useAreaWords(regions: readonly Region[]): CanvasWords {
  const { t } = useTranslation('tools')
  const { exploration } = useExplorer()
  const { name } = useRegionWords()
  const words = useCanvasWords(exploration)
  return useMemo(() => {
    const regionOf = new Map(regions.flatMap((region) => region.entities.map(({ id }) => [id, region])))
    return {
      ...words,
      label: t('areas.label'),
      describedBy: `${words.describedBy} ${AREAS_ID}`,
      describeVertex: (vertex: DrawnVertex) => {
        const region = regionOf.get(vertex.id)
        const told = words.describeVertex(vertex)
        return region === undefined ? told : `${told}. ${name(region)}`
      },
    }
  }, [t, words, regions, name])
}
