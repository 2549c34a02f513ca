import cytoscape from 'cytoscape'
import { describe, expect, test } from 'vitest'
import type { Layout } from '../layout/contract.ts'
import { ALL_SHOWN, withRow } from '../model/filters.ts'
import type { KnowledgeAge } from '../model/knowledge-age.ts'
import { findVisible, type Visible } from '../model/visible.ts'
import { drawNetwork } from '../picture.ts'
import { makeActor, makeNetwork, makePeriod, makeProject, makeTie } from '../testing/build-network.ts'
import { makeLayout, makePlace, placeInRow } from '../testing/make-layout.ts'
import { withBadges } from './badges.ts'
import { writeDenseStylesheet } from './dense-style.ts'
import type { Drawn } from './drawn.ts'
import { buildElements, countId, SHELF_HEADING_ID } from './elements.ts'
import { type Emphasis, NO_EMPHASIS, readStates } from './emphasis.ts'
import { readKey } from './keys.ts'
import type { Palette } from './palette.ts'
import { chooseRevealedSides } from './reveal-labels.ts'
import { EMPTY_CONTENT, syncElements } from './sync-elements.ts'
import { chooseDenseLabels } from './use-dense-labels.ts'
import { writeGroupCount } from './use-group-counts.ts'
import { goFrom, stepFrom } from './walk-drawn.ts'

const PALETTE: Palette = {
  canvas: 'white',
  ink: 'black',
  muted: 'gray',
  line: 'silver',
  ring: 'blue',
  tie: 'gray',
  tieOn: 'navy',
  glyph: 'white',
  control: 'gray',
  classes: new Map(),
}
const TODAY = '2026-11-22'
const ACTIONS = ['a', 'b', 'c', 'd', 'e', 'f'].map((slug) => makeProject(slug))
const SLICE = makeNetwork(
  [
    makeActor('coop', { actorKind: 'SOCIAL_COOPERATIVE', label: 'Cooperativa' }),
    makeActor('members', { actorKind: 'MIXED', collective: true, label: 'Soci' }),
    makeActor('union', { actorKind: 'UNION', label: 'Sindacato' }),
    makeProject('pact', { label: 'Patto' }),
    ...ACTIONS,
  ],
  [
    makeTie('1', 'actor:coop', 'project:pact', 'ADHESION', 'DECIDED'),
    makeTie('2', 'actor:members', 'actor:coop', 'MEMBERSHIP', 'MEMBER', { certainty: 'INFERRED' }),
    makeTie('3', 'actor:union', 'project:pact', 'PARTICIPATION', 'PARTY', {
      dateStatus: 'GIVEN',
      period: makePeriod('2014/2020', '2020-12-31'),
    }),
    ...ACTIONS.map(({ id }, index) => makeTie(`x${index}`, 'project:pact', id, 'LINK', 'CARRIES_OUT')),
  ],
)
const FAN = 'group:fan:project:pact'
const PICTURE = drawNetwork(SLICE, { nameGroup: () => '6 azioni', today: TODAY, collapse: true })
const ALL = findVisible(SLICE, ALL_SHOWN, TODAY)

function draw(rest: Partial<Layout> = {}): Drawn {
  return { picture: PICTURE, layout: makeLayout(placeInRow(PICTURE.forLayout), rest) }
}

function statesOf(emphasis: Partial<Emphasis>, visible: Visible = ALL): Record<string, readonly string[]> {
  return Object.fromEntries(readStates(draw(), visible, { ...NO_EMPHASIS, ...emphasis }, null))
}

