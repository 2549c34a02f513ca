import { useEffect, useState } from 'react'
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
import { useExplorerStore } from './explorer-store.ts'
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
  useTellDrawn(state.drawn, arranger)
  return { ...state, arranger }
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

function putInCorner(canvas: CanvasSize, size: CanvasSize): Box {
  return { x: canvas.width - size.width, y: canvas.height - size.height, ...size }
}
