import { expect, test } from 'vitest'
import { namespaces as english } from './english.ts'
import { namespaces as englishData } from './english-data.ts'
import { namespaces as englishPages } from './english-pages.ts'
import { namespaces as englishSituation } from './english-situation.ts'
import { namespaces as englishStaff } from './english-staff.ts'
import { namespaces as englishTerritory } from './english-territory.ts'
import { namespaces as englishTools } from './english-tools.ts'
import { namespaces as italian } from './italian.ts'
import { namespaces as italianData } from './italian-data.ts'
import { namespaces as italianPages } from './italian-pages.ts'
import { namespaces as italianSituation } from './italian-situation.ts'
import { namespaces as italianStaff } from './italian-staff.ts'
import { namespaces as italianTerritory } from './italian-territory.ts'
import { namespaces as italianTools } from './italian-tools.ts'

const PLURAL = /_(?:one|many|other)$/u

/** Paths of all texts, `shell.down.seen`, with the texts. */
function flatten(words: Readonly<Record<string, unknown>>, path = ''): Map<string, string> {
  const flat = new Map<string, string>()
  for (const [name, value] of Object.entries(words)) {
    const here = path === '' ? name : `${path}.${name}`
    if (typeof value === 'string') flat.set(here, value)
    else if (typeof value === 'object' && value !== null)
      for (const [key, text] of flatten({ ...value }, here)) flat.set(key, text)
  }
  return flat
}

const ITALIAN = flatten({
  ...italian,
  ...italianSituation,
  ...italianPages,
  ...italianTools,
  ...italianData,
  ...italianTerritory,
  ...italianStaff,
})
const ENGLISH = flatten({
  ...english,
  ...englishSituation,
  ...englishPages,
  ...englishTools,
  ...englishData,
  ...englishTerritory,
  ...englishStaff,
})

function stems(words: ReadonlyMap<string, string>): string[] {
  return [...new Set([...words.keys()].map((key) => key.replace(PLURAL, '')))].sort()
}

function holesIn(text: string): string[] {
  const holes = [...text.matchAll(/\{\{(\w+)\}\}|<(\w+)>/gu)].map((match) => match[1] ?? match[2] ?? '')
  return holes.map((hole) => (WITH_ARTICLE.has(hole) ? 'name' : hole)).sort()
}

/** A name with its article and preposition, which English does without. */
const WITH_ARTICLE: ReadonlySet<string> = new Set(['il', 'di', 'a', 'da', 'in'])

/** Texts of ties agree in gender and number in Italian only, so their keys and holes differ by design. */
const ownGrammar = (key: string) => key.startsWith('ties.')

test('each namespace comes with one part of the words, and the same in both languages', () => {
  const parts = [
    italian,
    italianSituation,
    italianPages,
    italianTools,
    italianData,
    italianTerritory,
    italianStaff,
  ].map((words) => Object.keys(words).sort())
  expect(
    [english, englishSituation, englishPages, englishTools, englishData, englishTerritory, englishStaff].map((words) =>
      Object.keys(words).sort(),
    ),
  ).toEqual(parts)
  expect(new Set(parts.flat()).size).toBe(parts.flat().length)
  // What is not here is not on the page at first; what is here everybody waits for.
  expect(parts[0]).toEqual(['common', 'explorer', 'search', 'shell', 'words'])
})

test('both languages have the same texts', () => {
  expect(stems(ENGLISH).filter((key) => !ownGrammar(key))).toEqual(stems(ITALIAN).filter((key) => !ownGrammar(key)))
})

test.each([
  { language: 'Italian', words: ITALIAN, forms: ['one', 'many', 'other'] },
  { language: 'English', words: ENGLISH, forms: ['one', 'other'] },
])('every counted text has all plural forms of $language', ({ words, forms }) => {
  const counted = [...words.keys()].filter((key) => PLURAL.test(key) && !ownGrammar(key))
  expect(counted.length).toBeGreaterThan(5)
  const missing = [...new Set(counted.map((key) => key.replace(PLURAL, '')))].flatMap((stem) =>
    forms.map((form) => `${stem}_${form}`).filter((key) => !words.has(key)),
  )
  expect(missing).toEqual([])
})

test('a text has the same holes in both languages', () => {
  const different = [...ITALIAN].filter(([key, text]) => {
    const other = ENGLISH.get(key)
    return other !== undefined && !ownGrammar(key) && holesIn(text).join() !== holesIn(other).join()
  })
  expect(different.map(([key]) => key)).toEqual([])
})

test('no text is empty', () => {
  expect([...ITALIAN, ...ENGLISH].filter(([, text]) => text.trim() === '')).toEqual([])
})
