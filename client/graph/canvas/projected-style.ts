import type { StylesheetStyle } from 'cytoscape'

/**
 * What is looked at from across a room: a readable picture is zoomed in to half as large again by its layout, so that
 * lines of 2 px are 3 on the screen.
 */
export function projectedRules(): StylesheetStyle[] {
  return [{ selector: 'edge.projected', style: { width: 2 } }]
}
