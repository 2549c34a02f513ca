import { describe, expect, test } from 'vitest'
import { startTerritoryWords } from '../testing/test-words.ts'
import { gatherGaps } from './gather-gaps.ts'
import { type StructuralGap, tellCategories, tellGap } from './tell-gap.ts'

const i18n = await startTerritoryWords()

const PLAIN = { __typename: 'MicroArea', id: 'micro-area:MA3', label: 'Pianura' } as const
const VALLEY = { __typename: 'MicroArea', id: 'micro-area:MA4', label: 'Val Pellice' } as const

const NOTHING: StructuralGap = {
  __typename: 'StructuralGap',
  id: '',
  kind: 'MISSING_BRIDGE',
  area: PLAIN,
  otherArea: null,
  category: null,
  group: null,
  actor: null,
  tie: null,
  areaDegree: null,
  otherDegree: null,
  pairs: null,
  expected: null,
  actors: 0,
  lit: [],
}

/** An area without a category, with so many actors. */
function lacking(
  area: typeof PLAIN | typeof VALLEY,
  category: StructuralGap['category'],
  actors: number,
): StructuralGap {
  return {
    ...NOTHING,
    id: `${area.id}+${category}`,
    kind: 'MISSING_CATEGORY',
    area,
    category,
    actors,
    lit: ['actor:a'],
  }
}

describe('a gap of the structure', () => {
  test('that is a missing bridge tells the numbers that let one be expected', () => {
    // 4 × 9 / (2 × 12) = 1.5
    const bridge = { ...NOTHING, otherArea: VALLEY, areaDegree: 4, otherDegree: 9, pairs: 12, expected: 1.5 }
    expect(tellGap(i18n, bridge)).toBe(
      'Tra Pianura e Val Pellice non c’è nessuna relazione. Vi arrivano 4 e 9 capi di relazione; su 12 relazioni in tutta la rete, se dipendesse dal caso, tra le due se ne attenderebbero 1,5 (4 × 9 / 24).',
    )
  })

  test('that is a group without an area tells whether anybody is there to ask', () => {
    const group: StructuralGap = {
      ...NOTHING,
      kind: 'GROUP_WITHOUT_AREA',
      group: { __typename: 'LocalNode', id: 'local-node:x', label: 'Nodo delle valli' },
    }
    expect([0, 1, 3].map((actors) => tellGap(i18n, { ...group, actors }))).toEqual([
      'Nodo delle valli copre Pianura, ma nessun suo membro registrato vi ha sede. Dell’area non è nota la sede di nessun attore.',
      'Nodo delle valli copre Pianura, ma nessun suo membro registrato vi ha sede. Nell’area ha sede 1 attore a cui chiedere.',
      'Nodo delle valli copre Pianura, ma nessun suo membro registrato vi ha sede. Nell’area hanno sede 3 attori a cui chiedere.',
    ])
  })

  test('that is a single connection tells the tie or the actor that it hangs on', () => {
    const end = (label: string) => ({ __typename: 'Actor', id: `actor:${label}`, label }) as const
    const tie = { __typename: 'Collaboration', id: 'tie:1', from: end('Comune'), to: end('Mutua') } as const
    const single = { ...NOTHING, kind: 'SINGLE_CONNECTION' } as const
    expect([tellGap(i18n, { ...single, tie }), tellGap(i18n, { ...single, actor: end('Mutua') })]).toEqual([
      'Pianura è unita al resto della rete da una sola relazione, tra Comune e Mutua.',
      'Pianura è unita al resto della rete solo attraverso Mutua: senza, resterebbe da sola.',
    ])
  })
})

test('a missing bridge is told in English too', async () => {
  const english = await startTerritoryWords('en')
  const bridge = { ...NOTHING, otherArea: VALLEY, areaDegree: 4, otherDegree: 9, pairs: 12, expected: 1.5 }
  expect(tellGap(english, bridge)).toBe(
    'There is no tie between Pianura and Val Pellice. They have 4 and 9 ends of ties; with 12 ties in the whole network, chance alone would give 1.5 between the two (4 × 9 / 24).',
  )
})

describe('categories that nobody is of', () => {
  const microAreas = [PLAIN, VALLEY, { ...PLAIN, id: 'micro-area:MA5', label: 'Alta valle' }].map((area) => ({
    ...area,
    code: area.id,
  }))
  const gathered = gatherGaps({
    structuralGaps: [
      lacking(PLAIN, 'SCHOOL', 0),
      lacking(PLAIN, 'LIBRARY', 0),
      lacking(VALLEY, 'SCHOOL', 5),
      { ...NOTHING, id: 'bridge', otherArea: VALLEY },
    ],
    microAreas,
    localNodes: { __typename: 'LocalNodeConnection', nodes: [] },
    governanceBodies: { __typename: 'GovernanceBodyConnection', nodes: [] },
  })

  test('are gathered by area; where nobody is seated stands last and is not told as a lack', () => {
    expect(gathered.categories.map((gaps) => tellCategories(i18n, gaps))).toEqual([
      'Val Pellice: 5 attori con sede nota, di una categoria su 22 nessuno.',
      'Pianura: di nessun attore si sa che vi ha sede, e quali categorie manchino non si può dire.',
    ])
    expect(gathered.categories.map(({ categories }) => categories)).toEqual([['SCHOOL'], ['SCHOOL', 'LIBRARY']])
  })

  test('say in how many areas anybody is known to be seated, and leave the other kinds as they are', () => {
    expect(gathered.seatedAreas).toBe(2)
    expect(gathered.groupsCover).toBe(false)
    expect(gathered.ofKind('MISSING_BRIDGE').map(({ id }) => id)).toEqual(['bridge'])
  })
})
