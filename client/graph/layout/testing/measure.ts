import { lengthInside, segmentsCross } from '../anneal/penalties.ts'
import type { Box, Layout, Picture, Place } from '../contract.ts'
import { LABEL_GAP } from '../label-gap.ts'
import { READABLE_LABEL_PX } from '../label-px.ts'

/** What a reader would complain about, counted on a finished readable layout. */
export interface Flaws {
  /** Pairs of label and label, label and mark, mark and mark that lie over each other. */
  readonly overlaps: number
  readonly crossings: number
  /** Lines running under labels or marks that they do not belong to. */
  readonly under: number
  /** Lines running under the label of their own end. */
  readonly underOwn: number
  readonly labelsShown: number
  readonly labelsHidden: number
  /** Size of a label on screen when everything fits. */
  readonly labelPx: number
}

interface Segment {
  readonly source: Place
  readonly target: Place
}

export function measureLayout(picture: Picture, layout: Layout): Flaws {
  const placeById = new Map(layout.places.map((place) => [place.id, place]))
  const segments = picture.lines.flatMap((line): Segment[] => {
    const source = placeById.get(line.source)
    const target = placeById.get(line.target)
    return source === undefined || target === undefined ? [] : [{ source, target }]
  })
  const labelled = layout.places.filter((place) => labelBox(place) !== null)
  return {
    overlaps: countOverlaps(layout.places),
    crossings: countCrossings(segments),
    under: countUnder(segments, layout.places),
    underOwn: segments.filter(({ source, target }) => runsUnderOwn(source, target)).length,
    labelsShown: labelled.length,
    labelsHidden: layout.places.filter((place) => place.labelHidden).length,
    labelPx: READABLE_LABEL_PX * layout.view.zoom,
  }
}

export function markBox(place: Place): Box {
  const { x, y, halfWidth, halfHeight } = place
  return { x: x - halfWidth, y: y - halfHeight, width: 2 * halfWidth, height: 2 * halfHeight }
}

/** Where the label is drawn; null where none is. */
function labelBox(place: Place): Box | null {
  const { x, y, halfWidth, halfHeight, labelWidth: width, labelHeight: height } = place
  if (place.labelHidden || width === 0) return null
  switch (place.side) {
    case 'below':
      return { x: x - width / 2, y: y + halfHeight + LABEL_GAP.down, width, height }
    case 'above':
      return { x: x - width / 2, y: y - halfHeight - LABEL_GAP.down - height, width, height }
    case 'right':
      return { x: x + halfWidth + LABEL_GAP.across, y: y - height / 2, width, height }
    case 'left':
      return { x: x - halfWidth - LABEL_GAP.across - width, y: y - height / 2, width, height }
  }
}

/** Whether boxes share more than `tolerance` px in both directions. */
export function boxesOverlap(a: Box, b: Box, tolerance: number): boolean {
  return (
    a.x < b.x + b.width - tolerance &&
    b.x < a.x + a.width - tolerance &&
    a.y < b.y + b.height - tolerance &&
    b.y < a.y + a.height - tolerance
  )
}

function countOverlaps(places: readonly Place[]): number {
  let overlaps = 0
  places.forEach((a, index) => {
    const aLabel = labelBox(a)
    for (const b of places.slice(index + 1)) {
      const bLabel = labelBox(b)
      if (aLabel !== null && bLabel !== null && boxesOverlap(aLabel, bLabel, 1)) overlaps += 1
      if (aLabel !== null && boxesOverlap(aLabel, markBox(b), 2)) overlaps += 1
      if (bLabel !== null && boxesOverlap(bLabel, markBox(a), 2)) overlaps += 1
      if (boxesOverlap(markBox(a), markBox(b), 0)) overlaps += 1
    }
  })
  return overlaps
}

function countCrossings(segments: readonly Segment[]): number {
  let crossings = 0
  segments.forEach(({ source: a, target: b }, index) => {
    for (const { source: c, target: d } of segments.slice(index + 1)) {
      if (a === c || a === d || b === c || b === d) continue
      if (segmentsCross(a.x, a.y, b.x, b.y, c.x, c.y, d.x, d.y)) crossings += 1
    }
  })
  return crossings
}

function countUnder(segments: readonly Segment[], places: readonly Place[]): number {
  let under = 0
  for (const { source, target } of segments) {
    for (const place of places) {
      if (place === source || place === target) continue
      const label = labelBox(place)
      if (label !== null && insideBox(source, target, label, 1) > 2) under += 1
      if (insideBox(source, target, markBox(place), 0) > 2) under += 1
    }
  }
  return under
}

function runsUnderOwn(source: Place, target: Place): boolean {
  return [source, target].some((end) => {
    const label = labelBox(end)
    return label !== null && insideBox(source, target, label, 1) > 4
  })
}

function insideBox(source: Place, target: Place, box: Box, inset: number): number {
  const right = box.x + box.width - inset
  const bottom = box.y + box.height - inset
  return lengthInside(source.x, source.y, target.x, target.y, box.x + inset, box.y + inset, right, bottom)
}
