import type { StylesheetStyle } from 'cytoscape'
import { nameLook } from './label-style.ts'
import type { Palette } from './palette.ts'

/** The name of a local node, on a ground of its own inside the area of its members. */
export function nameTagRules(palette: Palette): StylesheetStyle[] {
  return [
    {
      selector: '.name-tag',
      style: {
        ...nameLook(palette),
        shape: 'round-rectangle',
        'background-color': palette.canvas,
        'border-width': 1.5,
        'border-color': palette.ink,
        'font-weight': 600,
        'text-outline-width': 0,
        'text-valign': 'center',
        'text-halign': 'center',
        'z-index': 12,
      },
    },
  ]
}

/** The hull says who is in it; its lines come back for what is pointed at. */
export function hullLineRules(): StylesheetStyle[] {
  return [
    { selector: '.in-hull', style: { opacity: 0, events: 'no' } },
    { selector: '.in-hull.on', style: { opacity: 1, events: 'yes' } },
  ]
}
