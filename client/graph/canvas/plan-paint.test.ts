import { describe, expect, test } from 'vitest'
import { ALL_SHOWN, withRow } from '../model/filters.ts'
import { findVisible, type Visible } from '../model/visible.ts'
import { drawNetwork } from '../picture.ts'
import { makeActor, makeNetwork, makeProject, makeTie } from '../testing/build-network.ts'
import { makeLayout, makePlace } from '../testing/make-layout.ts'
import type { Drawn } from './drawn.ts'
import { buildElements } from './elements.ts'
import { NO_EMPHASIS, readStates } from './emphasis.ts'
import type { Palette } from './palette.ts'
import { type PaintPlan, planPaint } from './plan-paint.ts'

const TODAY = '2026-11-22'
const SLICE = makeNetwork(
  [makeActor('firm', { actorKind: 'BUSINESS' }), makeProject('pact'), makeActor('union', { actorKind: 'UNION' })],
  [makeTie('1', 'actor:firm', 'project:pact'), makeTie('2', 'actor:union', 'project:pact')],
)
const PICTURE = drawNetwork(SLICE, { nameGroup: () => '', today: TODAY, collapse: true })
const SMALL = { halfWidth: 4, halfHeight: 4 }
const DRAWN: Drawn = {
  picture: PICTURE,
  layout: makeLayout(
    [
      makePlace('actor:firm', 10, 20, { ...SMALL, lines: ['Ditta', 'Prova'], side: 'right' }),
      makePlace('actor:union', 30, 20, { ...SMALL, labelHidden: true }),
      makePlace('project:pact', 50, 60, { ...SMALL, labelHidden: true }),
    ],
    { density: 'dense' },
  ),
}
const PALETTE: Palette = {
  canvas: 'white',
  ink: 'black',
  muted: 'grey',
  line: 'silver',
  ring: 'blue',
  tie: 'slate',
  tieOn: 'navy',
  glyph: 'white',
  control: 'grey',
  classes: new Map([
    ['BUSINESS', 'brown'],
    ['UNION', 'red'],
    ['PROJECT', 'black'],
  ]),
}
const ALL = findVisible(SLICE, ALL_SHOWN, TODAY)

function plan(visible: Visible = ALL, hovered: string | null = null, zoom = 1): PaintPlan {
  const states = readStates(DRAWN, visible, { ...NO_EMPHASIS, hovered }, null)
  return planPaint(buildElements(DRAWN, ''), states, PALETTE, { zoom, panX: 100, panY: 0 })
}

describe('the first picture of a dense network', () => {
  test('has its lines from middle to middle, where the view puts them', () => {
    expect(plan(ALL, null, 2).lines).toEqual([
      { from: [120, 40], to: [200, 120], opacity: 0.45 },
      { from: [160, 40], to: [200, 120], opacity: 0.45 },
    ])
  })

  test('fills the marks of actors with the colour of their kind and leaves paper ones hollow', () => {
    expect(plan().marks.map(({ x, y, fill, edge, outline }) => ({ x, y, fill, edge, outline }))).toEqual([
      { x: 110, y: 20, fill: 'brown', edge: null, outline: null },
      { x: 130, y: 20, fill: 'red', edge: null, outline: null },
      { x: 150, y: 60, fill: 'white', edge: { colour: 'black', width: 1.5 }, outline: null },
    ])
  })

  test('has marks as large at every zoom', () => {
    const paths = (zoom: number) => plan(ALL, null, zoom).marks.map(({ path }) => path)
    expect(paths(3)).toEqual(paths(1))
  })

  test('writes the names that the layout shows, beside their marks', () => {
    const [name, ...others] = plan().names
    expect(others).toEqual([])
    expect({ ...name, x: Math.round(name?.x ?? 0) }).toEqual({
      x: 119,
      y: 20 - 12.65,
      align: 'left',
      lines: ['Ditta', 'Prova'],
    })
  })

  test('leaves out what the filters take, with its lines and its name', () => {
    const filters = withRow(ALL_SHOWN, { section: 'classes', value: 'BUSINESS' }, false)
    const { lines, marks, names } = plan(findVisible(SLICE, filters, TODAY))
    expect(lines.map(({ from }) => from)).toEqual([[130, 20]])
    expect(marks.map(({ fill }) => fill)).toEqual(['red', 'white'])
    expect(names).toEqual([])
  })

  test('fills more lightly what was not told lately, with its colour at the edge', () => {
    const palette = {
      ...PALETTE,
      canvas: '#ffffff',
      ink: '#000000',
      glyph: '#ffffff',
      classes: new Map([['UNION', '#b50022'] as const]),
    }
    const ages = new Map([['actor:union', 'OLD'] as const])
    const states = readStates(DRAWN, ALL, { ...NO_EMPHASIS, ages }, null)
    const { marks } = planPaint(buildElements(DRAWN, ''), states, palette, { zoom: 1, panX: 0, panY: 0 })
    expect(marks.map(({ fill, edge }) => [fill, edge])).toEqual([
      ['#000000', null],
      ['#d67083', { colour: '#b50022', width: 1 }],
      ['#ffffff', { colour: '#000000', width: 1.5 }],
    ])
  })

  test('fades what does not belong to what is pointed at', () => {
    const { marks, lines, names } = plan(ALL, 'actor:union')
    expect(marks.map(({ opacity }) => opacity)).toEqual([0.25, 1, 1])
    expect(lines.map(({ opacity }) => opacity)).toEqual([0.12, 0.45])
    expect(names.map(({ lines: words }) => words)).toEqual([['actor:union'], ['project:pact']])
  })
})
