import type { Box, Layout, Point } from '../layout/contract.ts'
import { displayName } from '../layout/words/text.ts'
import type { LineStyle } from '../model/date-group.ts'
import type { EntityClass } from '../model/entity-class.ts'
import type { Network } from '../model/network.ts'
import type { DrawnEdge, NetworkPicture } from '../picture.ts'
import { type PlacedName, placeNames } from './place-names.ts'

/** A mark of the small picture; its middle and its side in plane px. */
export interface StillMark extends Point {
  readonly id: string
  readonly entityClass: EntityClass
  readonly collective: boolean
  /** How many a closed group holds; null for what is drawn by itself. */
  readonly count: number | null
}

export interface StillLine {
  readonly id: string
  readonly from: Point
  readonly to: Point
  readonly style: LineStyle
  /** Distance from the straight way, plane px: lines of one pair are drawn side by side. */
  readonly offset: number
}

export interface StillScene {
  readonly box: Box
  /** Plane px a px of the screen. */
  readonly unit: number
  readonly marks: readonly StillMark[]
  readonly lines: readonly StillLine[]
  readonly names: readonly PlacedName[]
  /** Where the words before what has no ties end; null where there is none. */
  readonly heading: Point | null
}

export interface SceneQuestion {
  readonly picture: NetworkPicture
  readonly layout: Layout
  /** What is there on the day asked: entities and ties that are not in it are not drawn. */
  readonly present: Network
  /** Ids of ties that may hold, where a day is asked; null where none is. */
  readonly possible: ReadonlySet<string> | null
  /** Room on the screen, px. */
  readonly width: number
  readonly height: number
}

/** Sizes on the screen, px. */
export const STILL = { mark: 22, font: 13, margin: 16, nameRoom: 56, apart: 5, gap: 6, headingRoom: 104 } as const

/** A narrower picture has smaller marks and fewer names. */
const NARROW = 480
const MOST_NAMES = { wide: 10, narrow: 6 } as const

/** Places everything of the small picture. Null where nothing of it has a place. */
export function makeScene(question: SceneQuestion): StillScene | null {
  const { picture, layout, present, width, height } = question
  const places = layout.places.filter(({ id }) => isPresent(picture, present, id))
  if (places.length === 0) return null
  const { box, unit } = frameOf(layout.places, width, height)
  const at = new Map(places.map(({ id, x, y }) => [id, { x, y }]))
  const marks = places.flatMap(({ id, x, y }) => {
    const vertex = picture.vertices.get(id)
    if (vertex === undefined) return []
    const count = vertex.group === null ? null : vertex.members.filter((member) => present.entities.has(member)).length
    return [{ id, x, y, entityClass: vertex.entityClass ?? 'PROJECT', collective: vertex.collective, count }]
  })
  const lines = linesOf(question, at, unit)
  const names = placeNames({
    nameables: nameablesOf(present, at),
    marks,
    lines: lines.map(({ from, to }) => [from, to] as const),
    frame: inside(box, STILL.gap * unit),
    fontPx: STILL.font * unit,
    radius: (markSize(width) / 2) * unit,
    most: width < NARROW ? MOST_NAMES.narrow : MOST_NAMES.wide,
  })
  const away = (markSize(width) / 2 + STILL.gap) * unit
  return { box, unit, marks, lines, names, heading: headingOf(layout, at, { box, unit, away }) }
}

function inside({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by }
}

/** Side of a mark on the screen, px. */
export function markSize(width: number): number {
  return width < NARROW ? STILL.mark * 0.75 : STILL.mark
}

/** Before the first of those without ties, where they stand in a row and there is room for the words. */
function headingOf({ shelf }: Layout, at: ReadonlyMap<string, Point>, { box, unit, away }: HeadingRoom): Point | null {
  const alone = shelf?.form === 'row' ? shelf.isolates.flatMap((id) => at.get(id) ?? []) : []
  const [first] = alone.toSorted((a, b) => a.x - b.x)
  if (first === undefined) return null
  const x = first.x - away
  return x - STILL.headingRoom * unit < box.x ? null : { x, y: first.y }
}

interface HeadingRoom {
  readonly box: Box
  readonly unit: number
  /** Between the words and the middle of the mark, plane px. */
  readonly away: number
}

function isPresent({ vertices }: NetworkPicture, present: Network, id: string): boolean {
  return vertices.get(id)?.members.some((member) => present.entities.has(member)) ?? false
}

/** Of the whole arrangement, so that nothing moves with the day. */
function frameOf(places: readonly Point[], width: number, height: number): { box: Box; unit: number } {
  const xs = places.map(({ x }) => x)
  const ys = places.map(({ y }) => y)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const room = { x: width - 2 * (STILL.margin + STILL.nameRoom / 2), y: height - 2 * STILL.margin - STILL.nameRoom }
  const unit = Math.max((right - left) / Math.max(1, room.x), (bottom - top) / Math.max(1, room.y), 0.5)
  const box = { width: width * unit, height: height * unit }
  return { box: { x: (left + right - box.width) / 2, y: (top + bottom - box.height) / 2, ...box }, unit }
}

function linesOf({ picture, present, possible }: SceneQuestion, at: ReadonlyMap<string, Point>, unit: number) {
  const ofPair = new Map<string, number>()
  const shown = picture.edges.flatMap((edge) => {
    const tieIds = edge.tieIds.filter((id) => present.ties.has(id))
    const from = at.get(edge.source)
    const to = at.get(edge.target)
    if (tieIds.length === 0 || from === undefined || to === undefined || edge.source === edge.target) return []
    return [{ edge, from, to, style: styleOf(edge, tieIds, possible) }]
  })
  for (const { edge } of shown) ofPair.set(pairOf(edge), (ofPair.get(pairOf(edge)) ?? 0) + 1)
  const drawn = new Map<string, number>()
  return shown.map(({ edge, from, to, style }): StillLine => {
    const pair = pairOf(edge)
    const index = drawn.get(pair) ?? 0
    drawn.set(pair, index + 1)
    const aside = (index - ((ofPair.get(pair) ?? 1) - 1) / 2) * STILL.apart * unit
    return { id: edge.id, from, to, style, offset: edge.source < edge.target ? aside : -aside }
  })
}

function pairOf({ source, target }: DrawnEdge): string {
  return source < target ? `${source}|${target}` : `${target}|${source}`
}

/** On a day: solid where one of its ties surely holds, dotted where none does. */
function styleOf(edge: DrawnEdge, tieIds: readonly string[], possible: SceneQuestion['possible']): LineStyle {
  if (possible === null) return edge.line
  return tieIds.every((id) => possible.has(id)) ? 'DOTTED' : 'SOLID'
}

/** The most tied first; groups of unlike members and those that stand for unknown ones are not what one looks for. */
function nameablesOf(present: Network, at: ReadonlyMap<string, Point>) {
  return [...present.entities.values()]
    .filter(({ id, collective }) => at.has(id) && !collective)
    .map((entity) => ({ entity, ties: present.tiesOf.get(entity.id)?.length ?? 0 }))
    .filter(({ ties }) => ties > 0)
    .sort((a, b) => b.ties - a.ties || (a.entity.name < b.entity.name ? -1 : 1))
    .flatMap(({ entity: { id, name, acronym } }) => {
      const point = at.get(id)
      return point === undefined ? [] : [{ id, name: displayName(name, acronym ?? undefined), at: point }]
    })
}
