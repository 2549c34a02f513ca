import { describe, expect, test } from 'vitest'
import { NO_EMPHASIS } from '../canvas/emphasis.ts'
import type { Palette } from '../canvas/palette.ts'
import { ALL_SHOWN, withRow } from '../model/filters.ts'
import { findVisible } from '../model/visible.ts'
import { drawNetwork } from '../picture.ts'
import { makeActor, makeNetwork, makeProject, makeTie } from '../testing/build-network.ts'
import { makeLayout, placeInRow } from '../testing/make-layout.ts'
import { type SheetPicture, type SheetWords, writeSheet } from './write-sheet.ts'

const TODAY = '2026-11-23'
const SLICE = makeNetwork(
  [
    makeActor('coop', { label: 'Rossi & <Figli>', actorKind: 'SOCIAL_COOPERATIVE' }),
    makeActor('town', { label: 'Comune', actorKind: 'PUBLIC_BODY' }),
    makeProject('pact', { label: 'Patto' }),
  ],
  [
    makeTie('1', 'actor:coop', 'project:pact', 'ADHESION', 'DECIDED'),
    makeTie('2', 'actor:town', 'project:pact', 'PARTICIPATION', 'PARTY', {
      dateStatus: 'GIVEN',
      certainty: 'INFERRED',
    }),
  ],
)
const PICTURE = drawNetwork(SLICE, { nameGroup: () => '', today: TODAY, collapse: true })

const LAYOUT = makeLayout(
  placeInRow(PICTURE.forLayout).map((place) => ({ ...place, lines: [PICTURE.vertices.get(place.id)?.name ?? ''] })),
)

const PALETTE: Palette = {
  canvas: 'white',
  ink: 'ink',
  muted: 'muted',
  line: 'line',
  ring: 'ring',
  tie: 'tie',
  tieOn: 'tie-on',
  glyph: 'glyph',
  control: 'control',
  classes: new Map([['PUBLIC_BODY', 'blue']]),
}

const WORDS: SheetWords = {
  title: 'Rete',
  notes: ['Senza Sanità.'],
  legend: [
    { sign: { form: 'mark', entityClass: 'PUBLIC_BODY', collective: false }, words: 'Ente pubblico (1)' },
    { sign: { form: 'line', line: 'DOTTED' }, words: 'Senza data (1)' },
    { sign: { form: 'arrow', family: 'BELONGS' }, words: 'Aderisce (1)' },
    { sign: { form: 'size', factor: 2 }, words: '14–26 relazioni' },
  ],
  sources: ['Fonte: Vademecum.'],
  language: 'it',
}

function picture(change: Partial<SheetPicture> = {}): SheetPicture {
  return {
    drawn: { picture: PICTURE, layout: LAYOUT },
    visible: findVisible(SLICE, ALL_SHOWN, TODAY),
    emphasis: NO_EMPHASIS,
    shelfHeading: '',
    outlines: [],
    hullColours: [],
    ...change,
  }
}

function textsOf(markup: string): string[] {
  return [...markup.matchAll(/<text[^>]*>(.*?)<\/text>/gu)].map(([, inner = '']) =>
    inner.replaceAll(/<[^>]+>/gu, '').trim(),
  )
}

describe('a picture taken out of the page', () => {
  const { markup, width, height } = writeSheet(picture(), WORDS, PALETTE, '')

  test('holds its title, what is left out, every name, legend and source as text, escaped', () => {
    expect(textsOf(markup)).toEqual([
      'Rete',
      'Senza Sanità.',
      '?',
      'Rossi &amp; &lt;Figli&gt;',
      'Comune',
      'Patto',
      'Ente pubblico (1)',
      'Senza data (1)',
      'Aderisce (1)',
      '14–26 relazioni',
      'Fonte: Vademecum.',
    ])
  })

  test('names also what has no room for its name on the canvas', () => {
    const layout = { ...LAYOUT, places: LAYOUT.places.map((place) => ({ ...place, labelHidden: true })) }
    const crowded = writeSheet(picture({ drawn: { picture: PICTURE, layout } }), WORDS, PALETTE, '')
    expect(textsOf(crowded.markup)).toEqual(expect.arrayContaining(['Comune', 'Patto', 'Rossi &amp; &lt;Figli&gt;']))
  })

  test('is well formed and as large as it says', () => {
    const tags = [...markup.matchAll(/<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/gu)]
    const open: string[] = []
    for (const [, closing, name = '', alone] of tags) {
      if (closing === '/') expect(open.pop()).toBe(name)
      else if (alone !== '/') open.push(name)
    }
    expect(open).toEqual([])
    expect(markup).toContain(`viewBox="0 0 ${width} ${height}"`)
  })

  test('draws undated lines dotted, and an arrow for what belongs', () => {
    expect(markup.match(/stroke-dasharray="0.1 4.4"/gu)).toHaveLength(2)
    expect(markup).toContain('M0 0L-9 -4.5V4.5z')
  })

  test('fades lines and actors as the canvas does, with what its legend says of it, and never a name', () => {
    const ages = new Map([['actor:town', 'OLD'] as const, ['tie:1', 'AGEING'] as const])
    const palette = { ...PALETTE, canvas: '#ffffff', ink: '#17324d', glyph: '#ffffff', muted: '#5b6670' }
    const blue = { ...palette, classes: new Map([['PUBLIC_BODY', '#215dc0'] as const]) }
    const legend = [{ sign: { form: 'age', age: 'OLD' }, words: 'Detto prima' }] as const
    const aged = writeSheet(picture({ emphasis: { ...NO_EMPHASIS, ages } }), { ...WORDS, legend }, blue, '').markup
    expect(aged).toContain('fill="#83a4dc" stroke="#215dc0" stroke-width="1.5"')
    expect(aged).toContain('<g opacity="0.78"><path')
    expect(aged).toContain('fill="#a3a9af" stroke="#5b6670"')
    expect(textsOf(aged)).toEqual(expect.arrayContaining(['Comune', 'Detto prima']))
    expect(aged).not.toMatch(/<g[^>]*opacity[^>]*>[^<]*<text/u)
  })

  test('shows in its legend how large a mark of each size is', () => {
    expect(markup).toContain('<circle cx="14" cy="12" r="10" fill="muted"')
  })

  test('leaves out what the filters hide, and the names of what stands in the background', () => {
    const hidden = withRow(ALL_SHOWN, { section: 'classes', value: 'PUBLIC_BODY' }, false)
    const filtered = writeSheet(picture({ visible: findVisible(SLICE, hidden, TODAY) }), WORDS, PALETTE, '')
    expect(textsOf(filtered.markup)).not.toContain('Comune')
    const selected = writeSheet(picture({ emphasis: { ...NO_EMPHASIS, selected: 'actor:coop' } }), WORDS, PALETTE, '')
    expect(textsOf(selected.markup)).toEqual(expect.arrayContaining(['Patto']))
    expect(textsOf(selected.markup)).not.toContain('Comune')
  })
})
