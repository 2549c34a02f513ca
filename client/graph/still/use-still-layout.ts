import { useEffect, useState } from 'react'
import { createArranger } from '../arranger/arranger.ts'
import { runInWorker } from '../arranger/run-in-worker.ts'
import { createArrangementStore } from '../arranger/stored-arrangements.ts'
import type { CanvasSize, Layout } from '../layout/contract.ts'
import type { NetworkPicture } from '../picture.ts'

/** The canvas of the network's page in a window of middle size: both pages then show and remember one arrangement. */
const CANVAS: CanvasSize = { width: 808, height: 580 }

/** What lies over that canvas. */
const CONTROLS = { width: 364, height: 64 } as const

const SHELF_HEADING_WIDTH = 176

const QUESTION = {
  canvas: CANVAS,
  openGroups: [],
  keepClear: [{ x: CANVAS.width - CONTROLS.width, y: CANVAS.height - CONTROLS.height, ...CONTROLS }],
  shelfHeadingWidth: SHELF_HEADING_WIDTH,
  placed: new Map(),
} as const

/**
 * Where things stand in a picture nobody acts on: as they are remembered from the network's page, else as first laid
 * out. A better layout that is found meanwhile is remembered for the next visit: what is looked at does not move.
 */
export function useStillLayout(picture: NetworkPicture): Layout | null {
  const [found, setFound] = useState<{ readonly picture: NetworkPicture; readonly layout: Layout } | null>(null)
  useEffect(() => {
    const arranger = createArranger(runInWorker, createArrangementStore(localStorage))
    let first = true
    const stop = arranger.subscribe(({ drawn }) => {
      if (drawn === null || !first) return
      first = false
      setFound({ picture, layout: drawn.layout })
    })
    arranger.ask({ ...QUESTION, picture })
    return () => {
      stop()
      arranger.stop()
    }
  }, [picture])
  // While another picture is laid out the last one stays.
  return found?.layout ?? null
}
