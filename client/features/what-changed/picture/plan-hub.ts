import { parseIsoDay } from '#graph-schema/model/day.ts'
import { type Presence, presenceOn } from '#graph-schema/model/presence.ts'
import { textWidth } from '../../../graph/layout/words/text.ts'
import { boundsOf } from '../../../graph/model/bounds.ts'
import type { EntityClass } from '../../../graph/model/entity-class.ts'
import { type ChangedEntity, readEntity, type Seats } from '../changes/change.ts'
import type { Background } from '../changes/find-growth.ts'
import type { ChangeLine } from '../changes/gather-lines.ts'
import type { DaySpan } from '../state/question.ts'

/** What became of somebody between the two days. */
export type Became = 'new' | 'ended' | 'maybe' | 'old'

/** One member as a small square. */
export interface Unit {
  readonly id: string
  readonly name: string
  readonly entityClass: EntityClass
  readonly became: Became
  readonly x: number
  readonly y: number
}

/** The members of one micro-area. `area` is null where no seat is known. */
export interface UnitBox {
  readonly id: string
  readonly area: string | null
  readonly units: readonly Unit[]
  /** Members beyond those that are drawn. */
  readonly more: number
  readonly joined: number
  readonly left: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly label: BoxLabel
  /** Outline of the line from the body to the box. */
  readonly line: string
}

