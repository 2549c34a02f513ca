import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSearchTerms } from './search-terms.ts'

describe('a search text', () => {
  test('becomes one key, its beginning, its words and their neighbours', () => {
    expect(readSearchTerms(' ASL  TO3')).toEqual({
      key: 'aslto3',
      keyPrefix: 'aslto3*',
      words: '+asl +(to3 to3*)',
      keyFuzzy: 'aslto3~1',
      wordsFuzzy: '+asl +to3',
    })
    expect(readSearchTerms('Società Mutua')).toMatchObject({ key: 'societamutua', wordsFuzzy: '+societa~1 +mutua~1' })
  })

  test.each(['', '   ', '!!!', '*', '~', '()', '"', '\\'])('%j says nothing', (text) => {
    expect(readSearchTerms(text)).toBeNull()
  })

  test('never lets a sign of the index’s own language through', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const terms = readSearchTerms(text)
        if (terms === null) return
        expect(terms.key).toMatch(/^[a-z0-9]+$/u)
        expect(terms.words).toMatch(/^(?:\+[a-z0-9]+ )*\+\([a-z0-9]+ [a-z0-9]+\*\)$/u)
        expect(terms.wordsFuzzy).toMatch(/^\+[a-z0-9]+(?:~1)?(?: \+[a-z0-9]+(?:~1)?)*$/u)
      }),
    )
  })
})
