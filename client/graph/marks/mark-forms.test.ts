import { describe, expect, test } from 'vitest'
import { ACTOR_KINDS, type ActorKind } from '#graph-schema/model/actor.ts'
import tokens from '../../styles/tokens.css?raw'
import { ENTITY_CLASSES } from '../model/entity-class.ts'
import { canFade, fadeMark } from './aged-look.ts'
import { COLLECTIVE_OUTLINE, colourVariable, MARK_FORMS, measureMark } from './mark-forms.ts'
import { colourDistance, contrast, readHex, seeAs, VISIONS } from './testing/colour-measures.ts'

const [LIGHT, DARK] = readThemes(tokens)

function readThemes(css: string): [ReadonlyMap<string, string>, ReadonlyMap<string, string>] {
  const [light = '', dark = ''] = css.split('[data-mantine-color-scheme="dark"]')
  return [readVariables(light), readVariables(dark)]
}

function readVariables(css: string): ReadonlyMap<string, string> {
  return new Map(
    [...css.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6});/giu)].map(([, name = '', value = '']) => [name, value]),
  )
}

function hexOf(theme: ReadonlyMap<string, string>, variable: string): string {
  return theme.get(variable) ?? `${variable} is missing`
}

function colourOf(theme: ReadonlyMap<string, string>, variable: string) {
  return readHex(hexOf(theme, variable))
}

/** OKLab × 100 from which two filled marks, not side by side, are called different. */
const PLAIN_DISTANCE = 8

const COLOURED: readonly ActorKind[] = ACTOR_KINDS.filter((kind) => MARK_FORMS[kind].fill === 'kind')
const PAIRS = COLOURED.flatMap((a, index) => COLOURED.slice(index + 1).map((b) => [a, b] as const))

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
] as const)('marks in %s', (_name, theme) => {
  test('stand out from the canvas by at least 3 to 1', () => {
    const canvas = colourOf(theme, '--canvas')
    const faint = ENTITY_CLASSES.filter(
      (entityClass) => contrast(colourOf(theme, colourVariable(entityClass)), canvas) < 3,
    )
    expect(faint).toEqual([])
  })

  test('carry a glyph that stands out from their fill by at least 3 to 1', () => {
    const glyph = colourOf(theme, '--glyph')
    const faint = COLOURED.filter((kind) => contrast(colourOf(theme, `--kind-${kind}`), glyph) < 3)
    expect(faint).toEqual([])
  })

  test.each(['AGEING', 'OLD'] as const)('that fade (%s) keep a glyph that stands out by at least 3 to 1', (age) => {
    const grounds = { canvas: hexOf(theme, '--canvas'), ink: hexOf(theme, '--ink'), glyph: hexOf(theme, '--glyph') }
    const faint = COLOURED.filter((kind) => {
      const { fill, glyph } = fadeMark(hexOf(theme, `--kind-${kind}`), age, grounds)
      return contrast(readHex(fill), readHex(glyph)) < 3
    })
    expect(faint).toEqual([])
  })

  test.each(Object.entries(VISIONS))(
    'of one shape are plainly different in colour for %s vision',
    (_vision, matrix) => {
      const close = PAIRS.filter(([a, b]) => MARK_FORMS[a].shape === MARK_FORMS[b].shape).filter(
        ([a, b]) =>
          colourDistance(seeAs(colourOf(theme, `--kind-${a}`), matrix), seeAs(colourOf(theme, `--kind-${b}`), matrix)) <
          PLAIN_DISTANCE,
      )
      expect(close).toEqual([])
    },
  )

  test('are of ten colours that full colour vision tells apart', () => {
    const close = PAIRS.filter(
      ([a, b]) => colourDistance(colourOf(theme, `--kind-${a}`), colourOf(theme, `--kind-${b}`)) < PLAIN_DISTANCE,
    )
    expect(close).toEqual([])
  })

  test('lines stand out from the canvas by at least 3 to 1', () => {
    const canvas = colourOf(theme, '--canvas')
    const faint = ['--tie', '--tie-on', '--ring', '--ink'].filter((name) => contrast(colourOf(theme, name), canvas) < 3)
    expect(faint).toEqual([])
  })
})

describe('fading with age', () => {
  const grounds = { canvas: '#ffffff', ink: '#17324d', glyph: '#ffffff' }

  test('mixes a filling with the canvas, the more the longer it was not told', () => {
    const looks = (['FRESH', 'AGEING', 'OLD'] as const).map((age) => fadeMark('#4699c2', age, grounds))
    expect(fadeMark('#4699c2', 'OLD', { ...grounds, canvas: '#fff' })).toEqual(looks[2])
    expect(looks).toEqual([
      { fill: '#4699c2', glyph: '#ffffff' },
      { fill: '#6fafcf', glyph: '#17324d' },
      { fill: '#97c6dd', glyph: '#17324d' },
    ])
  })

  test('leaves a colour that it cannot read as it is', () => {
    expect(fadeMark('blue', 'OLD', grounds)).toEqual({ fill: 'blue', glyph: '#ffffff' })
  })

  test('is for what is filled: a mark that is only an edge stays as it is', () => {
    expect(ENTITY_CLASSES.filter((entityClass) => !canFade(entityClass))).toEqual([
      'MIXED',
      'GOVERNANCE_BODY',
      'LOCAL_NODE',
      'PROJECT',
      'EVENT',
    ])
  })
})

describe('forms', () => {
  test('no two kinds share colour, shape and glyph', () => {
    const forms = COLOURED.map((kind) => `${MARK_FORMS[kind].shape} ${LIGHT.get(`--kind-${kind}`)}`)
    expect(new Set(forms).size).toBe(COLOURED.length)
  })

  test('a collective actor has a second outline 1.26 times its mark', () => {
    const { width, outerWidth } = measureMark('MUTUALITY', true)
    expect(outerWidth / width).toBeCloseTo(COLLECTIVE_OUTLINE)
  })

  test('what is not an actor is drawn smaller than an actor', () => {
    const area = (entityClass: 'PROJECT' | 'EVENT' | 'PUBLIC_BODY') => {
      const { width, height } = measureMark(entityClass, false)
      return width * height
    }
    expect(area('PROJECT')).toBeLessThan(area('PUBLIC_BODY'))
    expect(area('EVENT')).toBeLessThan(area('PUBLIC_BODY'))
  })
})
