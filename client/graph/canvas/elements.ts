import type { EdgeDefinition, NodeDefinition } from 'cytoscape'
import type { OpenBox, Place } from '../layout/contract.ts'
import { LABEL_GAP } from '../layout/label-gap.ts'
import { MARK_FORMS, measureMark, SHAPE_SIZES } from '../marks/mark-forms.ts'
import { fitNameTag } from '../marks/name-tag.ts'
import type { DrawnEdge, DrawnVertex } from '../picture.ts'
import type { Drawn } from './drawn.ts'

/** Everything a vertex of the canvas is, apart from what is pointed at or filtered. */
export interface VertexSpec {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly data: {
    readonly w: number
    readonly h: number
    readonly label: string
    /** Between the filled shape and a label at its side, and one above or below it, px. */
    readonly across: number
    readonly down: number
    /** Size of the glyph and of the corners, px. */
    readonly glyph: number
    readonly corner: number
    /** Distance of the second outline, as Cytoscape counts it. */
    readonly gap: number
  }
  readonly classes: readonly string[]
}

export interface EdgeSpec {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly classes: readonly string[]
}

export interface Elements {
  readonly vertices: ReadonlyMap<string, VertexSpec>
  readonly edges: ReadonlyMap<string, EdgeSpec>
}

/** Id of the vertex that carries the number in a closed group's mark. */
export function countId(groupId: string): string {
  return `${groupId}#count`
}

/** Id of the vertex that carries the heading of an open group. */
export function headingId(groupId: string): string {
  return `${groupId}#heading`
}

export const SHELF_HEADING_ID = 'shelf#heading'

/**
 * Elements of a drawn picture. Vertices without a place are not drawn; neither are lines that would end at one.
 * @param shelfHeading words before what has no ties
 */
export function buildElements({ picture, layout }: Drawn, shelfHeading: string): Elements {
  const boxes = new Map(layout.boxes.map((box) => [box.groupId, box]))
  const vertices = new Map<string, VertexSpec>()
  for (const place of layout.places) {
    const vertex = picture.vertices.get(place.id)
    if (vertex === undefined) continue
    const specs = specsOf(vertex, place, boxes.get(place.id) ?? null, layout.density === 'dense')
    for (const spec of specs) vertices.set(spec.id, spec)
  }
  const heading = layout.shelf?.heading ?? null
  if (heading !== null) {
    vertices.set(SHELF_HEADING_ID, makeText(SHELF_HEADING_ID, heading.x, heading.y, shelfHeading, ['shelf-heading']))
  }
  const edges = picture.edges.filter(({ source, target }) => vertices.has(source) && vertices.has(target))
  const dense = layout.density === 'dense'
  return { vertices, edges: new Map(edges.map((edge) => [edge.id, specOfEdge(edge, picture.vertices, dense)])) }
}

function specsOf(vertex: DrawnVertex, place: Place, box: OpenBox | null, dense: boolean): readonly VertexSpec[] {
  if (vertex.nameOnly && !dense) return [specOfNameTag(vertex, place)]
  if (vertex.group === null && vertex.holds === null) return [specOfEntity(vertex, place, dense)]
  if (box !== null) return specsOfOpenGroup(vertex, place, box)
  const mark = specOfClosedGroup(vertex, place, dense)
  const count = makeText(countId(vertex.id), place.x, place.y, String(vertex.holds ?? vertex.members.length), [
    'count',
    ...(vertex.group?.form === 'leaves' ? [] : ['on-paper']),
  ])
  return [mark, count]
}

function specOfEntity(vertex: DrawnVertex, place: Place, dense: boolean): VertexSpec {
  const entityClass = vertex.entityClass ?? 'MIXED'
  const { shape, double } = MARK_FORMS[entityClass]
  const asked = measureMark(entityClass, vertex.collective)
  const scale = (2 * place.halfWidth) / asked.outerWidth
  const w = asked.width * scale
  const h = asked.height * scale
  const size = w / SHAPE_SIZES[shape].width
  return {
    id: vertex.id,
    x: place.x,
    y: place.y,
    data: {
      w,
      h,
      label: place.lines.join('\n'),
      ...roomForLabel(place, w, h),
      glyph: size * 0.5,
      corner: size * SHAPE_SIZES[shape].corner,
      gap: asked.outerWidth > asked.width ? 0.26 * w - 1.5 : 0,
    },
    classes: [
      'vertex',
      `class-${entityClass}`,
      `shape-${shape}`,
      ...(vertex.collective || double ? ['outlined'] : []),
      ...(vertex.hub ? ['hub'] : []),
      ...labelClasses(place, dense),
    ],
  }
}

/** A local node: its name, at the place where others have their mark. A dense picture has no room for it. */
function specOfNameTag({ id, name, holds }: DrawnVertex, place: Place): VertexSpec {
  const { lines, width: w, height: h } = fitNameTag(holds === null ? name : `${name} · ${holds}`, place)
  const classes = ['vertex', 'name-tag', ...(holds === null ? [] : ['fan'])]
  const text = makeText(id, place.x, place.y, lines.join('\n'), classes)
  return { ...text, data: { ...text.data, w, h, corner: 8 }, classes }
}

