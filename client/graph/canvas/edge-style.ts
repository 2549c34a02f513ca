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
    ...dashRules(''),
    { selector: '.line-DOTTED, edge.day-possible', style: { width: 2 } },
    { selector: 'edge.day-sure', style: { width: 1.5 } },
    ...dayLineRules(''),
    ...arrowRules(''),
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
  ]
}

/** How a line says whether its ties are over or undated, where it has a further class. */
export function dashRules(also: string): StylesheetStyle[] {
  return [
    { selector: `.line-DASHED${also}`, style: { 'line-style': 'dashed', 'line-dash-pattern': [7, 5] } },
    {
      selector: `.line-DOTTED${also}`,
      style: { 'line-style': 'dashed', 'line-dash-pattern': [0.1, 4.4], 'line-cap': 'round' },
    },
  ]
}

/** On a chosen day a line says how its ties are there, whatever it says without one. */
export function dayLineRules(also: string): StylesheetStyle[] {
  return [
    { selector: `edge.day-sure${also}`, style: { 'line-style': 'solid' } },
    {
      selector: `edge.day-possible${also}`,
      style: { 'line-style': 'dashed', 'line-dash-pattern': [0.1, 4.4], 'line-cap': 'round' },
    },
  ]
}

/** What stands at the end of a line of each family, and how far before a mark with a second outline it ends. */
export function arrowRules(also: string): StylesheetStyle[] {
  return [
    { selector: `.family-BELONGS${also}`, style: { 'target-arrow-shape': 'triangle' } },
    {
      selector: `.family-PROMOTES${also}`,
      style: { 'target-arrow-shape': 'circle', 'target-arrow-fill': 'hollow' },
    },
    { selector: `.family-PART${also}`, style: { 'target-arrow-shape': 'diamond' } },
    { selector: `.from-outlined${also}`, style: { 'source-distance-from-node': 6 } },
    { selector: `.to-outlined${also}`, style: { 'target-distance-from-node': 6 } },
  ]
}
