import { labelBox, markBox } from '../arranger/label-box.ts'
import type { Drawn } from '../canvas/drawn.ts'
import { countVisibleMembers } from '../canvas/shown.ts'
import type { Box, Place, Point } from '../layout/contract.ts'
import type { Outline } from '../model/outlines.ts'
import type { Visible } from '../model/visible.ts'
import { type HullName, nameHull } from './name-hull.ts'
import { boundsOf, type HullShape, traceHull } from './trace-hull.ts'

/** A hull ready to be drawn, plane px. */
export interface Hull {
  /** Of the group or project. */
  readonly id: string
  readonly shape: HullShape
  /** What is written on its edge; null where its name stands in it. */
  readonly name: HullName | null
}

/** What the hulls are drawn round. */
export interface HullPicture {
  readonly drawn: Drawn
  readonly visible: Visible
  readonly outlines: readonly Outline[]
  /** Where vertices are that are being dragged, by id. */
  readonly moved: ReadonlyMap<string, Point>
}

/** The hulls of what is drawn. An outline none of whose members stands on the canvas is left out. */
export function drawHulls({ drawn, visible, outlines, moved }: HullPicture): readonly Hull[] {
  const shown = drawn.layout.places
    .filter(({ id }) => countVisibleMembers(drawn.picture.vertices.get(id)?.members ?? [], visible) > 0)
    .map((place) => ({ ...place, ...moved.get(place.id) }))
  const taken = shown.flatMap((place) => [markBox(place), ...nameBoxes(drawn, place)])
  const frame = boundsOf(taken) ?? drawn.layout.frame
  return outlines.flatMap((outline): Hull[] => {
    const inside = new Set([outline.id, ...outline.members])
    const members = shown.filter(({ id }) => isMade(drawn, visible, id, inside))
    const strangers = shown.filter((place) => !members.includes(place))
    const group = drawn.picture.vertices.get(outline.id)
    // The mark of the group alone is not yet a group.
    if (group === undefined || members.every(({ id }) => id === outline.id)) return []
    const names = members.flatMap((place) => nameBoxes(drawn, place))
    const shape = traceHull({ marks: members.map(markBox), names, others: strangers.map(markBox) })
    const name = group.nameOnly ? null : nameHull(group.name, outline.members.length, shape, { taken, frame })
    if (name !== null) taken.push(name.box)
    return [{ id: outline.id, shape, name }]
  })
}

/** True when all that is shown of a vertex stands inside. */
function isMade({ picture }: Drawn, visible: Visible, id: string, inside: ReadonlySet<string>): boolean {
  const members = picture.vertices.get(id)?.members ?? []
  return members.every((member) => inside.has(member) || !visible.entities.has(member))
}

/** The name beside a mark; none where the layout has no room for it, or chooses names by zoom. */
function nameBoxes({ layout }: Drawn, place: Place): readonly Box[] {
  return layout.density === 'dense' || place.labelHidden || place.labelWidth === 0 ? [] : [labelBox(place, place.side)]
}
