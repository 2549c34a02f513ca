import type { DrawnLine, LayoutGraph, LayoutTie, LayoutVertex, NameGroup, Picture, VertexGroup } from '../contract.ts'
import { compareNames, compareText } from '../maths/order.ts'

/** Fewer alike vertices than this stay apart. */
const SMALLEST_GROUP = 6

/** Leaves have one neighbour, or two as comuni have that belong to a consortium and to a union. */
const MOST_HUBS = 2

/** Half sizes of a closed group's mark, plane px: it carries a number. */
const MARK_HALF_SIZE: Record<VertexGroup['form'], number> = { leaves: 22, fan: 20 }

type NamelessGroup = Omit<VertexGroup, 'label'>

/**
 * Closes groups of alike vertices into one vertex each and draws one line a pair of vertices.
 *
 * A fan is made first (the targets of one project's CARRIES_OUT links, whatever their other ties), then leaves of the
 * same one or two neighbours that are alike in kind and in all their ties. Nothing is lost: groups hold their members,
 * lines their ties. Ties with an end that is not among the vertices are left out.
 */
export function collapseGraph(graph: LayoutGraph, nameGroup: NameGroup): Picture {
  const vertexById = new Map(graph.vertices.map((vertex) => [vertex.id, vertex]))
  const ties = graph.ties.filter((tie) => vertexById.has(tie.source) && vertexById.has(tie.target))
  const fans = findFans(ties, vertexById)
  const inFan = new Set(fans.flatMap((fan) => fan.members.map((member) => member.id)))
  const leaves = findLikeLeaves(ties, vertexById, inFan)
  const groups = [...fans, ...leaves]
    .map((group): VertexGroup => ({ ...group, label: nameGroup(group) }))
    .sort((a, b) => compareText(a.id, b.id))
  const groupOf = new Map<string, string>()
  for (const group of groups) for (const member of group.members) groupOf.set(member.id, group.id)
  const vertices = [...graph.vertices.filter((vertex) => !groupOf.has(vertex.id)), ...groups.map(markOfGroup)]
  return {
    vertices: vertices.sort((a, b) => compareText(a.id, b.id)),
    lines: joinTies(ties, groupOf),
    groups,
  }
}

/** The graph as it is, with nothing closed: one line a pair. */
export function drawWhole(graph: LayoutGraph): Picture {
  const known = new Set(graph.vertices.map((vertex) => vertex.id))
  const ties = graph.ties.filter((tie) => known.has(tie.source) && known.has(tie.target))
  const vertices = [...graph.vertices].sort((a, b) => compareText(a.id, b.id))
  return { vertices, lines: joinTies(ties, new Map()), groups: [] }
}

function findFans(ties: readonly LayoutTie[], vertexById: ReadonlyMap<string, LayoutVertex>): NamelessGroup[] {
  const targetsOf = new Map<string, Set<string>>()
  for (const tie of ties) {
    if (tie.kind !== 'Link' || tie.role !== 'CARRIES_OUT' || tie.source === tie.target) continue
    addTo(targetsOf, tie.source, tie.target)
  }
  const taken = new Set<string>(targetsOf.keys())
  const fans: NamelessGroup[] = []
  for (const [hub, targets] of sortedEntries(targetsOf)) {
    const free = [...targets].filter((id) => !taken.has(id))
    if (free.length < SMALLEST_GROUP) continue
    for (const id of free) taken.add(id)
    fans.push(buildGroup('fan', `group:fan:${hub}`, hub, free, vertexById))
  }
  return fans
}

/** Vertices with at most two neighbours, the same ones, and the same ties to each: seen apart they only make fans. */
function findLikeLeaves(
  ties: readonly LayoutTie[],
  vertexById: ReadonlyMap<string, LayoutVertex>,
  inFan: ReadonlySet<string>,
): NamelessGroup[] {
  const neighboursOf = new Map<string, Set<string>>()
  const sortsOf = new Map<string, Set<string>>()
  for (const tie of ties) {
    const sort = `${tie.kind}:${tie.role ?? ''}`
    addTo(neighboursOf, tie.source, tie.target)
    addTo(neighboursOf, tie.target, tie.source)
    addTo(sortsOf, pairKey(tie.source, tie.target), tie.directed ? `${sort}:out` : sort)
    addTo(sortsOf, pairKey(tie.target, tie.source), tie.directed ? `${sort}:in` : sort)
  }
  const alike = new Map<string, { hub: string; ids: Set<string> }>()
  for (const [id, neighbours] of neighboursOf) {
    const hubs = [...neighbours].sort(
      (a, b) => countOf(neighboursOf, b) - countOf(neighboursOf, a) || compareText(a, b),
    )
    const [hub] = hubs
    if (hub === undefined || hubs.length > MOST_HUBS || neighbours.has(id)) continue
    if (inFan.has(id) || hubs.some((other) => inFan.has(other))) continue
    const signature = hubs.map((other) => [...(sortsOf.get(pairKey(id, other)) ?? [])].sort(compareText).join('+'))
    const key = `group:leaves:${hubs.join('&')}:${vertexById.get(id)?.kind ?? ''}:${signature.join('&')}`
    const entry = alike.get(key) ?? { hub, ids: new Set<string>() }
    entry.ids.add(id)
    alike.set(key, entry)
  }
  return sortedEntries(alike)
    .filter(([, entry]) => entry.ids.size >= SMALLEST_GROUP)
    .map(([key, entry]) => buildGroup('leaves', key, entry.hub, [...entry.ids], vertexById))
}

function pairKey(from: string, to: string): string {
  return `${from}|${to}`
}

function countOf(sets: ReadonlyMap<string, ReadonlySet<string>>, key: string): number {
  return sets.get(key)?.size ?? 0
}

function buildGroup(
  form: VertexGroup['form'],
  id: string,
  hub: string,
  memberIds: readonly string[],
  vertexById: ReadonlyMap<string, LayoutVertex>,
): NamelessGroup {
  const members = memberIds
    .flatMap((memberId) => vertexById.get(memberId) ?? [])
    .sort((a, b) => compareNames(a.label, b.label) || compareText(a.id, b.id))
  const kinds = new Set(members.map((member) => member.kind))
  const [kind] = kinds
  return { id, form, hub, kind: kinds.size === 1 && kind !== undefined ? kind : null, members }
}

function markOfGroup(group: VertexGroup): LayoutVertex {
  const half = MARK_HALF_SIZE[group.form]
  return { id: group.id, kind: group.kind ?? 'GROUP', label: group.label, halfWidth: half, halfHeight: half }
}

function joinTies(ties: readonly LayoutTie[], groupOf: ReadonlyMap<string, string>): DrawnLine[] {
  const tieIdsOf = new Map<string, { source: string; target: string; tieIds: string[] }>()
  for (const tie of [...ties].sort((a, b) => compareText(a.id, b.id))) {
    const source = groupOf.get(tie.source) ?? tie.source
    const target = groupOf.get(tie.target) ?? tie.target
    if (source === target) continue
    const key = source < target ? `${source}|${target}` : `${target}|${source}`
    const entry = tieIdsOf.get(key) ?? { source, target, tieIds: [] }
    entry.tieIds.push(tie.id)
    tieIdsOf.set(key, entry)
  }
  return sortedEntries(tieIdsOf).map(([id, entry]) => ({ id, ...entry }))
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key)
  if (set === undefined) sets.set(key, new Set([value]))
  else set.add(value)
}

function sortedEntries<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => compareText(a, b))
}
