import type { NodeSingular, StylesheetStyle } from 'cytoscape'
import { denseLabelPx } from '../layout/label-px.ts'
import type { Palette } from './palette.ts'

/** A length that is the same on the screen at every zoom, in the px of the plane. Asked anew when the zoom ends. */
function onScreen(px: number): (element: { cy(): { zoom(): number } }) => number {
  return (element) => px / element.cy().zoom()
}

function dataOnScreen(name: 'w' | 'h'): (vertex: NodeSingular) => number {
  return (vertex) => Number(vertex.data(name)) / vertex.cy().zoom()
}

/** Vertices of a picture with more than can be read at once: small marks and fine lines, the same at every zoom. */
export function denseRules(palette: Palette): StylesheetStyle[] {
  return [
    {
      selector: 'node.dense',
      style: {
        width: dataOnScreen('w'),
        height: dataOnScreen('h'),
        'corner-radius': (vertex: NodeSingular) => `${Number(vertex.data('corner')) / vertex.cy().zoom()}`,
        'background-image': 'none',
        'font-size': onScreen(denseLabelPx('desktop')),
        'text-outline-width': onScreen(2),
        'min-zoomed-font-size': 0,
        ghost: 'no',
      },
    },
    {
      selector: '.dense.shape-cut-rectangle, .dense.shape-tag, .dense.shape-round-tag, .dense.class-MIXED',
      style: { 'border-width': onScreen(1.5) },
    },
    { selector: 'node.dense.outlined', style: { 'outline-width': onScreen(1), 'outline-offset': onScreen(2) } },
    {
      selector: 'edge.dense',
      style: {
        'curve-style': 'haystack',
        'haystack-radius': 0,
        width: onScreen(0.8),
        'line-color': palette.tie,
        'line-style': 'solid',
        opacity: 0.45,
      },
    },
  ]
}

/** What is pointed at in such a picture: its lines say again how they are dated and what they are. */
export function denseStateRules(palette: Palette): StylesheetStyle[] {
  return [
    {
      selector: 'edge.dense.on',
      style: { 'curve-style': 'straight', width: onScreen(1.5), 'line-color': palette.tieOn, opacity: 1 },
    },
    {
      selector: 'edge.dense.on.line-DASHED, edge.dense.on.line-DOTTED',
      style: { 'line-style': 'dashed' },
    },
    { selector: 'edge.dense.faded', style: { opacity: 0.12 } },
    {
      selector: 'node.dense.selected, node.dense.walked',
      style: { 'border-width': onScreen(2), 'outline-width': onScreen(2), 'outline-offset': onScreen(3) },
    },
  ]
}
