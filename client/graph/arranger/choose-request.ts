import type { Box, CanvasSize, Layout, LayoutRequest, Picture, StoredPlace } from '../layout/contract.ts'

/** What is to be laid out. */
export interface ArrangementQuestion {
  readonly picture: Picture
  readonly canvas: CanvasSize
  /** Ids of groups drawn open. */
  readonly openGroups: readonly string[]
  /** Screen rectangles of controls over the canvas. */
  readonly keepClear: readonly Box[]
  /** Room for the words before what has no ties, plane px. */
  readonly shelfHeadingWidth: number
}

/** What stood on the canvas before the question. */
export interface FormerArrangement {
  readonly layout: Layout
  readonly openGroups: readonly string[]
}

/** More new vertices than this share of the old ones make another picture, not the same with additions. */
const MOST_ADDED = 0.25

/** Where places are many and no name is the measure, more of the same network may be asked for without moving it. */
const MOST_ADDED_DENSE = 1.5

/** At least this share of what stands must still be there for the rest to be more of the same. */
const MOSTLY_THERE = 0.8

/** Always so few that they are put beside what stands. */
const FEW_ADDED = 6

/**
 * How to answer a question given what stands: one group more is opened in place; a picture that mostly stands keeps
 * its places and takes in what is new; anything else is arranged from nothing.
 */
export function chooseRequest(question: ArrangementQuestion, former: FormerArrangement | null): LayoutRequest {
  const { openGroups, ...common } = question
  const { picture } = common
  if (former === null) return { ...common, task: 'arrange', effort: 'quick', openGroups }
  const opened = openGroups.filter((id) => !former.openGroups.includes(id))
  const [groupId] = opened
  if (groupId !== undefined && opened.length === 1 && former.openGroups.length === openGroups.length - 1) {
    return { ...common, task: 'open-group', former: former.layout, groupId }
  }
  const known = new Set(former.layout.places.map(({ id }) => id))
  const added = picture.vertices.filter(({ id }) => !known.has(id)).length
  const kept = picture.vertices.length - added
  const more = former.layout.density === 'dense' && kept >= known.size * MOSTLY_THERE
  const mostlyStands = added <= Math.max(FEW_ADDED, known.size * (more ? MOST_ADDED_DENSE : MOST_ADDED))
  if (!mostlyStands || opened.length > 0) return { ...common, task: 'arrange', effort: 'quick', openGroups }
  return { ...common, task: 'keep', stored: storedPlaces(former.layout), frame: former.layout.frame, openGroups }
}

/** The places of a layout, to be kept. */
export function storedPlaces(layout: Layout): readonly StoredPlace[] {
  return layout.places.map(({ id, x, y, side, labelHidden, shelved }) => ({ id, x, y, side, labelHidden, shelved }))
}

/** True when the answer shows nothing that was not there: the reader's view stays as it is. */
export function keepsView(request: LayoutRequest): boolean {
  if (request.task === 'choose-sides') return true
  if (request.task !== 'keep') return false
  const known = new Set(request.stored.map(({ id }) => id))
  return request.picture.vertices.every(({ id }) => known.has(id))
}
