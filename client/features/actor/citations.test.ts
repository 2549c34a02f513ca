import { expect, test } from 'vitest'
import type { AnsweredCitation } from '../../graph/model/network.ts'
import { groupCitations, writeCitations } from './citations.ts'

const VADEMECUM = { id: 'source:vademecum', title: 'Vademecum «Verso un patto»', url: null, set: 'vademecum' }
const LAW = { id: 'source:legge', title: 'Legge 328/2000', url: null, set: 'context' }
const CITATIONS: AnsweredCitation[] = [
  { source: VADEMECUM, locator: 'La Rete' },
  { source: LAW, locator: null },
  { source: VADEMECUM, locator: 'Chiusura' },
  { source: VADEMECUM, locator: 'La Rete' },
]

test('places in one source stand together, each once', () => {
  expect(groupCitations(CITATIONS)).toEqual([
    { source: VADEMECUM, locators: ['La Rete', 'Chiusura'] },
    { source: LAW, locators: [] },
  ])
})

test('citations are written in one line, titles without their subtitle', () => {
  expect(writeCitations(CITATIONS)).toBe('Vademecum, La Rete, Chiusura; Legge 328/2000')
})
