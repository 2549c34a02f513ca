import type { StylesheetJson, StylesheetStyle } from 'cytoscape'
import { glyphAddress } from '../marks/glyphs.ts'
import { MARK_FORMS, MARK_SHAPES } from '../marks/mark-forms.ts'
import { ENTITY_CLASSES, type EntityClass } from '../model/entity-class.ts'
import { agedLineRules, agedMarkRules } from './aged-style.ts'
import { edgeRules } from './edge-style.ts'
import { FADE_MS } from './fade-out.ts'
import { hullLineRules, nameTagRules } from './hull-style.ts'
import { labelRules } from './label-style.ts'
import type { Palette } from './palette.ts'
import { projectedRules } from './projected-style.ts'
import { regionRules, regionStateRules } from './region-style.ts'

/** Opacity of what is in the background. */
export const FADED = { vertex: 0.25, edge: 0.3, denseEdge: 0.12 } as const

/**
 * Every rule of a picture whose names can all be read, in one set of colours. Order decides: later rules win over
 * earlier ones.
 */
export function writeStylesheet(palette: Palette): StylesheetJson {
  return [
    ...vertexRules(palette),
    ...ENTITY_CLASSES.map((entityClass) => classRule(entityClass, palette)),
    ...groupRules(palette),
    ...labelRules(palette),
    ...nameTagRules(palette),
    ...edgeRules(palette),
    ...regionRules(palette),
    ...projectedRules(),
    ...dayVertexRules(),
    ...agedMarkRules(palette),
    ...agedLineRules(palette),
    ...stateRules(palette),
    ...regionStateRules(),
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

/** What is only possibly there on a chosen day is edged as its lines are: dotted. */
function dayVertexRules(): StylesheetStyle[] {
  return [
    {
      selector: '.vertex.day-possible',
      style: { 'outline-style': 'dotted', 'outline-width': 1.5, 'outline-offset': 2 },
    },
    {
      selector: OPEN_CLASSES.map((entityClass) => `.class-${entityClass}.day-possible`).join(', '),
      style: { 'border-style': 'dotted', 'outline-width': 0 },
    },
    { selector: '.outlined.day-possible', style: { 'outline-width': 1.5, 'outline-offset': 'data(gap)' } },
    {
      selector: '.name-tag.day-possible, .group.day-possible, .open.day-possible, .row.day-possible',
      style: { 'outline-width': 0 },
    },
  ]
}

/** Classes whose marks are an edge without a filling. */
const OPEN_CLASSES = ENTITY_CLASSES.filter((entityClass) => MARK_FORMS[entityClass].fill !== 'kind')

function stateRules(palette: Palette): StylesheetStyle[] {
  return [
    {
      selector: '.on',
      style: { width: 2, 'line-color': palette.tieOn, 'target-arrow-color': palette.tieOn, 'z-index': 2 },
    },
    { selector: '.on.line-DOTTED, .on.day-possible', style: { width: 2.4 } },
    { selector: '.on.day-sure', style: { width: 2 } },
    { selector: '.vertex.near', style: { 'z-index': 20 } },
    { selector: '.vertex.named', style: { 'text-opacity': 1 } },
    { selector: 'node.faded', style: { opacity: FADED.vertex, 'text-opacity': 0, 'text-events': 'no' } },
    // It names an area that does not fade as far.
    { selector: '.name-tag.faded', style: { opacity: 0.5, 'text-opacity': 1 } },
    { selector: '.text.faded', style: { 'text-opacity': 1 } },
    { selector: 'edge.faded', style: { opacity: FADED.edge } },
    {
      selector: '.vertex.selected',
      style: {
        'border-width': 4,
        'border-color': palette.ink,
        'border-position': 'outside',
        'outline-style': 'solid',
        'outline-width': 3,
        'outline-offset': 4,
        'outline-color': palette.ring,
        'font-weight': 600,
        'text-opacity': 1,
        'z-index': 30,
      },
    },
    // What ended on the way from one day to another.
    {
      selector: '.ending',
      style: { opacity: 0, 'transition-property': 'opacity', 'transition-duration': FADE_MS / 1000 },
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
    pinnedRule(palette),
    ...hullLineRules(),
    { selector: '.hidden', style: { display: 'none' } },
  ]
}

/** The shade behind what no tidying moves. */
export function pinnedRule(palette: Palette): StylesheetStyle {
  return {
    selector: '.vertex.pinned',
    style: {
      'underlay-color': palette.ink,
      'underlay-opacity': 0.16,
      'underlay-padding': 5,
      'underlay-shape': 'ellipse',
    },
  }
}