function specOfClosedGroup(vertex: DrawnVertex, place: Place, dense: boolean): VertexSpec {
  const entityClass = vertex.entityClass
  const fan = vertex.group?.form !== 'leaves'
  const shape = vertex.group?.form === 'fan' || entityClass === null ? 'cut-rectangle' : MARK_FORMS[entityClass].shape
  const side = 2 * place.halfWidth
  // A fan's second outline stands behind it, up and to the right: the front one leaves room for it.
  const w = fan ? side - 4 : side
  const h = fan ? side - 6 : side
  return {
    id: vertex.id,
    x: place.x,
    y: place.y,
    data: {
      w,
      h,
      label: place.lines.join('\n'),
      ...roomForLabel(place, w, h),
      glyph: 0,
      corner: side * (SHAPE_SIZES[shape].corner + 0.01),
      gap: 0,
    },
    classes: [
      'vertex',
      'group',
      `shape-${shape}`,
      fan || entityClass === null ? 'fan' : `class-${entityClass}`,
      ...labelClasses(place, dense),
    ],
  }
}

/** The box itself, its heading, and a small mark with its name for each member. */
function specsOfOpenGroup(vertex: DrawnVertex, place: Place, { box, heading, glyph, rows }: OpenBox): VertexSpec[] {
  const frame: VertexSpec = {
    id: vertex.id,
    x: place.x,
    y: place.y,
    data: { w: box.width, h: box.height, label: '', across: 0, down: 0, glyph: 0, corner: 8, gap: 0 },
    classes: ['vertex', 'open'],
  }
  const title = makeText(headingId(vertex.id), heading.x, heading.y, `${vertex.name} –`, ['heading'])
  const kinds = new Map(vertex.group?.members.map((member) => [member.id, member.kind]))
  const marks = rows.map((row): VertexSpec => {
    const known = kinds.get(row.id)
    const entityClass = known !== undefined && known in MARK_FORMS ? known : 'PROJECT'
    return {
      id: row.id,
      x: row.x,
      y: row.y,
      data: {
        w: glyph,
        h: glyph,
        label: row.lines.join('\n'),
        across: row.labelX - row.x - glyph / 2,
        down: 0,
        glyph: 0,
        corner: 2,
        gap: 0,
      },
      classes: ['vertex', 'row', 'side-right', `class-${entityClass}`, ...shapeClass(entityClass)],
    }
  })
  return [frame, title, ...marks]
}

function shapeClass(entityClass: string): readonly string[] {
  const form = Object.entries(MARK_FORMS).find(([name]) => name === entityClass)?.[1]
  return form === undefined ? [] : [`shape-${form.shape}`]
}

/** Words on the canvas without a mark. */
export function makeText(id: string, x: number, y: number, label: string, classes: readonly string[]): VertexSpec {
  return {
    id,
    x,
    y,
    data: { w: 1, h: 1, label, across: 0, down: 0, glyph: 0, corner: 0, gap: 0 },
    classes: ['text', ...classes],
  }
}

function labelClasses(place: Place, dense: boolean): readonly string[] {
  return [`side-${place.side}`, ...(place.shelved ? ['shelved'] : []), ...(dense ? ['dense'] : [])]
}

/** The layout counts from the outer edge of the mark, Cytoscape from the edge of the filled shape. */
function roomForLabel(place: Place, w: number, h: number): { across: number; down: number } {
  return {
    across: place.halfWidth - w / 2 + LABEL_GAP.across,
    down: place.halfHeight - h / 2 + LABEL_GAP.down,
  }
}

function specOfEdge(edge: DrawnEdge, vertices: ReadonlyMap<string, DrawnVertex>, dense: boolean): EdgeSpec {
  return {
    id: edge.id,
    source: edge.source,
    target: edge.target,
    classes: [
      'edge',
      `line-${edge.line}`,
      `family-${edge.family}`,
      ...(dense ? ['dense'] : edge.inferred ? ['inferred'] : []),
      ...(isOutlined(vertices.get(edge.source)) ? ['from-outlined'] : []),
      ...(isOutlined(vertices.get(edge.target)) ? ['to-outlined'] : []),
    ],
  }
}

function isOutlined(vertex: DrawnVertex | undefined): boolean {
  if (vertex === undefined) return false
  return vertex.collective || (vertex.entityClass !== null && MARK_FORMS[vertex.entityClass].double)
}

/** The forms that Cytoscape takes, without classes. */
export function defineVertex({ id, x, y, data }: VertexSpec): NodeDefinition {
  return { group: 'nodes', data: { id, ...data }, position: { x, y }, selectable: false }
}

export function defineEdge({ id, source, target }: EdgeSpec): EdgeDefinition {
  return { group: 'edges', data: { id, source, target }, selectable: false }
}
