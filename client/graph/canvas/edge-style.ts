import type { StylesheetStyle } from 'cytoscape'
import { FONT } from './label-style.ts'
import type { Palette } from './palette.ts'

/** Lines: the dash says how they are dated, what stands at their end what they are. */
export function edgeRules(palette: Palette): StylesheetStyle[] {
  return [
    {
      selector: 'edge',
      style: {
        'curve-style': 'bezier',
        'control-point-step-size': 28,
        width: 1.5,
        'line-color': palette.tie,
        'target-arrow-color': palette.tie,
        'arrow-scale': 0.9,
        'overlay-opacity': 0,
        'source-distance-from-node': 1,
        'target-distance-from-node': 2,
        'z-index': 1,
      },
    },
    { selector: '.line-DASHED', style: { 'line-style': 'dashed', 'line-dash-pattern': [7, 5] } },
    {
      selector: '.line-DOTTED',
      style: { 'line-style': 'dashed', 'line-dash-pattern': [0.1, 4.4], 'line-cap': 'round', width: 2 },
    },
    { selector: '.family-BELONGS', style: { 'target-arrow-shape': 'triangle' } },
    { selector: '.family-PROMOTES', style: { 'target-arrow-shape': 'circle', 'target-arrow-fill': 'hollow' } },
    { selector: '.family-PART', style: { 'target-arrow-shape': 'diamond' } },
    {
      selector: '.inferred',
      style: {
        label: '?',
        'font-family': FONT,
        'font-size': 11,
        'font-weight': 600,
        color: palette.ink,
        'text-background-color': palette.canvas,
        'text-background-opacity': 1,
        'text-background-shape': 'circle',
        'text-background-padding': '2px',
        'text-border-color': palette.tie,
        'text-border-width': 1,
        'text-border-opacity': 1,
        'min-zoomed-font-size': 7,
      },
    },
    { selector: '.from-outlined', style: { 'source-distance-from-node': 6 } },
    { selector: '.to-outlined', style: { 'target-distance-from-node': 6 } },
  ]
}
