import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { type Arranger, type ArrangerState, createArranger } from '../../../graph/arranger/arranger.ts'
import { readPlacing } from '../../../graph/arranger/placing.ts'
import { runInWorker } from '../../../graph/arranger/run-in-worker.ts'
import { createArrangementStore } from '../../../graph/arranger/stored-arrangements.ts'
import type { Drawn } from '../../../graph/canvas/drawn.ts'
import { type Box, type CanvasSize, canvasClassOf } from '../../../graph/layout/contract.ts'
import { READABLE_LABEL_PX } from '../../../graph/layout/label-px.ts'
import { textWidth } from '../../../graph/layout/words/text.ts'
import type { NetworkPicture } from '../../../graph/picture.ts'
import { useExplorerState, useExplorerStore } from './explorer-store.ts'
import type { Question } from './question.ts'

/** Zoom controls and view acts in a row over the corner of the canvas, with some room round them, px. */
const CONTROLS = { width: 364, height: 64 } as const

/** On a phone there are fewer, in two rows. */
const PHONE_CONTROLS = { width: 160, height: 116 } as const

/** Projected: only those that zoom. */
const PROJECTED_CONTROLS = { width: 152, height: 64 } as const

/** Between the words before what has no ties and the first mark, px. */
const HEADING_GAP = 8

const SHELF_BUTTON_WIDTH = 184

export interface Arrangement extends ArrangerState {
  readonly arranger: Arranger
}

/** Keeps the picture laid out for the canvas. */
export function useArrangement(
  picture: NetworkPicture,
  canvas: CanvasSize | null,
  { openGroups, places }: Question,
  shelfHeading: string,
): Arrangement {
  const [arranger] = useState(() => createArranger(runInWorker, createArrangementStore(localStorage)))
  useEffect(() => {
    if (canvas === null) return
    const shelfHeadingWidth = Math.ceil(textWidth(shelfHeading, READABLE_LABEL_PX)) + HEADING_GAP
    const placed = readPlacing(places, canvasClassOf(canvas), picture.vertices.keys())
    arranger.ask({ picture, canvas, openGroups, keepClear: overlaysOf(canvas), shelfHeadingWidth, placed })
  }, [arranger, picture, canvas, openGroups, places, shelfHeading])
  useEffect(() => () => arranger.stop(), [arranger])
  const state = useStore(arranger)
  const drawn = useResized(state.drawn)
  useTellDrawn(drawn, arranger)
  return { ...state, drawn, arranger }
}

/** What stands on the canvas with the sizes of the chosen measure; no layout knows of them, so that nothing moves. */
export function useResized(drawn: Drawn | null): Drawn | null {
  const resize = useExplorerState((state) => state.resize)
  return useMemo(() => (drawn === null || resize === null ? drawn : resize(drawn)), [drawn, resize])
}

/**
 * Tells the page what stands on the canvas, for those who take it elsewhere.
 * @param arranger null where places are not given by hand
 */
export function useTellDrawn(drawn: Drawn | null, arranger: Arranger | null): void {
  const store = useExplorerStore()
  useEffect(() => {
    store.setState({ drawn, arranger })
    return () => store.setState({ drawn: null, arranger: null })
  }, [store, drawn, arranger])
}

/** What lies over the canvas: zoom controls and view acts; on a phone also the button of what is not drawn. */
export function overlaysOf(canvas: CanvasSize): readonly Box[] {
  const phone = canvasClassOf(canvas) === 'phone'
  const size = canvas.projected === true ? PROJECTED_CONTROLS : phone ? PHONE_CONTROLS : CONTROLS
  const controls = putInCorner(canvas, size)
  if (!phone) return [controls]
  return [controls, { x: 0, y: canvas.height - CONTROLS.height, width: SHELF_BUTTON_WIDTH, height: CONTROLS.height }]
}

/** Above so many vertices there is a map of the whole in the other corner. */
const MINIMAP_FROM = 100

/** Of the map with some room round it, px: a canvas needs this and the controls beside each other. */
const MINIMAP_WIDTH = 192

/** True where a map of the whole helps: it comes when not all of it is in view, so that no layout has to keep it clear. */
export function hasMinimap(canvas: CanvasSize, vertices: number): boolean {
  return vertices > MINIMAP_FROM && canvas.width >= MINIMAP_WIDTH + CONTROLS.width
}

function putInCorner(canvas: CanvasSize, size: CanvasSize): Box {
  return { x: canvas.width - size.width, y: canvas.height - size.height, ...size }
}
