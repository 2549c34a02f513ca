import type { Core } from 'cytoscape'
import { defineEdge, defineVertex, type EdgeSpec, type Elements, type VertexSpec } from './elements.ts'
import type { StateClasses } from './emphasis.ts'

/** What the canvas holds now. */
export interface CanvasContent {
  readonly elements: Elements
  readonly states: StateClasses
  /** Ids of elements that were there before and got other classes. */
  readonly changed: readonly string[]
}

export const EMPTY_CONTENT: CanvasContent = {
  elements: { vertices: new Map(), edges: new Map() },
  states: new Map(),
  changed: [],
}

/**
 * Brings the canvas from what it holds to what it shall hold, touching only what differs: what is gone is removed,
 * what is new added, what stays keeps its element and takes new data, place or classes.
 * @returns what the canvas then holds
 */
export function syncElements(cy: Core, before: CanvasContent, elements: Elements, states: StateClasses): CanvasContent {
  const rebuilt = before.elements !== elements
  const changed = rebuilt
    ? listRewritten(before, elements, states)
    : listDiffering(before.states, states).filter((id) => specOf(elements, id) !== undefined)
  cy.batch(() => {
    if (rebuilt) syncDefinitions(cy, before.elements, elements, states)
    for (const id of changed) cy.getElementById(id).classes(writeClasses(elements, states, id))
  })
  // Offsets of labels are read by functions, which Cytoscape asks again only when all styles are worked out anew. The
  // first elements are asked anyway.
  if (rebuilt && before.elements.vertices.size > 0) cy.style().update()
  return { elements, states, changed }
}

function specOf({ vertices, edges }: Elements, id: string): VertexSpec | EdgeSpec | undefined {
  return vertices.get(id) ?? edges.get(id)
}

/** Classes of an element as Cytoscape takes them. */
function writeClasses(elements: Elements, states: StateClasses, id: string): string {
  return [...(specOf(elements, id)?.classes ?? []), ...(states.get(id) ?? [])].join(' ')
}

/** Elements that stay among others that are made anew, and whose classes are not what they were. */
function listRewritten(before: CanvasContent, elements: Elements, states: StateClasses): readonly string[] {
  return [...elements.vertices.keys(), ...elements.edges.keys()].filter(
    (id) =>
      specOf(before.elements, id) !== undefined &&
      writeClasses(before.elements, before.states, id) !== writeClasses(elements, states, id),
  )
}

/** Ids whose states are not what they were: a step of a day changes a few of thousands. */
function listDiffering(before: StateClasses, after: StateClasses): readonly string[] {
  const differing = [...before.keys()].filter((id) => !after.has(id))
  for (const [id, names] of after) if (!isSame(before.get(id), names)) differing.push(id)
  return differing
}

function isSame(before: readonly string[] | undefined, after: readonly string[]): boolean {
  return before?.length === after.length && after.every((name, place) => name === before[place])
}

/** What is new comes in one act, with its classes: each further act works the styles out anew. */
function syncDefinitions(cy: Core, before: Elements, after: Elements, states: StateClasses): void {
  removeGone(cy, before, after)
  const vertices = [...after.vertices.values()].filter(({ id }) => !before.vertices.has(id))
  // Removing a vertex takes its edges with it, so one that was there may have to come again.
  const edges = [...after.edges.values()].filter(({ id }) => !before.edges.has(id) || cy.getElementById(id).empty())
  cy.add([
    ...vertices.map((vertex) => ({ ...defineVertex(vertex), classes: writeClasses(after, states, vertex.id) })),
    ...edges.map((edge) => ({ ...defineEdge(edge), classes: writeClasses(after, states, edge.id) })),
  ])
  for (const vertex of after.vertices.values()) moveKept(cy, before.vertices.get(vertex.id), vertex)
}

function removeGone(cy: Core, before: Elements, after: Elements): void {
  // Edges first: removing a vertex takes its edges with it.
  for (const id of before.edges.keys()) if (!after.edges.has(id)) cy.getElementById(id).remove()
  for (const id of before.vertices.keys()) if (!after.vertices.has(id)) cy.getElementById(id).remove()
}

function moveKept(cy: Core, before: VertexSpec | undefined, after: VertexSpec): void {
  if (before === undefined || before === after) return
  const vertex = cy.getElementById(after.id)
  vertex.data(after.data)
  // Where it stands now may differ from `before`: it may have been dragged.
  vertex.position({ x: after.x, y: after.y })
}