describe('elements', () => {
  const { vertices, edges } = buildElements(draw(), '')

  test('say kind, shape and collective membership by class', () => {
    expect(vertices.get('actor:coop')?.classes).toEqual([
      'vertex',
      'class-SOCIAL_COOPERATIVE',
      'shape-round-octagon',
      'side-below',
    ])
    expect(vertices.get('actor:members')?.classes).toContain('outlined')
  })

  test('say date, family and foundation of a line by class', () => {
    expect(edges.get('actor:members|actor:coop|BELONGS|DOTTED')?.classes).toEqual([
      'edge',
      'line-DOTTED',
      'family-BELONGS',
      'inferred',
      'from-outlined',
    ])
    expect(edges.get('actor:union|project:pact|COLLABORATES|DASHED')?.classes).toEqual([
      'edge',
      'line-DASHED',
      'family-COLLABORATES',
    ])
  })

  test('give a closed group its number', () => {
    expect(vertices.get(countId(FAN))?.data.label).toBe('6')
    expect(vertices.get(FAN)?.classes).toContain('fan')
  })

  test('draw the members of an open group as rows in a box', () => {
    const rows = ACTIONS.map(({ id }, index) => ({ id, x: 10, y: 20 * index, labelX: 24, lines: [id] }))
    const boxes = [
      { groupId: FAN, box: { x: 0, y: 0, width: 200, height: 150 }, heading: { x: 8, y: 8 }, glyph: 13, rows },
    ]
    const open = buildElements(draw({ boxes }), '')
    expect(open.vertices.get(FAN)?.classes).toEqual(['vertex', 'open'])
    expect(open.vertices.get('project:a')?.classes).toContain('row')
    expect(open.vertices.has(countId(FAN))).toBe(false)
  })

  test('leave out what has no place', () => {
    const layout = makeLayout([makePlace('actor:coop', 0, 0)])
    const few = buildElements({ picture: PICTURE, layout }, '')
    expect([...few.vertices.keys()]).toEqual(['actor:coop'])
    expect(few.edges.size).toBe(0)
  })
})

describe('states', () => {
  test('are none where nothing is filtered and nothing pointed at', () => {
    expect(statesOf({})).toEqual({ [SHELF_HEADING_ID]: ['hidden'] })
  })

  test('light what is pointed at with its neighbours, and fade the rest', () => {
    const states = statesOf({ hovered: 'actor:coop' })
    expect(states['actor:members']).toEqual(['near'])
    expect(states['project:pact']).toEqual(['near'])
    expect(states['actor:union']).toEqual(['faded'])
    expect(states['actor:members|actor:coop|BELONGS|DOTTED']).toEqual(['on'])
    expect(states['actor:union|project:pact|COLLABORATES|DASHED']).toEqual(['faded'])
  })

  test('show the selection in its group, and end its lines before the ring', () => {
    const states = statesOf({ selected: 'project:a' })
    expect(states[FAN]).toEqual(['near', 'selected'])
    expect(states[`project:pact|${FAN}|PROMOTES|DOTTED`]).toEqual(['on', 'to-selected'])
  })

  test('say how old what is known of lines and actors is, and nothing of a group with a number', () => {
    const members = PICTURE.vertices.get(FAN)?.members ?? []
    const ages = new Map<string, KnowledgeAge>([
      ['tie:1', 'FRESH'],
      ['tie:2', 'AGEING'],
      ['actor:coop', 'FRESH'],
      ['actor:members', 'AGEING'],
      ['actor:union', 'OLD'],
      ...members.map((id, index): [string, KnowledgeAge] => [id, index === 0 ? 'AGEING' : 'OLD']),
    ])
    expect(statesOf({ ages })).toEqual({
      [SHELF_HEADING_ID]: ['hidden'],
      'actor:coop|project:pact|BELONGS|DOTTED': ['fresh'],
      'actor:members|actor:coop|BELONGS|DOTTED': ['ageing'],
      'actor:members': ['ageing'],
      'actor:union': ['old'],
    })
  })

  test('let hovering go before the selection', () => {
    const states = statesOf({ selected: 'actor:coop', hovered: 'actor:union' })
    expect(states['actor:members']).toEqual(['faded'])
    expect(states['actor:coop']).toEqual(['faded', 'selected'])
  })

  test('fade what a text did not find', () => {
    const states = statesOf({ found: new Set(['actor:union']) })
    expect([states['actor:union'], states['actor:coop']]).toEqual([['near'], ['faded']])
  })

  test('fade what was not found inside an open group', () => {
    const rows = ['project:a', 'project:b'].map((id) => ({ id, x: 0, y: 0, labelX: 8, lines: [id] }))
    const boxes = [
      { groupId: FAN, box: { x: 0, y: 0, width: 200, height: 150 }, heading: { x: 8, y: 8 }, glyph: 13, rows },
    ]
    const states = readStates(draw({ boxes }), ALL, { ...NO_EMPHASIS, found: new Set(['project:a']) }, null)
    expect([states.get(FAN), states.get('project:a'), states.get('project:b')]).toEqual([
      ['near'],
      undefined,
      ['faded'],
    ])
  })

  test('count in the mark of a closed group what was found of it', () => {
    const fan = PICTURE.vertices.get(FAN)
    if (fan === undefined) throw new Error('the picture has no fan')
    const count = (found: readonly string[] | null) => writeGroupCount(fan, ALL, found === null ? null : new Set(found))
    const all = fan.members.length
    expect([count(null), count(['actor:union']), count(['project:a']), count(fan.members)]).toEqual([
      String(all),
      String(all),
      `1/${all}`,
      String(all),
    ])
  })

  test('hide what the filters take, with its lines and its number', () => {
    const filters = withRow(ALL_SHOWN, { section: 'classes', value: 'PROJECT' }, false)
    const states = statesOf({}, findVisible(SLICE, filters, TODAY))
    expect(states[FAN]).toEqual(['hidden'])
    expect(states[countId(FAN)]).toEqual(['hidden'])
    expect(states['actor:union|project:pact|COLLABORATES|DASHED']).toEqual(['hidden'])
    expect(states['actor:coop']).toBeUndefined()
  })

  test('show the words before what stands apart while anything of it is shown', () => {
    const places = placeInRow(PICTURE.forLayout).map((place) => ({ ...place, shelved: place.id === 'actor:union' }))
    const union = withRow(ALL_SHOWN, { section: 'classes', value: 'UNION' }, false)
    const visible = findVisible(SLICE, union, TODAY)
    expect(readStates(draw({ places }), ALL, NO_EMPHASIS, null).get(SHELF_HEADING_ID)).toBeUndefined()
    expect(readStates(draw({ places }), visible, NO_EMPHASIS, null).get(SHELF_HEADING_ID)).toEqual(['hidden'])
  })

  test('show labels that have no room at fit only for what is pointed at', () => {
    const places = placeInRow(PICTURE.forLayout).map((place) => ({ ...place, labelHidden: true }))
    const drawn = draw({ places })
    expect(readStates(drawn, ALL, NO_EMPHASIS, null).get('actor:coop')).toEqual(['label-off'])
    const pointed = readStates(drawn, ALL, { ...NO_EMPHASIS, hovered: 'actor:members' }, null)
    expect(pointed.get('actor:coop')).toEqual(['near', 'named', 'as-below'])
    expect(pointed.get('actor:union')).toEqual(['faded', 'label-off'])
  })
})

