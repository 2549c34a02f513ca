import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import english from '../../locales/en/research.json'
import italian from '../../locales/it/research.json'
import { EXAMPLE_NAMES, exampleText, parseExampleName } from './examples.ts'

const SDL = import.meta.glob<string>('../../../graph-schema/sdl/*.graphql', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const SCHEMA = buildSchema(Object.values(SDL).join('\n'))

describe('the example gallery', () => {
  test('has at least twelve examples, every file of its folder among them', () => {
    const files = Object.keys(import.meta.glob('./examples/*.graphql', { query: '?raw' }))
    expect(files.map((path) => path.slice('./examples/'.length, -'.graphql'.length)).sort()).toEqual(
      [...EXAMPLE_NAMES].sort(),
    )
    expect(EXAMPLE_NAMES.length).toBeGreaterThanOrEqual(12)
  })

  test.each(EXAMPLE_NAMES)('%s fits the schema', (name) => {
    expect(validate(SCHEMA, parse(exampleText(name)))).toEqual([])
  })

  test.each(EXAMPLE_NAMES)('%s asks about a day where one is chosen, and fits the schema', (name) => {
    const text = exampleText(name, '2020-12-31')
    expect(text.match(/asOf: "[^"]*"/gu)).toEqual(['asOf: "2020-12-31"'])
    expect(validate(SCHEMA, parse(text))).toEqual([])
  })

  test.each([
    { language: 'Italian', words: italian },
    { language: 'English', words: english },
  ])('is told in $language, title and purpose of each', ({ words }) => {
    expect(Object.keys(words.examples).sort()).toEqual([...EXAMPLE_NAMES].sort())
  })

  test('opens with the first example when the address names none that exists', () => {
    expect([parseExampleName('metrics'), parseExampleName('boh'), parseExampleName(undefined)]).toEqual([
      'metrics',
      'first-answer',
      'first-answer',
    ])
  })
})
