import { describe, expect, test } from 'vitest'
import type { Picture } from '../layout/contract.ts'
import { makeLayout, makePlace } from '../testing/make-layout.ts'
import { chooseRequest } from './choose-request.ts'

const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `actor:a${from + index}`)

function pictureOf(names: readonly string[]): Picture {
  const vertices = names.map((id) => ({ id, kind: 'BUSINESS', label: id, halfWidth: 15, halfHeight: 15 }))
  return { vertices, lines: [], groups: [] }
}

function taskFor(stood: readonly string[], asked: readonly string[], density: 'readable' | 'dense'): string {
  const layout = makeLayout(
    stood.map((id, index) => makePlace(id, index, 0)),
    { density },
  )
  const question = { canvas: { width: 700, height: 600 }, openGroups: [], keepClear: [], shelfHeadingWidth: 0 }
  return chooseRequest({ ...question, picture: pictureOf(asked) }, { layout, openGroups: [] }).task
}

describe('what stands is kept', () => {
  test.each([
    ['a few more', ids(0, 100), ids(0, 120), 'readable', 'keep'],
    ['twice as many, where every name is read', ids(0, 100), ids(0, 200), 'readable', 'arrange'],
    ['twice as many of a dense picture', ids(0, 300), ids(0, 600), 'dense', 'keep'],
    ['five times as many of a dense picture', ids(0, 300), ids(0, 1_500), 'dense', 'arrange'],
    ['another dense picture', ids(0, 300), ids(250, 600), 'dense', 'arrange'],
  ] as const)('or not, for %s', (_name, stood, asked, density, task) => {
    expect(taskFor(stood, asked, density)).toBe(task)
  })
})