/** Where the label of a box stands: over it or under it, away from the centre. */
interface BoxLabel {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

interface Point {
  readonly x: number
  readonly y: number
}

/** A body in the middle and its members round it, by micro-area. */
export interface HubScene {
  readonly hub: ChangedEntity
  readonly centre: Point
  readonly boxes: readonly UnitBox[]
  readonly width: number
  readonly height: number
}

interface Member {
  readonly entity: ChangedEntity
  readonly became: Became
}

export const UNIT = 13
const PITCH = 18
const PADDING = 11
const UNITS_IN_ROW = 5
const MOST_UNITS = 20
const MOST_BOXES = 10
/** From here on there is room for boxes beside each other. */
const WIDE = 520
const LABEL_ROOM = 26
/** A row of two boxes where there is no room for a ring, px. */
const NARROW_ROW = 124

/** What is known beside the changes: the network, null where it was not read whole, and where its actors sit. */
interface Around {
  readonly background: Background | null
  readonly seats: Seats
}

/** @param lines those that tell of this body's members */
export function planHub(
  hub: ChangedEntity,
  lines: readonly ChangeLine[],
  { background, seats }: Around,
  days: DaySpan,
  width: number,
): HubScene {
  const areas = byArea(listMembers(hub.id, lines, { background, seats }, days))
  const rows = Math.ceil(areas.length / 2)
  const height = width >= WIDE ? 392 : Math.max(rows, 2) * NARROW_ROW + 48
  const centre = { x: width / 2, y: width >= WIDE ? height / 2 : height - 40 }
  const boxes = areas.map(([id, members], index) => {
    const size = boxSize(members.length)
    const middle =
      width >= WIDE
        ? onRing(index / areas.length, size, { width, height })
        : { x: width * (index % 2 === 0 ? 0.22 : 0.78), y: LABEL_ROOM + NARROW_ROW * (Math.floor(index / 2) + 0.4) }
    const box = makeBox(id, members, size, middle)
    return width >= WIDE ? onSpoke(box, middle, centre) : onBranch(box, middle, centre, width)
  })
  return { hub, centre, boxes, width, height }
}

/** A place on an ellipse round the centre: the first stands over it, the others follow the clock. */
function onRing(share: number, size: BoxSize, { width, height }: { readonly width: number; readonly height: number }) {
  const angle = 2 * Math.PI * share - Math.PI / 2
  return {
    x: width / 2 + Math.cos(angle) * (width / 2 - size.width / 2 - 12),
    y: height / 2 + Math.sin(angle) * (height / 2 - LABEL_ROOM - size.height / 2),
  }
}

type BareBox = Omit<UnitBox, 'label' | 'line'>

/** A box of the ring: a straight line from the centre, and the label away from it. */
function onSpoke(box: BareBox, middle: Point, centre: Point): UnitBox {
  const y = middle.y <= centre.y + 1 ? box.y - 8 : box.y + box.height + 18
  const line = `M${centre.x} ${centre.y}L${middle.x} ${middle.y}`
  return { ...box, label: { x: middle.x, y, anchor: 'middle' }, line }
}

/** Between a name and the line up the middle, px. */
const OFF_LINE = 12
const NAME_PX = 14

/** A box of two columns: a line up the middle and out to it, and the label over it, away from all lines. */
function onBranch(box: BareBox, middle: Point, centre: Point, width: number): UnitBox {
  const isLeft = middle.x < centre.x
  const { area, joined, left, more } = box
  // Beside its name a box may tell how many it gained, lost and does not show: without a name, or with the last, it is long.
  const name = textWidth(`${area ?? ''} +${joined}${left > 0 ? ` −${left}` : ''}`, NAME_PX, 600)
  const room = area === null || more > 0 ? centre.x : name + OFF_LINE
  const label: BoxLabel = isLeft
    ? { x: Math.max(0, Math.min(box.x, centre.x - room)), y: box.y - 8, anchor: 'start' }
    : { x: Math.min(width, Math.max(box.x + box.width, centre.x + room)), y: box.y - 8, anchor: 'end' }
  return { ...box, label, line: `M${centre.x} ${centre.y}V${middle.y}H${middle.x}` }
}

function listMembers(
  hub: string,
  lines: readonly ChangeLine[],
  { background, seats }: Around,
  days: DaySpan,
): readonly Member[] {
  const members = new Map<string, Member>()
  const [from, to] = [parseIsoDay(days.from) ?? 0, parseIsoDay(days.to) ?? 0]
  const known = new Map((background?.entities ?? []).map((entity) => [entity.id, entity]))
  for (const tie of background?.ties ?? []) {
    const entity = known.get(tie.from.id)
    if (tie.kind !== 'MEMBERSHIP' || tie.to.id !== hub || entity === undefined) continue
    const bounds = boundsOf(tie.period)
    if (presenceOn(bounds, from) !== 'ABSENT')
      members.set(entity.id, { entity: readEntity(entity, seats), became: 'old' })
    else if (presenceOn(bounds, to) !== 'ABSENT') {
      members.set(entity.id, { entity: readEntity(entity, seats), became: nowIn(presenceOn(bounds, to)) })
    }
  }
  // What the list tells is what the drawing shows.
  for (const { body, kind, surely } of lines) {
    if (body.form !== 'ties') continue
    const became = surely ? (kind === 'LEFT' ? 'ended' : 'new') : 'maybe'
    for (const entity of body.who) members.set(entity.id, { entity, became })
  }
  return [...members.values()]
}

function nowIn(presence: Presence): Became {
  return presence === 'SURE' ? 'new' : 'maybe'
}

/** Members by micro-area, in the order of the areas; more areas than there is room for stand with those of no known seat. */
function byArea(members: readonly Member[]): readonly (readonly [string, readonly Member[]])[] {
  const areas = new Map<string, Member[]>()
  for (const member of members) {
    const key = member.entity.area?.id ?? ''
    const list = areas.get(key)
    if (list === undefined) areas.set(key, [member])
    else list.push(member)
  }
  const ordered = [...areas].sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
  if (ordered.length <= MOST_BOXES) return ordered
  const rest = ordered.slice(MOST_BOXES - 1).flatMap(([, list]) => list)
  return [...ordered.slice(0, MOST_BOXES - 1), ['', rest]]
}

interface BoxSize {
  readonly width: number
  readonly height: number
}

function boxSize(members: number): BoxSize {
  const drawn = Math.min(members, MOST_UNITS)
  const columns = Math.min(drawn, UNITS_IN_ROW)
  const rows = Math.ceil(drawn / UNITS_IN_ROW)
  return {
    width: Math.max(columns, 2) * PITCH - (PITCH - UNIT) + 2 * PADDING,
    height: rows * PITCH - (PITCH - UNIT) + 2 * PADDING,
  }
}

const ORDER: readonly Became[] = ['old', 'new', 'maybe', 'ended']

function makeBox(id: string, members: readonly Member[], { width, height }: BoxSize, centre: Point): BareBox {
  const [x, y] = [centre.x - width / 2, centre.y - height / 2]
  const ordered = [...members].sort(
    (a, b) => ORDER.indexOf(a.became) - ORDER.indexOf(b.became) || (a.entity.short < b.entity.short ? -1 : 1),
  )
  const cut =
    ordered.length > MOST_UNITS
      ? [...ordered].sort((a, b) => Number(a.became === 'old') - Number(b.became === 'old'))
      : ordered
  return {
    id,
    area: id === '' ? null : (members[0]?.entity.area?.label ?? null),
    units: cut.slice(0, MOST_UNITS).map(({ entity, became }, index) => ({
      id: entity.id,
      name: entity.name,
      entityClass: entity.entityClass,
      became,
      x: x + PADDING + (index % UNITS_IN_ROW) * PITCH,
      y: y + PADDING + Math.floor(index / UNITS_IN_ROW) * PITCH,
    })),
    more: Math.max(0, members.length - MOST_UNITS),
    joined: members.filter(({ became }) => became === 'new').length,
    left: members.filter(({ became }) => became === 'ended').length,
    ...{ x, y, width, height },
  }
}