describe('the names of a dense picture', () => {
  const places = placeInRow(PICTURE.forLayout).map((place) => ({ ...place, labelHidden: place.id !== 'actor:coop' }))
  const dense = draw({ places, density: 'dense' })

  test('are those of its layout, and those of what is pointed at', () => {
    const states = readStates(dense, ALL, { ...NO_EMPHASIS, hovered: 'actor:members' }, null)
    expect([states.get('actor:coop'), states.get('actor:members')]).toEqual([
      ['near', 'lettered'],
      ['near', 'named', 'as-below'],
    ])
  })

  test('stand beside marks that say how they are there on a day only while something is pointed at', () => {
    const onDay: Visible = { ...ALL, sure: new Set(['actor:coop']) }
    const isDated = (hovered: string | null) =>
      [...readStates(dense, onDay, { ...NO_EMPHASIS, hovered }, null).values()].some((states) =>
        states.includes('day-possible'),
      )
    expect([isDated(null), isDated('actor:coop')]).toEqual([false, true])
  })

  test('are the chosen ones at another zoom', () => {
    const states = readStates(dense, ALL, NO_EMPHASIS, new Map([['actor:union', 'left']]))
    expect([states.get('actor:coop'), states.get('actor:union')]).toEqual([['label-off'], ['as-left', 'lettered']])
  })

  test('are the only ones that get letters', () => {
    const cy = cytoscape({ headless: true, styleEnabled: true, elements: [], style: writeDenseStylesheet(PALETTE) })
    syncElements(cy, EMPTY_CONTENT, buildElements(dense, ''), readStates(dense, ALL, NO_EMPHASIS, null))
    const written = cy.nodes('.vertex').filter((vertex) => vertex.style('label') !== '')
    expect(written.map((vertex) => vertex.id())).toEqual(['actor:coop'])
    cy.destroy()
  })

  test('and marks keep their size on the screen', () => {
    const cy = cytoscape({ headless: true, styleEnabled: true, elements: [], style: writeDenseStylesheet(PALETTE) })
    syncElements(cy, EMPTY_CONTENT, buildElements(dense, ''), readStates(dense, ALL, NO_EMPHASIS, null))
    const width = cy.getElementById('actor:coop').numericStyle('width')
    cy.zoom(2)
    cy.style().update()
    expect(cy.getElementById('actor:coop').numericStyle('width')).toBeCloseTo(width / 2)
    cy.destroy()
  })
})

