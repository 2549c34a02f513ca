import type { NodeSingular, StylesheetJson, StylesheetStyle } from 'cytoscape'
import type { LabelSide } from '../layout/contract.ts'
import { glyphAddress } from '../marks/glyphs.ts'
import { MARK_FORMS, MARK_SHAPES } from '../marks/mark-forms.ts'
import { ENTITY_CLASSES, type EntityClass } from '../model/entity-class.ts'
import type { Palette } from './palette.ts'

/** Cytoscape reads names of fonts in double quotes only. */
const FONT = '"Titillium Web", system-ui, sans-serif'

/** Opacity of what is in the background. */
const FADED = { vertex: 0.25, edge: 0.3 } as const

/** How much farther from its mark the label of the selection stands: the ring is between them. */
const RING_ROOM = 9

/** Where Cytoscape puts a label on each side, and which way it is moved out from the mark. */
const SIDES = {
  below: { vertical: 'bottom', horizontal: 'center', x: 0, y: 1 },
  above: { vertical: 'top', horizontal: 'center', x: 0, y: -1 },
  right: { vertical: 'center', horizontal: 'right', x: 1, y: 0 },
  left: { vertical: 'center', horizontal: 'left', x: -1, y: 0 },
} as const

const LABEL_SIDES = ['below', 'above', 'right', 'left'] as const satisfies readonly LabelSide[]

/** The label on one side of its mark. */
function sideRule(selector: string, side: LabelSide): StylesheetStyle {
  const { vertical, horizontal, x, y } = SIDES[side]
  const ringRoom = (vertex: NodeSingular) => (vertex.hasClass('selected') ? RING_ROOM : 0)
  return {
    selector,
    style: {
      'text-valign': vertical,
      'text-halign': horizontal,
      'text-margin-x': (vertex: NodeSingular) => x * (Number(vertex.data('across')) + ringRoom(vertex)),
      'text-margin-y': (vertex: NodeSingular) => y * (Number(vertex.data('down')) + ringRoom(vertex)),
    },
  }
}

/** Every rule of the canvas in one set of colours. Order decides: later rules win over earlier ones. */
export function writeStylesheet(palette: Palette): StylesheetJson {
  return [
    ...vertexRules(palette),
    ...ENTITY_CLASSES.map((entityClass) => classRule(entityClass, palette)),
    ...groupRules(palette),
    ...labelRules(palette),
    ...edgeRules(palette),
    ...stateRules(palette),
  ]
}

function vertexRules(palette: Palette): StylesheetStyle[] {
  return [
    {
      selector: 'node',
      style: {
        width: 'data(w)',
        height: 'data(h)',
        'overlay-opacity': 0,
        'z-index': 10,
        'corner-radius': 'data(corner)',
        'background-width': 'data(glyph)',
        'background-height': 'data(glyph)',
        'border-join': 'round',
      },
    },
    ...MARK_SHAPES.map((shape): StylesheetStyle => ({ selector: `.shape-${shape}`, style: { shape } })),
    // The glyph of a tag stands left of its point.
    { selector: '.shape-tag, .shape-round-tag', style: { 'background-position-x': '38%' } },
    {
      selector: '.outlined',
      style: { 'outline-width': 1.5, 'outline-offset': 'data(gap)', 'outline-color': palette.ink },
    },
  ]
}

/** Colour and glyph of a class. */
function classRule(entityClass: EntityClass, palette: Palette): StylesheetStyle {
  const { fill } = MARK_FORMS[entityClass]
  const colour = palette.classes.get(entityClass) ?? palette.ink
  const glyphColour = fill === 'kind' ? palette.glyph : colour
  return {
    selector: `.class-${entityClass}`,
    style: {
      'background-color': fill === 'kind' ? colour : palette.canvas,
      'background-image': glyphAddress(entityClass, glyphColour, 48),
      'border-width': fill === 'kind' ? 0 : 2,
      'border-color': colour,
      'border-position': 'inside',
      'outline-color': colour,
    },
  }
}

function groupRules(palette: Palette): StylesheetStyle[] {
  return [
    { selector: '.group, .row', style: { 'background-image': 'none' } },
    { selector: '.row', style: { 'border-width': 1.5, 'z-index': 36 } },
    {
      selector: '.fan',
      style: {
        'background-color': palette.canvas,
        'border-width': 2,
        'border-color': palette.ink,
        'border-position': 'inside',
        ghost: 'yes',
        'ghost-offset-x': 4,
        'ghost-offset-y': -4,
        'ghost-opacity': 1,
      },
    },
    {
      selector: '.open',
      style: {
        shape: 'round-rectangle',
        'background-color': palette.canvas,
        'border-width': 1.5,
        'border-color': palette.control,
        'z-index': 4,
      },
    },
    { selector: '.hub', style: { 'border-width': 3 } },
  ]
}

function labelRules(palette: Palette): StylesheetStyle[] {
  const text = { 'background-opacity': 0, 'border-width': 0, 'text-events': 'no', events: 'no' } as const
  return [
    {
      selector: 'node',
      style: {
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
      },
    },
    ...LABEL_SIDES.map((side) => sideRule(`.side-${side}`, side)),
    // Where a label that has no room at fit stands while it is shown.
    ...LABEL_SIDES.map((side) => sideRule(`.as-${side}`, side)),
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
    { selector: '.label-off', style: { 'text-opacity': 0, 'text-events': 'no' } },
  ]
}

function edgeRules(palette: Palette): StylesheetStyle[] {
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

function stateRules(palette: Palette): StylesheetStyle[] {
  return [
    {
      selector: '.on',
      style: { width: 2, 'line-color': palette.tieOn, 'target-arrow-color': palette.tieOn, 'z-index': 2 },
    },
    { selector: '.on.line-DOTTED', style: { width: 2.4 } },
    { selector: '.vertex.near', style: { 'text-opacity': 1, 'z-index': 20 } },
    { selector: 'node.faded', style: { opacity: FADED.vertex, 'text-opacity': 0, 'text-events': 'no' } },
    { selector: 'node.text.faded', style: { 'text-opacity': FADED.vertex } },
    { selector: 'edge.faded', style: { opacity: FADED.edge } },
    {
      selector: '.vertex.selected',
      style: {
        'border-width': 4,
        'border-color': palette.ink,
        'border-position': 'outside',
        'outline-width': 3,
        'outline-offset': 4,
        'outline-color': palette.ring,
        'font-weight': 600,
        'text-opacity': 1,
        'z-index': 30,
      },
    },
    { selector: '.row.near, .row.selected', style: { 'z-index': 36 } },
    { selector: '.row.selected', style: { 'border-width': 2, 'outline-width': 2, 'outline-offset': 2 } },
    { selector: '.fan.selected', style: { 'border-width': 3, 'border-position': 'inside' } },
    // An open group stays behind what is in it.
    { selector: '.open.near, .open.selected', style: { 'z-index': 4 } },
    { selector: '.open.selected', style: { 'border-width': 2 } },
    { selector: '.from-selected', style: { 'source-distance-from-node': 10 } },
    { selector: '.to-selected', style: { 'target-distance-from-node': 10 } },
    {
      selector: '.vertex.walked',
      style: {
        'outline-width': 3,
        'outline-style': 'dashed',
        'outline-offset': 6,
        'outline-color': palette.ring,
        'text-opacity': 1,
        opacity: 1,
        'z-index': 31,
      },
    },
    { selector: '.hidden', style: { display: 'none' } },
  ]
}
