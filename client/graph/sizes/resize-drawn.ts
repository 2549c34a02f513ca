import { boundsOf } from '../arranger/fit-view.ts'
import { labelBox, markBox } from '../arranger/label-box.ts'
import type { Drawn } from '../canvas/drawn.ts'
import { findFreestSide, sharedArea } from '../canvas/reveal-labels.ts'
import type { Box, Layout, Place } from '../layout/contract.ts'
import type { SizeStep } from './size-steps.ts'

/** Draws what stands on the canvas with marks of other sizes. */
export type Resize = (drawn: Drawn) => Drawn

/** How much larger than by default a mark of each step is. Small marks leave room for more. */
const FACTORS: Readonly<Record<Layout['density'], Readonly<Record<SizeStep, number>>>> = {
  readable: { small: 1, middle: 1.25, large: 1.55 },
  dense: { small: 1, middle: 1.5, large: 2.2 },
}

/** A label may lose so much to a mark that grew, px²: less is its own white border. */
const UNSEEN_AREA = 6

/** The size of a step over that of a mark in a picture of this density. */
export function factorOf(density: Layout['density'], step: SizeStep): number {
  return FACTORS[density][step]
}

/**
 * The same picture with larger marks. Everything stays where it stands; a label that a mark now covers goes to its
 * freest side. Groups, open or closed, stand for many and keep their size.
 */
export function resizeDrawn({ picture, layout }: Drawn, stepOf: ReadonlyMap<string, SizeStep>): Drawn {
  const places = layout.places.map((place) => {
    const step = picture.vertices.get(place.id)?.group === null ? stepOf.get(place.id) : undefined
    return step === undefined ? place : scale(place, FACTORS[layout.density][step])
  })
  // The labels of a dense picture are chosen anew whenever it is looked at.
  return { picture, layout: { ...layout, places: layout.density === 'dense' ? places : freeLabels(layout, places) } }
}

function scale(place: Place, factor: number): Place {
  return factor === 1 ? place : { ...place, halfWidth: place.halfWidth * factor, halfHeight: place.halfHeight * factor }
}

function freeLabels(before: Layout, places: readonly Place[]): readonly Place[] {
  const marks = places.map(markBox)
  const formerMarks = before.places.map(markBox)
  const walls = wallsRound(before)
  const moved = new Map<string, Place>()
  for (const [index, place] of places.entries()) {
    const former = before.places[index] ?? place
    if (place.labelHidden || place.lines.length === 0) continue
    const lost = coveredBy(labelBox(former, former.side), formerMarks)
    if (coveredBy(labelBox(place, place.side), marks) <= lost + UNSEEN_AREA) continue
    const labels = places.flatMap((other) => {
      const current = moved.get(other.id) ?? other
      return other.id === place.id || other.labelHidden ? [] : [labelBox(current, current.side)]
    })
    moved.set(place.id, { ...place, side: findFreestSide(place, [...marks, ...labels, ...walls]) })
  }
  return places.map((place) => moved.get(place.id) ?? place)
}

/** Further out than any label reaches, px. */
const WALL = 1_000

/** What lies round the picture as it was: a name sent out there would be cut by the edge of the canvas. */
function wallsRound(layout: Layout): readonly Box[] {
  const bounds = boundsOf(layout)
  if (bounds === null) return []
  const { x, y, width, height } = bounds
  return [
    { x: x - WALL, y: y - WALL, width: WALL, height: height + 2 * WALL },
    { x: x + width, y: y - WALL, width: WALL, height: height + 2 * WALL },
    { x, y: y - WALL, width, height: WALL },
    { x, y: y + height, width, height: WALL },
  ]
}

function coveredBy(box: Box, marks: readonly Box[]): number {
  return marks.reduce((sum, mark) => sum + sharedArea(box, mark), 0)
}
