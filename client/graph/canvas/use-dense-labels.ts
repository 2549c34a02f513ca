import type { Core } from 'cytoscape'
import { useEffect, useState } from 'react'
import type { CanvasSize, LabelSide, Layout } from '../layout/contract.ts'
import { chooseLabels, LABEL_SIDES, type LabelCandidates } from '../layout/dense/choose-labels.ts'
import type { Visible } from '../model/visible.ts'
import type { NetworkPicture } from '../picture.ts'
import type { Drawn } from './drawn.ts'
import { type ChosenLabels, countVisibleMembers } from './emphasis.ts'

/** A zoom that rests so long has ended. */
const REST_MS = 120

/** The labels to show where not all can be read: chosen again when zoom or pan end. Null for a readable picture. */
export function useDenseLabels(cy: Core | null, drawn: Drawn | null, visible: Visible): ChosenLabels | null {
  const [chosen, setChosen] = useState<ChosenLabels | null>(null)
  useEffect(() => {
    if (cy === null || drawn?.layout.density !== 'dense') {
      setChosen(null)
      return
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const choose = () => {
      // Marks and letters are as large on the screen at every zoom: their sizes in the plane follow it.
      cy.style().update()
      const canvas = { width: cy.width(), height: cy.height() }
      setChosen((before) => chooseDenseLabels(drawn, visible, viewOf(cy), canvas, before))
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
