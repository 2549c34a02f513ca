import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, Kind, parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { collectTrustedDocuments } from '../.config/trusted-documents.ts'
import { ROOT } from './architecture/source-files.ts'

const SDL = join(ROOT, 'graph-schema', 'sdl')
const SCHEMA = buildSchema(
  readdirSync(SDL)
    .map((file) => readFileSync(join(SDL, file), 'utf8'))
    .join('\n'),
)
const { ids, texts } = collectTrustedDocuments(join(ROOT, 'client'))

describe('the trusted documents of the client', () => {
  test('are named by the hash of their text', () => {
    const hashes = Object.entries(texts).map(([id, text]) => [
      id,
      `sha256:${createHash('sha256').update(text).digest('hex')}`,
    ])
    expect(hashes.length).toBeGreaterThan(5)
    expect(hashes.filter(([id, hash]) => id !== hash)).toEqual([])
    expect(Object.values(ids).sort()).toEqual(Object.keys(texts).sort())
  })

  test('fit the schema, one operation each', () => {
    const problems = Object.values(texts).flatMap((text) => {
      const document = parse(text)
      const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
      return [...validate(SCHEMA, document), ...(operations.length === 1 ? [] : [text])]
    })
    expect(problems).toEqual([])
  })

  test('ask for the type of every object, as the cache of the client needs', () => {
    // A document with one selection set alone asks a scalar of its root field.
    const asksObjects = (text: string) => text.split('{').length > 2
    expect(Object.values(texts).filter((text) => asksObjects(text) && !text.includes('__typename'))).toEqual([])
  })

  test('leave out the examples for researchers, which are sent as text', () => {
    expect(Object.keys(ids)).not.toContain('FirstAnswer')
  })
})