describe('labels shown for a while', () => {
  test('stand on the side where they cover least', () => {
    const layout = makeLayout([
      makePlace('a', 0, 0, { labelHidden: true }),
      makePlace('b', 0, 32, { side: 'right' }),
      makePlace('c', 60, 0, { labelHidden: true }),
    ])
    expect(chooseRevealedSides(layout, new Set(['a', 'b']))).toEqual(new Map([['a', 'right']]))
    expect(chooseRevealedSides(layout, new Set(['a', 'b', 'c'])).get('a')).toBe('left')
  })

  test('of a dense picture are those that can be read, the heaviest first', () => {
    const places = ['actor:coop', 'actor:union'].map((id) => makePlace(id, 100, 100, { halfWidth: 4, halfHeight: 4 }))
    const drawn = draw({ density: 'dense', places, mustShow: ['actor:union'] })
    const chosen = chooseDenseLabels(drawn, ALL, { zoom: 1, x: 0, y: 0 }, { width: 200, height: 200 }, null)
    expect([...chosen.keys()]).toContain('actor:union')
  })
})

describe('what lies round the selection', () => {
  test('reaches as many steps as are asked, with the lines among it', () => {
    const one = statesOf({ selected: 'actor:members' })
    expect([one['actor:coop'], one['project:pact'], one['actor:union']]).toEqual([['near'], ['faded'], ['faded']])
    const three = statesOf({ selected: 'actor:members', steps: 3 })
    expect([three['project:pact'], three['actor:union']]).toEqual([['near'], ['near']])
    expect(Object.values(three).filter((classes) => classes.includes('faded'))).toEqual([])
  })

  test('is one step where something is only pointed at', () => {
    expect(statesOf({ hovered: 'actor:members', steps: 3 })['project:pact']).toEqual(['faded'])
  })
})

describe('a badge', () => {
  const plain = buildElements(draw(), '')

  test('says at the corner of its mark how many neighbours are left out', () => {
    const { vertices } = withBadges(plain, new Map([['actor:coop', 5]]))
    const mark = vertices.get('actor:coop')
    const badge = vertices.get('actor:coop#badge')
    expect(badge?.data.label).toBe('+5')
    expect([badge?.x, badge?.y]).toEqual([
      (mark?.x ?? 0) + (mark?.data.w ?? 0) / 2,
      (mark?.y ?? 0) - (mark?.data.h ?? 0) / 2,
    ])
    expect(vertices.get('actor:union')).toBe(plain.vertices.get('actor:union'))
  })

  test('is not there where nothing is left out, or its mark is not drawn', () => {
    expect(withBadges(plain, new Map())).toBe(plain)
    expect(withBadges(plain, new Map([['actor:elsewhere', 2]])).vertices.size).toBe(plain.vertices.size)
  })
})

