import type { Css, NodeSingular, StylesheetJson, StylesheetStyle } from 'cytoscape'
import { denseLabelPx } from '../layout/label-px.ts'
import { MARK_FORMS, MARK_SHAPES } from '../marks/mark-forms.ts'
import { ENTITY_CLASSES } from '../model/entity-class.ts'
import { denseAgedMarkRules } from './aged-style.ts'
import { arrowRules, dashRules, dayLineRules } from './edge-style.ts'
import { hullLineRules } from './hull-style.ts'
import { nameLook, SIDE_NAMES, sideRule, textRules } from './label-style.ts'
import type { Palette } from './palette.ts'
import { regionRules, regionStateRules } from './region-style.ts'
import { FADED, pinnedRule } from './stylesheet.ts'

/** Line of a dense picture at rest, also as it is first painted. */
export const DENSE_LINE = { width: 0.8, opacity: 0.45 } as const

/** Edge of a mark that is not filled, and the second outline; also as they are first painted. */
export const DENSE_EDGE = { border: 1.5, aged: 1, outline: 1, gap: 2 } as const

/** Number in the mark of a group, screen px. */
const COUNT_PX = 9

/**
 * Nothing is painted beside the image that stands for a picture in motion. The rest is as Cytoscape has it; its types
 * want it whole.
 */
const PLANE: Css.Core = {
  'outside-texture-bg-color': 'black',
  'outside-texture-bg-opacity': 0,
  'active-bg-color': 'black',
  'active-bg-opacity': 0.15,
  'active-bg-size': 30,
  'selection-box-color': '#ddd',
  'selection-box-opacity': 0.65,
  'selection-box-border-color': '#aaa',
  'selection-box-border-width': 1,
}

/** States in which a vertex shows its name. */
const NAMED = ['lettered', 'named', 'selected', 'walked'] as const

/** A length that is the same on the screen at every zoom, in the px of the plane. Asked anew when the zoom ends. */
function onScreen(px: number): (element: { cy(): { zoom(): number } }) => number {
  return (element) => px / element.cy().zoom()
}

function dataOnScreen(name: 'w' | 'h'): (vertex: NodeSingular) => number {
  return (vertex) => Number(vertex.data(name)) / vertex.cy().zoom()
}

/**
 * Every rule of a picture with more than can be read at once: small marks and fine lines, the same at every zoom.
 * Cytoscape pays for each rule and each property of each element, so most elements get few of either: glyphs, arrows
 * and dashes are left out, and letters are only for those that show their name.
 */
export function writeDenseStylesheet(palette: Palette): StylesheetJson {
  return [
    { selector: 'core', style: PLANE },
    ...markRules(palette),
    { selector: '.fan', style: edged(palette.ink, palette) },
    ...denseAgedMarkRules(palette, onScreen(DENSE_EDGE.aged)),
    ...nameRules(palette),
    ...lineRules(palette),
    ...regionRules(palette),
    ...projectedRules(),
    ...stateRules(palette),
    ...regionStateRules(),
  ]
}

function markRules(palette: Palette): StylesheetStyle[] {
  return [
    {
      selector: 'node',
      style: {
        width: dataOnScreen('w'),
        height: dataOnScreen('h'),
        'corner-radius': (vertex: NodeSingular) => String(Number(vertex.data('corner')) / vertex.cy().zoom()),
        'overlay-opacity': 0,
        'z-index': 10,
      },
    },
    ...MARK_SHAPES.map((shape): StylesheetStyle => ({ selector: `.shape-${shape}`, style: { shape } })),
    ...ENTITY_CLASSES.map((entityClass): StylesheetStyle => {
      const colour = palette.classes.get(entityClass) ?? palette.ink
      const filled = MARK_FORMS[entityClass].fill === 'kind'
      return {
        selector: `.class-${entityClass}`,
        style: { 'outline-color': colour, ...(filled ? { 'background-color': colour } : edged(colour, palette)) },
      }
    }),
    {
      selector: '.outlined',
      style: {
        'outline-width': onScreen(DENSE_EDGE.outline),
        'outline-offset': onScreen(DENSE_EDGE.gap),
      },
    },
  ]
}

