import type { Core } from 'cytoscape'
import { defineEdge, defineVertex, type EdgeSpec, type Elements, type VertexSpec } from './elements.ts'
import type { StateClasses } from './emphasis.ts'

/** What the canvas holds now: elements and the classes last given to each. */
export interface CanvasContent {
  readonly elements: Elements
  readonly classes: ReadonlyMap<string, string>
}

export const EMPTY_CONTENT: CanvasContent = {
  elements: { vertices: new Map(), edges: new Map() },
  classes: new Map(),
}

/**
 * Brings the canvas from what it holds to what it shall hold, touching only what differs: what is gone is removed,
 * what is new added, what stays keeps its element and takes new data, place or classes.
 * @returns what the canvas then holds
 */
export function syncElements(cy: Core, before: CanvasContent, elements: Elements, states: StateClasses): CanvasContent {
  const classes = new Map<string, string>()
  for (const spec of [...elements.vertices.values(), ...elements.edges.values()]) {
    classes.set(spec.id, [...spec.classes, ...(states.get(spec.id) ?? [])].join(' '))
  }
  cy.batch(() => {
    removeGone(cy, before.elements, elements)
    for (const vertex of elements.vertices.values()) syncVertex(cy, before.elements.vertices.get(vertex.id), vertex)
    for (const edge of elements.edges.values()) syncEdge(cy, before.elements.edges.get(edge.id), edge)
    for (const [id, text] of classes) {
      if (before.classes.get(id) !== text) cy.getElementById(id).classes(text)
    }
  })
  // Offsets of labels are read by functions, which Cytoscape asks again only when all styles are worked out anew.
  if (before.elements !== elements) cy.style().update()
  return { elements, classes }
}

function removeGone(cy: Core, before: Elements, after: Elements): void {
  // Edges first: removing a vertex takes its edges with it.
  for (const id of before.edges.keys()) if (!after.edges.has(id)) cy.getElementById(id).remove()
  for (const id of before.vertices.keys()) if (!after.vertices.has(id)) cy.getElementById(id).remove()
}

function syncVertex(cy: Core, before: VertexSpec | undefined, after: VertexSpec): void {
  if (before === undefined) {
    cy.add(defineVertex(after))
    return
  }
  if (before === after) return
  const vertex = cy.getElementById(after.id)
  vertex.data(after.data)
  // Where it stands now may differ from `before`: it may have been dragged.
  vertex.position({ x: after.x, y: after.y })
}

function syncEdge(cy: Core, before: EdgeSpec | undefined, after: EdgeSpec): void {
  // The id holds both ends, so an edge that stays needs no new data.
  if (before === undefined || cy.getElementById(after.id).empty()) cy.add(defineEdge(after))
}
