import { describe, expect, test } from 'vitest'
import { ACTOR_KINDS } from '#graph-schema/model/actor.ts'
import hulls from '../graph/canvas/hull-layer.css?raw'
import shared from './tokens.css?raw'

type Tokens = Readonly<Record<string, string>>

function readTokens(selector: string): Tokens {
  return { ...readBlock(shared, selector), ...readBlock(hulls, selector) }
}

function readBlock(css: string, selector: string): Tokens {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? ''
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/giu)].map(([, name, value]) => [name, value]),
  )
}

const SCHEMES: readonly { scheme: string; tokens: Tokens }[] = [
  { scheme: 'light', tokens: readTokens('[data-mantine-color-scheme="light"]') },
  { scheme: 'dark', tokens: readTokens('[data-mantine-color-scheme="dark"]') },
]

/** Relative luminance of `#rrggbb`, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two tokens, 1 to 21, WCAG 2.2. */
function contrast(tokens: Tokens, first: string, second: string): number {
  const [one, other] = [luminance(colourOf(tokens, first)), luminance(colourOf(tokens, second))]
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

function colourOf(tokens: Tokens, name: string): string {
  const colour = tokens[name]
  if (colour === undefined) throw new Error(`no token --${name}`)
  return colour
}

function tooFaint(tokens: Tokens, pairs: readonly (readonly [string, string])[], least: number): string[] {
  return pairs
    .map(([first, second]) => `${first} on ${second}: ${contrast(tokens, first, second).toFixed(2)}`)
    .filter((line) => Number(line.split(': ')[1]) < least)
}

const GROUNDS = ['canvas', 'panel', 'sub', 'pri-t'] as const

describe.each(SCHEMES)('the $scheme scheme', ({ tokens }) => {
  test('has every colour', () => {
    expect(
      Object.keys(tokens)
        .filter((name) => name.startsWith('kind-'))
        .sort(),
    ).toEqual(ACTOR_KINDS.map((kind) => `kind-${kind}`).sort())
  })

  test('keeps words readable on every ground (4.5)', () => {
    const words = ['ink', 'muted', 'pri', 'err', 'ok'].flatMap((name) =>
      GROUNDS.filter((ground) => ground !== 'pri-t' || name === 'ink' || name === 'muted').map(
        (ground) => [name, ground] as const,
      ),
    )
    expect(tooFaint(tokens, [...words, ['on-pri', 'pri']], 4.5)).toEqual([])
  })

  test('keeps controls, ties, rings and marks visible (3)', () => {
    const marks = ACTOR_KINDS.map((kind) => [`kind-${kind}`, 'canvas'] as const)
    const glyphs = ACTOR_KINDS.filter((kind) => kind !== 'MIXED').map((kind) => ['glyph', `kind-${kind}`] as const)
    const lines = ['ctl', 'tie', 'tie-on', 'ring'].map((name) => [name, 'canvas'] as const)
    expect(tooFaint(tokens, [...marks, ...glyphs, ...lines, ['ctl', 'panel'], ['sure', 'poss']], 3)).toEqual([])
  })

  test('lets words be read on the shades of a number, which can be told apart in their order', () => {
    expect(
      tooFaint(
        tokens,
        [
          ['ink', 'h1'],
          ['ink', 'h2'],
        ],
        4.5,
      ),
    ).toEqual([])
    expect(tooFaint(tokens, [['h3', 'canvas']], 3)).toEqual([])
    const steps = [
      ['canvas', 'h1'],
      ['h1', 'h2'],
      ['h2', 'h3'],
    ] as const
    expect(tooFaint(tokens, steps, 1.25)).toEqual([])
    const fromCanvas = ['h1', 'h2', 'h3'].map((shade) => contrast(tokens, shade, 'canvas'))
    expect(fromCanvas.toSorted((a, b) => a - b)).toEqual(fromCanvas)
  })

  test('lets the names of areas be read', () => {
    const names = ['hull-1', 'hull-2', 'hull-3', 'hull-4'].map((name) => [name, 'canvas'] as const)
    expect(tooFaint(tokens, names, 4.5)).toEqual([])
  })
})