function edged(colour: string, palette: Palette): Css.Node {
  return {
    'background-color': palette.canvas,
    'border-color': colour,
    'border-position': 'inside',
    'border-width': onScreen(DENSE_EDGE.border),
  }
}

function nameRules(palette: Palette): StylesheetStyle[] {
  const selectNamed = (side: string) => NAMED.map((state) => `.${state}${side}`).join(', ')
  return [
    {
      selector: `${selectNamed('')}, .text`,
      style: {
        ...nameLook(palette),
        'font-size': onScreen(denseLabelPx('desktop')),
        'text-outline-width': onScreen(2),
        'min-zoomed-font-size': 0,
        'z-index': 11,
      },
    },
    ...SIDE_NAMES.map((side) => sideRule(selectNamed(`.side-${side}`), side)),
    ...SIDE_NAMES.map((side) => sideRule(selectNamed(`.as-${side}`), side)),
    ...textRules(palette),
    { selector: '.count', style: { 'font-size': onScreen(COUNT_PX), 'text-outline-width': 0 } },
  ]
}

function lineRules(palette: Palette): StylesheetStyle[] {
  return [
    {
      selector: 'edge',
      style: {
        'curve-style': 'haystack',
        'haystack-radius': 0,
        width: onScreen(DENSE_LINE.width),
        'line-color': palette.tie,
        opacity: DENSE_LINE.opacity,
        'overlay-opacity': 0,
        'z-index': 1,
      },
    },
  ]
}

/** What is looked at from across a room: larger names, wider lines. */
function projectedRules(): StylesheetStyle[] {
  return [
    { selector: 'node.dense.projected', style: { 'font-size': onScreen(denseLabelPx('projected')) } },
    { selector: 'edge.projected', style: { width: onScreen(1.5) } },
  ]
}

/** What is pointed at, selected, pinned: its lines say again how they are dated and what they are. */
function stateRules(palette: Palette): StylesheetStyle[] {
  return [...lineStateRules(palette), ...vertexStateRules(palette), { selector: '.hidden', style: { display: 'none' } }]
}

function lineStateRules(palette: Palette): StylesheetStyle[] {
  return [
    {
      selector: '.on',
      style: {
        'curve-style': 'straight',
        width: onScreen(1.5),
        'line-color': palette.tieOn,
        'target-arrow-color': palette.tieOn,
        'arrow-scale': 0.9,
        'source-distance-from-node': 1,
        'target-distance-from-node': 2,
        opacity: 1,
        'z-index': 2,
      },
    },
    ...dashRules('.on'),
    ...dayLineRules('.on'),
    ...arrowRules('.on'),
    { selector: 'edge.faded', style: { opacity: FADED.denseEdge } },
    { selector: '.from-selected', style: { 'source-distance-from-node': 10 } },
    { selector: '.to-selected', style: { 'target-distance-from-node': 10 } },
  ]
}

function vertexStateRules(palette: Palette): StylesheetStyle[] {
  const ring = { 'outline-width': onScreen(2), 'outline-offset': onScreen(3), 'outline-color': palette.ring } as const
  return [
    { selector: '.vertex.near', style: { 'z-index': 20 } },
    { selector: 'node.faded', style: { opacity: FADED.vertex, 'text-opacity': 0, 'text-events': 'no' } },
    { selector: '.text.faded', style: { 'text-opacity': 1 } },
    {
      selector: '.vertex.selected',
      style: {
        ...ring,
        'border-width': onScreen(2),
        'border-color': palette.ink,
        'border-position': 'outside',
        'font-weight': 600,
        'text-opacity': 1,
        'z-index': 30,
      },
    },
    { selector: '.fan.selected', style: { 'border-position': 'inside' } },
    {
      selector: '.vertex.walked',
      style: { ...ring, 'outline-style': 'dashed', 'text-opacity': 1, opacity: 1, 'z-index': 31 },
    },
    pinnedRule(palette),
    ...hullLineRules(),
  ]
}