describe('keys', () => {
  const drawn = draw()

  test('with Ctrl, Alt or Cmd stay the browser’s', () => {
    const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
    expect(readKey({ ...plain, key: 'N' })).toEqual({ command: 'step', step: -1 })
    expect(readKey({ ...plain, ctrlKey: true, key: '+' })).toBeNull()
    expect(readKey({ ...plain, key: 'Tab' })).toBeNull()
    expect(readKey({ ...plain, key: 'F10' })).toBeNull()
  })

  test('mean the same under Caps Lock, and Shift+F10 what the menu key means', () => {
    const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
    expect(readKey({ ...plain, key: 'H' })).toEqual({ command: 'act', act: 'hide' })
    expect(readKey({ ...plain, key: 'H', shiftKey: true })).toBeNull()
    expect(readKey({ ...plain, key: 'F10', shiftKey: true })).toEqual({ command: 'menu' })
    expect(readKey({ ...plain, key: 'ContextMenu' })).toEqual({ command: 'menu' })
    expect(readKey({ ...plain, key: '2' })).toEqual({ command: 'steps', steps: 2 })
  })

  test('start at the hub', () => {
    expect(goFrom(drawn, ALL, null, 'right')).toBe('project:pact')
    expect(stepFrom(drawn, ALL, null, null, 1)).toBe('project:pact')
  })

  test('go to the nearest neighbour in the direction, and to whatever is there when no neighbour is', () => {
    // In a row: coop, members, union, group, pact.
    expect(goFrom(drawn, ALL, 'actor:coop', 'right')).toBe('actor:members')
    expect(goFrom(drawn, ALL, 'actor:union', 'left')).toBe('actor:members')
    expect(goFrom(drawn, ALL, 'actor:coop', 'up')).toBeNull()
  })

  test('step through the neighbours by kind, then name, groups last', () => {
    const walk = [1, 2, 3, 4].reduce<(string | null)[]>(
      (steps) => [...steps, stepFrom(drawn, ALL, 'project:pact', steps.at(-1) ?? null, 1)],
      [],
    )
    expect(walk).toEqual(['actor:coop', 'actor:union', FAN, 'actor:coop'])
  })

  test('never lead to what is filtered', () => {
    const filters = withRow(ALL_SHOWN, { section: 'classes', value: 'UNION' }, false)
    const visible = findVisible(SLICE, filters, TODAY)
    expect(stepFrom(drawn, visible, 'project:pact', 'actor:coop', 1)).toBe(FAN)
  })
})

describe('the canvas', () => {
  test('keeps the elements that stay: nothing is removed and added again', () => {
    const cy = cytoscape({ headless: true, styleEnabled: true, elements: [] })
    const states = readStates(draw(), ALL, NO_EMPHASIS, null)
    const first = syncElements(cy, EMPTY_CONTENT, buildElements(draw(), ''), states)
    const coop = cy.getElementById('actor:coop')
    const seen: string[] = []
    cy.on('add remove', (event) => void seen.push(`${event.type} ${event.target.id()}`))

    const places = placeInRow(PICTURE.forLayout)
      .filter(({ id }) => id !== 'actor:members')
      .map((place) => (place.id === 'actor:coop' ? { ...place, x: 7 } : place))
    const next = draw({ places })
    syncElements(
      cy,
      first,
      buildElements(next, ''),
      readStates(next, ALL, { ...NO_EMPHASIS, walked: 'actor:coop' }, null),
    )

    expect(seen).toEqual(['remove actor:members|actor:coop|BELONGS|DOTTED', 'remove actor:members'])
    expect(coop.position()).toEqual({ x: 7, y: 300 })
    expect(coop.hasClass('walked')).toBe(true)
    cy.destroy()
  })

  test('is told which elements got other classes: those whose states differ', () => {
    const cy = cytoscape({ headless: true, styleEnabled: true, elements: [] })
    const elements = buildElements(draw(), '')
    const plain = readStates(draw(), ALL, NO_EMPHASIS, null)
    const first = syncElements(cy, EMPTY_CONTENT, elements, plain)
    const union = withRow(ALL_SHOWN, { section: 'classes', value: 'UNION' }, false)
    const fewer = readStates(draw(), findVisible(SLICE, union, TODAY), NO_EMPHASIS, null)
    const second = syncElements(cy, first, elements, fewer)
    const changes = [first, second, syncElements(cy, second, elements, fewer)].map(({ changed }) => [...changed].sort())
    expect(changes).toEqual([[], ['actor:union', 'actor:union|project:pact|COLLABORATES|DASHED'], []])
    expect(cy.getElementById('actor:union').hasClass('hidden')).toBe(true)
    cy.destroy()
  })

  test('touches classes alone when only what is pointed at changes', () => {
    const cy = cytoscape({ headless: true, styleEnabled: true, elements: [] })
    const elements = buildElements(draw(), '')
    const first = syncElements(cy, EMPTY_CONTENT, elements, readStates(draw(), ALL, NO_EMPHASIS, null))
    cy.getElementById('actor:coop').position({ x: 1, y: 2 })
    syncElements(cy, first, elements, readStates(draw(), ALL, { ...NO_EMPHASIS, hovered: 'actor:coop' }, null))
    expect(cy.getElementById('actor:coop').position()).toEqual({ x: 1, y: 2 })
    expect(cy.getElementById('actor:union').hasClass('faded')).toBe(true)
    cy.destroy()
  })
})
