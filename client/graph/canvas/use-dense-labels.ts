import type { Core } from 'cytoscape'
import { useEffect, useRef, useState } from 'react'
import type { CanvasSize, LabelSide, Layout } from '../layout/contract.ts'
import { chooseLabels, LABEL_SIDES, type LabelCandidates } from '../layout/dense/choose-labels.ts'
import type { Visible } from '../model/visible.ts'
import type { NetworkPicture } from '../picture.ts'
import type { Drawn } from './drawn.ts'
import type { ChosenLabels } from './emphasis.ts'
import { countVisibleMembers } from './shown.ts'

/** A zoom that rests so long has ended. */
const REST_MS = 120

/**
 * The labels to show where not all can be read: chosen again when zoom or pan end. Null for those that the layout
 * placed: in a readable picture, and where a dense one is seen as it was laid out.
 */
export function useDenseLabels(cy: Core | null, drawn: Drawn | null, visible: Visible): ChosenLabels | null {
  const [chosen, setChosen] = useState<ChosenLabels | null>(null)
  const sizedFor = useRef<number | null>(null)
  useEffect(() => {
    if (cy === null || drawn?.layout.density !== 'dense') {
      setChosen(null)
      sizedFor.current = null
      return
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    sizedFor.current ??= cy.zoom()
    const choose = () => {
      const view = viewOf(cy)
      // Marks and letters are as large on the screen at every zoom: their sizes in the plane follow it.
      if (sizedFor.current !== view.zoom) cy.style().update()
      sizedFor.current = view.zoom
      const canvas = { width: cy.width(), height: cy.height() }
      setChosen((before) =>
        isAsLaidOut(view, drawn.layout) ? null : chooseDenseLabels(drawn, visible, view, canvas, before),
      )
    }
    const rest = () => {
      clearTimeout(timer)
      timer = setTimeout(choose, REST_MS)
    }
    rest()
    cy.on('zoom pan', rest)
    return () => {
      clearTimeout(timer)
      cy.off('zoom pan', rest)
    }
  }, [cy, drawn, visible])
  return chosen
}

/** Whether the canvas shows what the layout chose its labels for. */
function isAsLaidOut({ zoom, x, y }: ScreenView, { view }: Layout): boolean {
  return zoom === view.zoom && x === view.panX && y === view.panY
}

interface ScreenView {
  readonly zoom: number
  readonly x: number
  readonly y: number
}

function viewOf(cy: Core): ScreenView {
  return { zoom: cy.zoom(), x: cy.pan().x, y: cy.pan().y }
}

/** Labels that can be read at a view, each with its side; those shown before stay where they can. */
export function chooseDenseLabels(
  { picture, layout }: Drawn,
  visible: Visible,
  view: ScreenView,
  canvas: CanvasSize,
  before: ChosenLabels | null,
): ChosenLabels {
  const places = layout.places.filter(({ id }) => {
    const vertex = picture.vertices.get(id)
    return vertex !== undefined && countVisibleMembers(vertex.members, visible) > 0
  })
  const weights = weighVertices(picture, layout)
  const candidates: LabelCandidates = {
    x: Float64Array.from(places, ({ x }) => x * view.zoom + view.x),
    y: Float64Array.from(places, ({ y }) => y * view.zoom + view.y),
    radius: Float64Array.from(places, ({ halfWidth }) => halfWidth),
    labelWidth: Float64Array.from(places, ({ labelWidth }) => labelWidth),
    labelHeight: Float64Array.from(places, ({ labelHeight }) => labelHeight),
    weight: Float64Array.from(places, ({ id }) => weights.get(id) ?? 0),
  }
  const shown = before === null ? null : Uint8Array.from(places, ({ id }) => (before.has(id) ? 1 : 0))
  const sides = chooseLabels(candidates, canvas, shown)
  return new Map(
    places.flatMap(({ id }, index): [string, LabelSide][] => {
      const side = LABEL_SIDES[sides[index] ?? -1]
      return side === undefined ? [] : [[id, side]]
    }),
  )
}

/** Lines at each vertex; those that must be named weigh more than all others. */
function weighVertices(picture: NetworkPicture, layout: Layout): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const { source, target } of picture.edges) {
    for (const id of [source, target]) weights.set(id, (weights.get(id) ?? 0) + 1)
  }
  for (const id of layout.mustShow) weights.set(id, (weights.get(id) ?? 0) + picture.edges.length)
  return weights
}
