import type { Core } from 'cytoscape'
import { defineEdge, defineVertex, type Elements, type VertexSpec } from './elements.ts'
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
  for (const { id, classes: own } of [...elements.vertices.values(), ...elements.edges.values()]) {
    classes.set(id, [...own, ...(states.get(id) ?? [])].join(' '))
  }
  const rebuilt = before.elements !== elements
  cy.batch(() => {
    if (rebuilt) syncDefinitions(cy, before.elements, elements, classes)
    for (const [id, text] of classes) {
      const last = before.classes.get(id)
      if (last !== undefined && last !== text) cy.getElementById(id).classes(text)
    }
  })
  // Offsets of labels are read by functions, which Cytoscape asks again only when all styles are worked out anew. The
  // first elements are asked anyway.
  if (rebuilt && before.elements.vertices.size > 0) cy.style().update()
  return { elements, classes }
}

type Classes = ReadonlyMap<string, string>

/** What is new comes in one act, with its classes: each further act works the styles out anew. */
function syncDefinitions(cy: Core, before: Elements, after: Elements, classes: Classes): void {
  removeGone(cy, before, after)
  const vertices = [...after.vertices.values()].filter(({ id }) => !before.vertices.has(id))
  // Removing a vertex takes its edges with it, so one that was there may have to come again.
  const edges = [...after.edges.values()].filter(({ id }) => !before.edges.has(id) || cy.getElementById(id).empty())
  cy.add([
    ...vertices.map((vertex) => ({ ...defineVertex(vertex), classes: classes.get(vertex.id) ?? '' })),
    ...edges.map((edge) => ({ ...defineEdge(edge), classes: classes.get(edge.id) ?? '' })),
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
