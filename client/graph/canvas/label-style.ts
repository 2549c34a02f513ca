import type { Css, NodeSingular, StylesheetStyle } from 'cytoscape'
import type { LabelSide } from '../layout/contract.ts'
import type { Palette } from './palette.ts'

/** Cytoscape reads names of fonts in double quotes only. */
export const FONT = '"Titillium Web", system-ui, sans-serif'

/** How much farther from its mark the label of the selection stands: the ring is between them. */
const RING_ROOM = 9

/** Where Cytoscape puts a label on each side, and which way it is moved out from the mark. */
const SIDES = {
  below: { vertical: 'bottom', horizontal: 'center', x: 0, y: 1 },
  above: { vertical: 'top', horizontal: 'center', x: 0, y: -1 },
  right: { vertical: 'center', horizontal: 'right', x: 1, y: 0 },
  left: { vertical: 'center', horizontal: 'left', x: -1, y: 0 },
} as const

export const SIDE_NAMES = ['below', 'above', 'right', 'left'] as const satisfies readonly LabelSide[]

/** The label on one side of its mark. */
export function sideRule(selector: string, side: LabelSide): StylesheetStyle {
  const { vertical, horizontal, x, y } = SIDES[side]
  return {
    selector,
    style: {
      'text-valign': vertical,
      'text-halign': horizontal,
      'text-margin-x': (vertex: NodeSingular) => x * roomOf(vertex, 'across'),
      'text-margin-y': (vertex: NodeSingular) => y * roomOf(vertex, 'down'),
    },
  }
}

/** Distance of a label from the filled shape, px of the plane. */
function roomOf(vertex: NodeSingular, axis: 'across' | 'down'): number {
  const room = Number(vertex.data(axis)) + (vertex.hasClass('selected') ? RING_ROOM : 0)
  return vertex.hasClass('dense') ? room / vertex.cy().zoom() : room
}

/** Letters of a name, in a colour that stands out from what lies behind it. */
export function nameLook(palette: Palette): Css.Node {
  return {
    label: 'data(label)',
    'font-family': FONT,
    'font-size': 12,
    color: palette.ink,
    'text-wrap': 'wrap',
    'text-max-width': '400px',
    'line-height': 1.15,
    'text-outline-color': palette.canvas,
    'text-outline-width': 2,
    'text-events': 'yes',
    'min-zoomed-font-size': 8,
  }
}

/** Names beside marks, numbers in them, headings. */
export function labelRules(palette: Palette): StylesheetStyle[] {
  return [
    { selector: 'node', style: nameLook(palette) },
    ...SIDE_NAMES.map((side) => sideRule(`.side-${side}`, side)),
    // Where a label that has no room at fit stands while it is shown.
    ...SIDE_NAMES.map((side) => sideRule(`.as-${side}`, side)),
    ...textRules(palette),
    { selector: '.label-off', style: { 'text-opacity': 0, 'text-events': 'no' } },
  ]
}

/** Words without a mark of their own: numbers in marks, headings, badges. */
export function textRules(palette: Palette): StylesheetStyle[] {
  const text = { 'background-opacity': 0, 'border-width': 0, 'text-events': 'no', events: 'no' } as const
  return [
    { selector: '.text', style: text },
    {
      selector: '.count',
      style: {
        'text-valign': 'center',
        'text-halign': 'center',
        'font-size': 16,
        'font-weight': 600,
        color: palette.glyph,
        'text-outline-width': 0,
        'z-index': 40,
      },
    },
    { selector: '.count.on-paper', style: { color: palette.ink } },
    {
      selector: '.heading, .shelf-heading',
      style: { 'text-valign': 'center', 'text-halign': 'right', 'font-size': 13, 'font-weight': 600, 'z-index': 40 },
    },
    { selector: '.shelf-heading', style: { 'font-size': 12, 'font-weight': 400, color: palette.muted } },
    {
      selector: '.badge',
      style: {
        'text-valign': 'center',
        'text-halign': 'center',
        'font-size': 11,
        'font-weight': 600,
        'text-outline-width': 0,
        'text-background-color': palette.canvas,
        'text-background-opacity': 1,
        'text-background-shape': 'roundrectangle',
        'text-background-padding': '3px',
        'text-border-color': palette.control,
        'text-border-width': 1,
        'text-border-opacity': 1,
        'z-index': 41,
      },
    },
  ]
}
