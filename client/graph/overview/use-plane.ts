import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Box, CanvasSize } from '../layout/contract.ts'

/** Largest scale: sixty names of one small cell then have room. */
export const LARGEST_SCALE = 14
const STEP = 1.4
const GLIDE_MS = 260

/** What is looked at: a scale, and the point of the plane (px at scale 1) in the middle of the canvas. */
interface Look {
  readonly scale: number
  readonly x: number
  readonly y: number
}

export interface Plane {
  readonly scale: number
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  readonly fit: () => void
  /** Brings a box (plane px at scale 1) into the middle at a scale, gliding where motion is welcome. */
  readonly lookAt: (box: Box, scale: number) => void
  /** Scrolls just so far that a box (px at the present scale) is seen. */
  readonly reveal: (box: Box) => void
}

/** A plane that scrolls inside its frame and can be scaled: pan by scrolling or by finger, zoom by button, key and Ctrl+wheel. */
export function usePlane(frame: RefObject<HTMLElement | null>, size: CanvasSize | null): Plane {
  const [look, setLook] = useState<Look | null>(null)
  const glide = useRef(0)
  const scale = look?.scale ?? 1
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null || look === null) return
    element.scrollLeft = look.x * look.scale - element.clientWidth / 2
    element.scrollTop = look.y * look.scale - element.clientHeight / 2
  }, [frame, look])
  useEffect(() => () => cancelAnimationFrame(glide.current), [])

  const glideTo = useCallback(
    (goal: Look) => {
      cancelAnimationFrame(glide.current)
      const from = readLook(frame.current, scale)
      if (from === null || matchMedia('(prefers-reduced-motion: reduce)').matches) return setLook(goal)
      const began = performance.now()
      const step = (now: number) => {
        const share = Math.min(1, (now - began) / GLIDE_MS)
        setLook(share === 1 ? goal : between(from, goal, share * (2 - share)))
        if (share < 1) glide.current = requestAnimationFrame(step)
      }
      glide.current = requestAnimationFrame(step)
    },
    [frame, scale],
  )
  const zoomBy = useCallback(
    (factor: number) => {
      cancelAnimationFrame(glide.current)
      const now = readLook(frame.current, scale)
      if (now !== null) setLook({ ...now, scale: Math.min(LARGEST_SCALE, Math.max(1, scale * factor)) })
    },
    [frame, scale],
  )
  useWheel(frame, zoomBy)
  return useMemo(
    () => ({
      scale,
      zoomIn: () => zoomBy(STEP),
      zoomOut: () => zoomBy(1 / STEP),
      fit: () => glideTo({ scale: 1, x: (size?.width ?? 0) / 2, y: (size?.height ?? 0) / 2 }),
      lookAt: (box, to) => {
        // Of a box that is higher than the canvas the beginning is seen.
        const room = ((size?.height ?? 0) - 2 * MARGIN) / to
        const y = box.y + Math.min(box.height, room) / 2
        glideTo({ scale: to, x: box.x + box.width / 2, y })
      },
      reveal: (box) => reveal(frame.current, box),
    }),
    [scale, size, frame, zoomBy, glideTo],
  )
}

function readLook(element: HTMLElement | null, scale: number): Look | null {
  if (element === null) return null
  return {
    scale,
    x: (element.scrollLeft + element.clientWidth / 2) / scale,
    y: (element.scrollTop + element.clientHeight / 2) / scale,
  }
}

function between(from: Look, to: Look, share: number): Look {
  const mix = (a: number, b: number) => a + (b - a) * share
  return { scale: mix(from.scale, to.scale), x: mix(from.x, to.x), y: mix(from.y, to.y) }
}

/** Not passive: a page that zoomed as a whole would not be stopped. */
function useWheel(frame: RefObject<HTMLElement | null>, zoomBy: (factor: number) => void): void {
  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      zoomBy(event.deltaY < 0 ? STEP : 1 / STEP)
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [frame, zoomBy])
}

/** Room left round what is revealed, px. */
const MARGIN = 16

function reveal(element: HTMLElement | null, box: Box): void {
  if (element === null) return
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = element
  element.scrollLeft = nearest(scrollLeft, box.x - MARGIN, box.x + box.width + MARGIN - clientWidth)
  element.scrollTop = nearest(scrollTop, box.y - MARGIN, box.y + box.height + MARGIN - clientHeight)
}

/** The place nearest to `at` from which a stretch that begins at `begin` is seen to its end. */
function nearest(at: number, begin: number, end: number): number {
  return Math.min(Math.max(at, end), begin)
}
