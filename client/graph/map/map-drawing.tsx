import { type Ref, useId } from 'react'
import { MapAreaNames } from './map-area-names.tsx'
import './map-drawing.css'
import { MapComuni } from './map-comuni.tsx'
import { MapDesks } from './map-desks.tsx'
import { MapHatches, type Shade } from './map-hatches.tsx'
import { MapOverlay, type NetworkOverlay } from './map-overlay.tsx'
import { GROUP, type MapActs, type MapWords } from './map-words.ts'
import type { MapPlan } from './plan-map.ts'

export interface MapDrawingProps {
  readonly plan: MapPlan
  readonly shades: ReadonlyMap<string, Shade>
  readonly words: MapWords
  readonly chosen: { readonly area: string | null; readonly comuni: ReadonlySet<string> }
  /** The network over the map; null where it is not asked for. */
  readonly overlay: NetworkOverlay | null
  readonly acts: MapActs
  readonly drawing: Ref<SVGSVGElement>
}

/** Comuni and areas, drawn; each can be walked to by the keyboard, and says what its shade says. */
export function MapDrawing({ plan, shades, words, chosen, overlay, acts, drawing }: MapDrawingProps) {
  const hatches = useId()
  const { width, height, linesOfComuni, linesOfAreas, outlines, cells } = plan
  const withDesk = new Set(plan.desks.map(({ id }) => id))
  return (
    <svg
      className="territory-map"
      ref={drawing}
      viewBox={`0 0 ${width} ${height}`}
      style={{ maxWidth: width }}
      {...GROUP}
      aria-label={words.label}
    >
      <MapHatches id={hatches} />
      <MapComuni plan={plan} shades={shades} hatches={hatches} words={words} pressed={chosen.comuni} acts={acts} />
      <svg aria-hidden="true" focusable="false" className="map-lines">
        <path d={linesOfComuni} className="map-line-comuni" />
        <path d={linesOfAreas} className="map-line-areas" />
        {chosen.area === null ? null : <path d={outlines.get(chosen.area)} className="map-line-chosen" />}
        {cells.map(({ id, seat }) =>
          withDesk.has(id) ? null : <circle key={id} cx={seat.x} cy={seat.y} r={2} className="map-seat" />,
        )}
      </svg>
      {overlay === null ? null : <MapOverlay plan={plan} overlay={overlay} />}
      <MapDesks desks={plan.desks} />
      <MapAreaNames names={plan.names} chosen={chosen.area} words={words} acts={acts} />
    </svg>
  )
}
