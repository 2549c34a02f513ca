import type { StylesheetStyle } from 'cytoscape'
import { denseLabelPx } from '../layout/label-px.ts'

/**
 * What is looked at from across a room. A readable picture is zoomed in to half as large again by its layout, so that
 * lines of 2 px are 3 on the screen; a dense one writes larger names.
 */
export function projectedRules(): StylesheetStyle[] {
  return [
    { selector: 'edge.projected', style: { width: 2 } },
    {
      selector: 'node.dense.projected',
      style: { 'font-size': (vertex: { cy(): { zoom(): number } }) => denseLabelPx('projected') / vertex.cy().zoom() },
    },
    {
      selector: 'edge.dense.projected',
      style: { width: (edge: { cy(): { zoom(): number } }) => 1.5 / edge.cy().zoom() },
    },
  ]
}
