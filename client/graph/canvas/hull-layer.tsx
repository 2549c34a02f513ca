import type { Core, EventObject } from 'cytoscape'
import { useEffect, useMemo, useRef, useState } from 'react'
import { drawHulls, type Hull } from '../hulls/draw-hulls.ts'
import { type HullLook, lookOf } from '../hulls/hull-looks.ts'
import type { Point } from '../layout/contract.ts'
import type { Outline } from '../model/outlines.ts'
import type { Visible } from '../model/visible.ts'
import type { Drawn } from './drawn.ts'
import './hull-layer.css'

export interface HullLayerProps {
  readonly cy: Core
  readonly drawn: Drawn
  readonly visible: Visible
  readonly outlines: readonly Outline[]
  /** Id of what is pointed at or, where nothing is, selected; null where nothing stands out. */
  readonly pointed: string | null
}

/** Groups as soft areas round their members, under the picture. It decorates: words say who is in them. */
export function HullLayer({ cy, drawn, visible, outlines, pointed }: HullLayerProps) {
  const plane = usePlane(cy)
  const moved = useDragged(cy, drawn)
  const hulls = useMemo(() => drawHulls({ drawn, visible, outlines, moved }), [drawn, visible, outlines, moved])
  const lightOf = (id: string): Light => {
    if (pointed === null) return 'plain'
    if (pointed === id) return 'lit'
    return outlines.some((outline) => outline.id === id && outline.members.includes(pointed)) ? 'plain' : 'dim'
  }
  return (
    <svg className="hull-layer" aria-hidden="true" focusable="false">
      <g ref={plane}>
        {hulls.map((hull, index) => (
          <HullDrawing key={hull.id} hull={hull} look={lookOf(index)} light={lightOf(hull.id)} />
        ))}
      </g>
    </svg>
  )
}

/** How much an area stands out beside what is pointed at. */
type Light = 'lit' | 'plain' | 'dim'

interface HullDrawingProps {
  readonly hull: Hull
  readonly look: HullLook
  readonly light: Light
}

function HullDrawing({ hull: { id, shape, name }, look, light }: HullDrawingProps) {
  return (
    <g className="hull" data-hull={id} data-light={light} style={{ color: `var(${look.variable})` }}>
      <path className="hull-fill" d={shape.path} />
      <path className="hull-edge" d={shape.path} strokeDasharray={look.dashes} data-double={look.double || undefined} />
      {look.double ? <path className="hull-between" d={shape.path} /> : null}
      {name === null ? null : (
        <g className="hull-name">
          <rect {...name.box} rx={name.box.height / 2} />
          <text x={name.box.x + name.box.width / 2} y={name.box.y + name.box.height / 2}>
            {name.text}
          </text>
        </g>
      )}
    </g>
  )
}

/** Keeps the plane of the layer where the canvas has its own; without React, for it follows every move of a wheel. */
function usePlane(cy: Core) {
  const plane = useRef<SVGGElement>(null)
  useEffect(() => {
    const follow = () => {
      const { x, y } = cy.pan()
      plane.current?.setAttribute('transform', `matrix(${cy.zoom()} 0 0 ${cy.zoom()} ${x} ${y})`)
    }
    follow()
    cy.on('viewport', follow)
    return () => {
      cy.off('viewport', follow)
    }
  }, [cy])
  return plane
}

const NOTHING_MOVED: ReadonlyMap<string, Point> = new Map()

/** Where what is being dragged stands, once a frame; until the picture is drawn anew with it. */
function useDragged(cy: Core, drawn: Drawn): ReadonlyMap<string, Point> {
  const [dragged, setDragged] = useState<{ readonly drawn: Drawn; readonly at: ReadonlyMap<string, Point> } | null>(
    null,
  )
  useEffect(() => {
    let frame = 0
    const follow = ({ target }: EventObject) => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        const { x, y } = target.position()
        setDragged({ drawn, at: new Map([[String(target.id()), { x, y }]]) })
      })
    }
    cy.on('drag', 'node', follow)
    return () => {
      cancelAnimationFrame(frame)
      cy.off('drag', 'node', follow)
    }
  }, [cy, drawn])
  return dragged?.drawn === drawn ? dragged.at : NOTHING_MOVED
}
