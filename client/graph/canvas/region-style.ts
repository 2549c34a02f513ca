import type { EdgeSingular, StylesheetStyle } from 'cytoscape'
import type { Palette } from './palette.ts'
import { bendOf } from './region-lines.ts'

/** Regions lie under everything; the lines across them are quiet until something is pointed at. */
export function regionRules(palette: Palette): StylesheetStyle[] {
  return [
    {
      selector: '.region',
      style: {
        shape: 'round-rectangle',
        'background-color': palette.canvas,
        'border-width': 1,
        'border-color': palette.control,
        'border-position': 'inside',
        'z-compound-depth': 'bottom',
        'z-index': 0,
        events: 'no',
      },
    },
    { selector: '.region.aside', style: { 'border-color': palette.line } },
    {
      selector: '.region-title, .region-note',
      style: { 'text-valign': 'center', 'text-halign': 'right', 'font-size': 13, 'font-weight': 600, 'z-index': 5 },
    },
    { selector: '.region-note', style: { 'font-size': 12, 'font-weight': 400, color: palette.muted } },
    {
      selector: 'edge.across',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-weights': 0.5,
        'control-point-distances': bend,
        opacity: 0.4,
        'arrow-scale': 0.7,
      },
    },
    { selector: 'edge.across.inferred', style: { label: '' } },
  ]
}

/** Of what is pointed at the lines are as plain as anywhere. */
export function regionStateRules(): StylesheetStyle[] {
  return [
    { selector: 'edge.across.on', style: { opacity: 1, 'arrow-scale': 0.9 } },
    { selector: 'edge.across.inferred.on', style: { label: '?' } },
    { selector: 'edge.across.faded', style: { opacity: 0.1 } },
  ]
}

function bend(edge: EdgeSingular): number {
  const [source, target] = [edge.source(), edge.target()]
  const nth = edge.parallelEdges().toArray().indexOf(edge)
  return bendOf(source.position(), target.position(), source.id() < target.id(), nth)
}
