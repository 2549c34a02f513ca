import { type ArrowFamily, arrowFamily, TIES } from '#graph-schema/model/tie.ts'
import type { LayoutGraph, LayoutTie, LayoutVertex, NameGroup, Picture, VertexGroup } from './layout/contract.ts'
import { collapseGraph, drawWhole } from './layout/groups/collapse.ts'
import { measureMark } from './marks/mark-forms.ts'
import { measureNameTag } from './marks/name-tag.ts'
import { dateGroupOf, type LineStyle, lineStyleOf } from './model/date-group.ts'
import type { EntityClass } from './model/entity-class.ts'
import { ENTITY_CLASSES } from './model/entity-class.ts'
import type { Network, NetworkEntity, NetworkTie } from './model/network.ts'

/** A vertex as it is drawn: an entity, or a closed group of entities. */
export interface DrawnVertex {
  readonly id: string
  /** Full name, for words and for the table. */
  readonly name: string
  /** Null for a group of unlike members. */
  readonly entityClass: EntityClass | null
  readonly collective: boolean
  /** Drawn as its name alone: a local node is what is round its members, never a mark. */
  readonly nameOnly: boolean
  /** How many members a group or project holds that is drawn as one mark with them; null where it is not. */
  readonly holds: number | null
  /** The entity with most ties: drawn with a stronger edge. */
  readonly hub: boolean
  readonly group: VertexGroup | null
  /** Entities it stands for: itself, or the group's members. */
  readonly members: readonly string[]
}

/** A line as it is drawn: ties of two vertices that look alike. An arrow, where it has one, stands at the target. */
export interface DrawnEdge {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly family: ArrowFamily
  readonly line: LineStyle
  /** True when no source states any of its ties. */
  readonly inferred: boolean
  readonly tieIds: readonly string[]
}

/** What is drawn of a slice, without positions. */
export interface NetworkPicture {
  readonly vertices: ReadonlyMap<string, DrawnVertex>
  readonly edges: readonly DrawnEdge[]
  /** Vertex that each entity is drawn in: itself, or its group. */
  readonly homeOf: ReadonlyMap<string, string>
  /** The same for the layout. */
  readonly forLayout: Picture
}

export interface PictureOptions {
  readonly nameGroup: NameGroup
  /** ISO day that decides which ties have ended. */
  readonly today: string
  /** False draws every vertex by itself, as for the neighbourhood of one actor. */
  readonly collapse: boolean
}

/** Derives the picture of a slice: groups closed, ties of a pair joined where they look alike. */
export function drawNetwork(slice: Network, { nameGroup, today, collapse }: PictureOptions): NetworkPicture {
  const graph = toLayoutGraph(slice)
  const forLayout = collapse ? collapseGraph(graph, nameGroup) : drawWhole(graph)
  const groups = new Map(forLayout.groups.map((group) => [group.id, group]))
  const homeOf = new Map([...slice.entities.keys()].map((id) => [id, id]))
  for (const group of forLayout.groups) for (const member of group.members) homeOf.set(member.id, group.id)
  const hub = findHub(slice)
  const vertices = new Map(
    forLayout.vertices.map((vertex) => [vertex.id, drawVertex(vertex, slice, groups.get(vertex.id) ?? null, hub)]),
  )
  const edges = forLayout.lines.flatMap(({ tieIds }) => {
    const ties = tieIds.flatMap((id) => slice.ties.get(id) ?? [])
    return joinAlike(ties, homeOf, today)
  })
  return { vertices, edges, homeOf, forLayout }
}

function toLayoutGraph(slice: Network): LayoutGraph {
  return {
    vertices: [...slice.entities.values()].map((entity) => toLayoutVertex(slice, entity)),
    ties: [...slice.ties.values()].map(toLayoutTie),
  }
}

function toLayoutVertex(slice: Network, entity: NetworkEntity): LayoutVertex {
  const { id, name, acronym, entityClass, collective } = entity
  if (isNameOnly(slice, entity)) {
    const { width, height } = measureNameTag(name)
    return { id, kind: entityClass, label: '', halfWidth: width / 2, halfHeight: height / 2 }
  }
  const { outerWidth, outerHeight } = measureMark(entityClass, collective)
  const vertex = { id, kind: entityClass, label: name, halfWidth: outerWidth / 2, halfHeight: outerHeight / 2 }
  return acronym === null ? vertex : { ...vertex, acronym }
}

/** A local node that has members on record. */
function isNameOnly(slice: Network, { id, entityClass }: NetworkEntity): boolean {
  return (
    entityClass === 'LOCAL_NODE' &&
    (slice.tiesOf.get(id) ?? []).some((tie) => tie.kind === 'MEMBERSHIP' && tie.to === id)
  )
}

function toLayoutTie({ id, from, to, kind, role, directed }: NetworkTie): LayoutTie {
  return { id, source: from, target: to, kind: TIES[kind].type, role, directed }
}

/** The entity with most ties; of equals the first by id. Null in a network without ties. */
function findHub(slice: Network): string | null {
  let hub: { id: string; ties: number } | null = null
  for (const [id, ties] of slice.tiesOf) {
    if (hub === null || ties.length > hub.ties || (ties.length === hub.ties && id < hub.id))
      hub = { id, ties: ties.length }
  }
  return hub?.id ?? null
}

function drawVertex(vertex: LayoutVertex, slice: Network, group: VertexGroup | null, hub: string | null): DrawnVertex {
  const entity = slice.entities.get(vertex.id)
  return {
    id: vertex.id,
    name: entity?.name ?? vertex.label,
    entityClass: entity?.entityClass ?? ENTITY_CLASSES.find((known) => known === vertex.kind) ?? null,
    collective: entity?.collective ?? false,
    nameOnly: entity !== undefined && isNameOnly(slice, entity),
    holds: null,
    hub: vertex.id === hub,
    group,
    members: group === null ? [vertex.id] : group.members.map(({ id }) => id),
  }
}

/** One edge for the ties of a pair that point the same way and look the same. */
export function joinAlike(
  ties: readonly NetworkTie[],
  homeOf: ReadonlyMap<string, string>,
  today: string,
): readonly DrawnEdge[] {
  const alike = new Map<string, { edge: Omit<DrawnEdge, 'tieIds' | 'inferred'>; ties: NetworkTie[] }>()
  for (const tie of ties) {
    const family = arrowFamily(tie.kind, tie.role)
    const [source, target] = orient(homeOf.get(tie.from) ?? tie.from, homeOf.get(tie.to) ?? tie.to, family)
    const line = lineStyleOf(dateGroupOf(tie, today))
    const id = `${source}|${target}|${family}|${line}`
    const entry = alike.get(id) ?? { edge: { id, source, target, family, line }, ties: [] }
    entry.ties.push(tie)
    alike.set(id, entry)
  }
  return [...alike.values()].map(({ edge, ties: joined }) => ({
    ...edge,
    inferred: joined.every((tie) => tie.certainty === 'INFERRED'),
    tieIds: joined.map(({ id }) => id),
  }))
}

/** Lines without an arrow have no direction: the smaller id comes first, so that two of them are one. */
function orient(from: string, to: string, family: ArrowFamily): readonly [string, string] {
  return family === 'COLLABORATES' && to < from ? [to, from] : [from, to]
}
